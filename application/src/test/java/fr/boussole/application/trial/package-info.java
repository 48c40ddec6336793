/** Trials and previews, on files that are read from nowhere. */
@NullMarked
package fr.boussole.application.trial;

import org.jspecify.annotations.NullMarked;

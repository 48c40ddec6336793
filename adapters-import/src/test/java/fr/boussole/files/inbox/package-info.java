/** What is seen in a watched folder. */
@NullMarked
package fr.boussole.files.inbox;

import org.jspecify.annotations.NullMarked;

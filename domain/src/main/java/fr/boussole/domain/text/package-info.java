/** Sentences that the product says to its users, in both its languages. Uses the JDK only. */
@NullMarked
package fr.boussole.domain.text;

import org.jspecify.annotations.NullMarked;

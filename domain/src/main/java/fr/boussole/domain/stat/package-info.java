/** Intervals and comparisons: how sure a figure is at its volume. Uses the JDK only. */
@NullMarked
package fr.boussole.domain.stat;

import org.jspecify.annotations.NullMarked;

/**
 * Measuring Boussole under load.
 *
 * <p>In: a seed and a number of contacts. Out: import files of the size of a large organisation,
 * identical to the byte for the same input. They are written faster than anything reads them, so
 * that a measurement is never one of its own generator. Uses the JDK only.
 */
@NullMarked
package fr.boussole.bootstrap.bench;

import org.jspecify.annotations.NullMarked;

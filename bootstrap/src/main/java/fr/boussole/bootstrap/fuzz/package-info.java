/**
 * Damaged files, to see that each is read or refused with a sentence.
 *
 * <p>In: a seed and a number. Out: so many files of all formats that are cut, flipped, spliced,
 * blown up or lied about, and what the product made of them. The same seed makes the same files.
 */
@NullMarked
package fr.boussole.bootstrap.fuzz;

import org.jspecify.annotations.NullMarked;

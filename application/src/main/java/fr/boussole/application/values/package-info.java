/**
 * What the values of the dimensions are called, whatever the files call them. In: the wish to
 * rename, merge or mark values, and to take that back; no file is imported again. Out: the names as
 * they stand under one another, and who changed them when. Uses the domain, {@code rollup} for the
 * counting anew, {@code dashboard} for what a viewer may see, and one driven port, {@link
 * fr.boussole.application.values.ValueNames}.
 */
@NullMarked
package fr.boussole.application.values;

import org.jspecify.annotations.NullMarked;

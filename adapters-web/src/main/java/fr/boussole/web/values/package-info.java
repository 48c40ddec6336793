/**
 * The page on which an administrator names, merges and marks the values of the dimensions.
 *
 * <p>In: {@code fr.boussole.application.values}. Out: a typed template. Uses dashboard's words for
 * dimensions and values, format and page.
 */
@NullMarked
package fr.boussole.web.values;

import org.jspecify.annotations.NullMarked;

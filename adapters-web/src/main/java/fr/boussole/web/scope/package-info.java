/**
 * What figures are about, as addresses say it.
 *
 * <p>In: the parameters of a request, and how far the data goes. Out: filters and days, and the
 * parameters that say them again. Pages and the API read addresses through this package only, so
 * that a word means the same in both. Uses the domain's scope and period.
 */
@NullMarked
package fr.boussole.web.scope;

import org.jspecify.annotations.NullMarked;

/**
 * Whether the daily rollups still say what the facts say. In: the wish to audit or rebuild them.
 * Out: a report of every difference. Uses the domain's words and one driven port, {@link
 * fr.boussole.application.rollup.Rollups}.
 */
@NullMarked
package fr.boussole.application.rollup;

import org.jspecify.annotations.NullMarked;

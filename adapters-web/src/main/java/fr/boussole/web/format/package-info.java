/**
 * Numbers, durations and dates as people of a language write them.
 *
 * <p>In: unrounded amounts of the domain and a locale. Out: short texts, rounded for reading, with
 * the spaces that keep them on one line. Uses the domain's KPI and period words only.
 */
@NullMarked
package fr.boussole.web.format;

import org.jspecify.annotations.NullMarked;

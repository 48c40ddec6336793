/**
 * The pages of figures: home, and one page a KPI.
 *
 * <p>In: a scope read from the address, and the viewer. Out: typed templates filled with texts that
 * are ready to be read; all figures come from {@code fr.boussole.application.dashboard}, none is
 * computed here. Uses format, chart, scope and page.
 */
@NullMarked
package fr.boussole.web.dashboard;

import org.jspecify.annotations.NullMarked;

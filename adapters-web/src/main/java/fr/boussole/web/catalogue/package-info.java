/**
 * The catalogue of KPIs to read and search, and the same as a memo to print.
 *
 * <p>In: {@link fr.boussole.domain.kpi.KpiCatalogue} and nothing else. Out: two pages that hold
 * whatever KPIs the catalogue has. Uses the domain's words, formats and the shared page.
 */
@NullMarked
package fr.boussole.web.catalogue;

import org.jspecify.annotations.NullMarked;

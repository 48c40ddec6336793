/**
 * The catalogue of KPIs: names, closed formulas over measures, values with their evidence,
 * explanations. Uses measure, scope and stat.
 */
@NullMarked
package fr.boussole.domain.kpi;

import org.jspecify.annotations.NullMarked;

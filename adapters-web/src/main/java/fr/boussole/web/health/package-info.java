/**
 * The page of the health of the data, and the parts of it that other pages show: findings, bars of
 * completeness, the line on a KPI's page.
 *
 * <p>In: {@code fr.boussole.application.health}. Out: typed templates. Uses format and page.
 */
@NullMarked
package fr.boussole.web.health;

import org.jspecify.annotations.NullMarked;

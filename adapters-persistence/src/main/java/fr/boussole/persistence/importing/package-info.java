/**
 * The history of imports in PostgreSQL, and what was noted of their rows: the ports {@link
 * fr.boussole.application.importing.ImportRuns}, {@link
 * fr.boussole.application.importing.QualityReports} and {@link
 * fr.boussole.application.health.Supplies}.
 */
@NullMarked
package fr.boussole.persistence.importing;

import org.jspecify.annotations.NullMarked;

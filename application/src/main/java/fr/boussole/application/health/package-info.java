/**
 * How healthy the data are that figures stand on. In: what imports noted of their rows. Out: for
 * each source and kind how fresh and how complete its data are, which days are missing, and which
 * KPIs suffer. Reads through the ports {@link fr.boussole.application.health.Supplies} and {@link
 * fr.boussole.application.importing.QualityReports}; never from facts.
 */
@NullMarked
package fr.boussole.application.health;

import org.jspecify.annotations.NullMarked;

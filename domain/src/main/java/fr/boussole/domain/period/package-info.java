/**
 * Spans of business-local days and the grains (day, week, month) that cut them. Uses the JDK only.
 */
@NullMarked
package fr.boussole.domain.period;

import org.jspecify.annotations.NullMarked;

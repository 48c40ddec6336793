/**
 * Daily rollups and distributions of the facts, kept by signed deltas, and the answers read from
 * them. In: facts with a sign. Out: the port {@link
 * fr.boussole.application.dashboard.Measurements}. Counting itself is the domain's.
 */
@NullMarked
package fr.boussole.persistence.rollup;

import org.jspecify.annotations.NullMarked;

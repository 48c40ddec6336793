/**
 * Additive measures, their tallies, mergeable distributions, and the one row-by-row definition of
 * both. Uses fact and scope.
 */
@NullMarked
package fr.boussole.domain.measure;

import org.jspecify.annotations.NullMarked;

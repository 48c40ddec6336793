package fr.boussole.application.rollup;

import fr.boussole.domain.scope.Dimension;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One figure of one row of the rollups that is not what the facts say.
 *
 * @param values the dimensions by which the row is kept and their values; none for the row of all
 *     facts of a day
 * @param figure the word of the measure; for a distribution {@code distribution of} and its word
 * @param stored the sum as kept; for a distribution how many durations are kept that no fact has
 * @param recomputed the sum of the facts; for a distribution how many durations facts have that are
 *     not kept
 */
public record Difference(
    Map<Dimension, String> values, LocalDate day, String figure, long stored, long recomputed) {

  public Difference {
    EnumMap<Dimension, String> copy = new EnumMap<>(Dimension.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }
}

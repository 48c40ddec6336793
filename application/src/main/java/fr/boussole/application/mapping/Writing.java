package fr.boussole.application.mapping;

import java.util.List;
import java.util.Optional;

/**
 * How all fields of a file write what they have.
 *
 * @param dates patterns of moments and days, tried in this order; ISO 8601 is always understood
 * @param decimal the mark before decimals, point or comma; both are understood when empty
 * @param nulls texts that mean no value
 */
public record Writing(List<DatePattern> dates, Optional<Character> decimal, List<String> nulls) {

  /** As our templates have it. */
  public static final Writing OURS = new Writing(List.of(), Optional.empty(), List.of());

  public Writing {
    dates = List.copyOf(dates);
    nulls = List.copyOf(nulls);
  }
}

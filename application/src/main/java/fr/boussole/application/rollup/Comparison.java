package fr.boussole.application.rollup;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rollups against facts.
 *
 * @param facts facts counted, of all kinds
 * @param rows rows of the rollups and of their distributions that were compared
 * @param differences figures that differ
 * @param first the first of them, in the order of grouping, day and values
 */
public record Comparison(long facts, long rows, long differences, List<Difference> first) {

  public Comparison {
    first = List.copyOf(first);
  }

  /** Both together; of the differences told at most that many. */
  public Comparison plus(Comparison other, int most) {
    return new Comparison(
        facts + other.facts,
        rows + other.rows,
        differences + other.differences,
        Stream.concat(first.stream(), other.first.stream()).limit(most).toList());
  }

  public boolean isClean() {
    return differences == 0;
  }
}

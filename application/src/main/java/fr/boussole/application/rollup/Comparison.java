package fr.boussole.application.rollup;

import java.util.List;

/**
 * Rollups against facts.
 *
 * @param facts contacts and survey answers counted
 * @param rows rows of the rollups and of their distributions that were compared
 * @param differences figures that differ
 * @param first the first of them, in the order of grouping, day and values
 */
public record Comparison(long facts, long rows, long differences, List<Difference> first) {

  public Comparison {
    first = List.copyOf(first);
  }

  public boolean isClean() {
    return differences == 0;
  }
}

package fr.boussole.domain.stat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Counts from the largest to the smallest, with what they and those before them make together. */
public record Pareto(List<Slice> slices) {

  public Pareto {
    slices = List.copyOf(slices);
  }

  /**
   * One count.
   *
   * @param share of all of them, in percent
   * @param together its share and those of all larger ones, in percent
   */
  public record Slice(String value, long count, double share, double together) {}

  /** Orders the counts that are above zero; equal ones by name. */
  public static Pareto of(Map<String, Long> counts) {
    long whole = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Slice> slices = new ArrayList<>();
    long sum = 0;
    for (Map.Entry<String, Long> each :
        counts.entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList()) {
      sum += each.getValue();
      slices.add(
          new Slice(
              each.getKey(),
              each.getValue(),
              100.0 * each.getValue() / whole,
              100.0 * sum / whole));
    }
    return new Pareto(slices);
  }

  /** How many of the largest it takes to make up this share of all; 0 when there are none. */
  public int needed(double percent) {
    int needed = 0;
    for (Slice slice : slices) {
      needed++;
      if (slice.together() >= percent) {
        break;
      }
    }
    return needed;
  }
}

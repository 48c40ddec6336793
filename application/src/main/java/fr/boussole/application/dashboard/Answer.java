package fr.boussole.application.dashboard;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.period.Period;
import java.time.LocalDate;
import java.util.Map;

/**
 * What {@link Measurements} answers.
 *
 * @param parts for a question by dimension, one part a value for which anything asked was counted;
 *     else at most one part, under {@link #ALL}
 */
public record Answer(Map<String, Part> parts) {

  /** The key of the only part when nothing is broken down. */
  public static final String ALL = "";

  private static final Part NOTHING = new Part(Map.of(), Map.of(), Map.of());

  public Answer {
    parts = Map.copyOf(parts);
  }

  public Part all() {
    return part(ALL);
  }

  public Part part(String value) {
    return parts.getOrDefault(value, NOTHING);
  }

  /** The measures of all parts together. */
  public Tally whole(Period window) {
    return parts.values().stream()
        .map(part -> part.tally(window))
        .reduce(Tally.zero(), Tally::plus);
  }

  /** The figures of one value; windows and days in which nothing was counted are left out. */
  public record Part(
      Map<Period, Tally> tallies,
      Map<Period, Map<Distribution, Histogram>> spreads,
      Map<LocalDate, Long> stocks) {

    /** Whether nothing at all was counted. */
    public boolean isEmpty() {
      return tallies.isEmpty() && spreads.isEmpty() && stocks.isEmpty();
    }

    public Tally tally(Period window) {
      return tallies.getOrDefault(window, Tally.zero());
    }

    public Map<Distribution, Histogram> spread(Period window) {
      return spreads.getOrDefault(window, Map.of());
    }

    public long stock(LocalDate day) {
      return stocks.getOrDefault(day, 0L);
    }
  }
}

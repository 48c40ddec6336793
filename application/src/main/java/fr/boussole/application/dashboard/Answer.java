package fr.boussole.application.dashboard;

import fr.boussole.domain.kpi.Evidence;
import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.period.Period;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link Measurements} answers.
 *
 * @param parts for a question by dimension, one part a value for which anything asked was counted;
 *     else at most one part, under {@link #ALL}
 */
public record Answer(Map<String, Part> parts) {

  /** The key of the only part when nothing is broken down. */
  public static final String ALL = "";

  private static final Part NOTHING = new Part(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

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

  /**
   * The figures of one value; windows in which there is nothing of something are left out.
   *
   * @param openings levels at the beginning of each window
   * @param levelDays levels at the end of each day of a window, added up
   */
  public record Part(
      Map<Period, Tally> tallies,
      Map<Period, Map<Distribution, Histogram>> spreads,
      Map<Level, Map<LocalDate, Long>> openings,
      Map<Level, Map<Period, Long>> levelDays,
      Map<Distinct, Map<Period, Long>> distincts) {

    /** Whether nothing at all was counted. */
    public boolean isEmpty() {
      return tallies.isEmpty()
          && spreads.isEmpty()
          && openings.isEmpty()
          && levelDays.isEmpty()
          && distincts.isEmpty();
    }

    public Tally tally(Period window) {
      return tallies.getOrDefault(window, Tally.zero());
    }

    public Map<Distribution, Histogram> spread(Period window) {
      return spreads.getOrDefault(window, Map.of());
    }

    /** The evidence for figures of this window. */
    public Evidence evidence(Period window) {
      Map<Level, Long> opening = new EnumMap<>(Level.class);
      openings.forEach((level, at) -> opening.put(level, at.getOrDefault(window.start(), 0L)));
      Map<Level, Double> averages = new EnumMap<>(Level.class);
      levelDays.forEach(
          (level, sums) ->
              averages.put(level, (double) sums.getOrDefault(window, 0L) / window.days()));
      Map<Distinct, Long> different = new EnumMap<>(Distinct.class);
      distincts.forEach(
          (distinct, figures) -> different.put(distinct, figures.getOrDefault(window, 0L)));
      return new Evidence(
          tally(window),
          spread(window),
          opening,
          averages,
          different,
          Optional.empty(),
          tally(window));
    }
  }
}

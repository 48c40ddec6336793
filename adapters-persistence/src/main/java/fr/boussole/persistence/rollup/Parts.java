package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.period.Period;
import fr.boussole.persistence.fact.DimensionNames;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An answer in the making: figures gathered by the number of the value they belong to. */
final class Parts {

  /** The number under which everything gathers when nothing is broken down. */
  static final int ALL = -1;

  private final Map<Integer, Part> parts = new HashMap<>();

  private static final class Part {
    private final Map<Period, long[]> sums = new HashMap<>();
    private final Map<Period, Map<Distribution, Histogram>> spreads = new HashMap<>();
    private final Map<LocalDate, Long> stocks = new HashMap<>();
  }

  private Part part(int key) {
    return parts.computeIfAbsent(key, any -> new Part());
  }

  void add(int key, Period window, Measure measure, long amount) {
    part(key)
            .sums
            .computeIfAbsent(window, any -> new long[Measure.values().length])[measure.ordinal()] +=
        amount;
  }

  Histogram histogram(int key, Period window, Distribution distribution) {
    return part(key)
        .spreads
        .computeIfAbsent(window, any -> new EnumMap<>(Distribution.class))
        .computeIfAbsent(distribution, any -> new Histogram());
  }

  void stock(int key, LocalDate day, long open) {
    part(key).stocks.merge(day, open, Long::sum);
  }

  Answer answer(DimensionNames names) {
    return new Answer(
        parts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey() == ALL ? Answer.ALL : names.name(entry.getKey()),
                    entry -> answer(entry.getValue()))));
  }

  private static Answer.Part answer(Part part) {
    Map<Period, Tally> tallies = new HashMap<>();
    part.sums.forEach((window, sums) -> tallies.put(window, Tally.ofOrdinals(sums)));
    return new Answer.Part(tallies, part.spreads, part.stocks);
  }
}

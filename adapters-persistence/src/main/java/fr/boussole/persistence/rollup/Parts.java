package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.period.Period;
import fr.boussole.persistence.fact.DimensionNames;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** An answer in the making: figures gathered by the number of the value they belong to. */
final class Parts {

  /** The number under which everything gathers when nothing is broken down. */
  static final int ALL = -1;

  private final Map<Integer, Part> parts = new HashMap<>();
  private final DimensionNames names;

  /** Numbers of values that are shown as one gather under one. */
  Parts(DimensionNames names) {
    this.names = names;
  }

  private static final class Part {
    private final Map<Period, long[]> sums = new HashMap<>();
    private final Map<Period, Map<Distribution, Histogram>> spreads = new HashMap<>();
    private final Map<Level, Map<LocalDate, Long>> openings = new EnumMap<>(Level.class);
    private final Map<Level, Map<Period, Long>> levelDays = new EnumMap<>(Level.class);
    private final Map<Distinct, Map<Period, Long>> distincts = new EnumMap<>(Distinct.class);
  }

  private Part part(int key) {
    return parts.computeIfAbsent(names.shown(key), any -> new Part());
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

  /** Adds to a level at the beginning of a day. */
  void open(int key, Level level, LocalDate day, long number) {
    sum(part(key).openings, level, day, number);
  }

  /** Adds to the levels at the end of each day of a window, taken together. */
  void levelDays(int key, Level level, Period window, long number) {
    sum(part(key).levelDays, level, window, number);
  }

  /** Adds what is counted apart for each key. */
  void distinct(int key, Distinct distinct, Period window, long number) {
    sum(part(key).distincts, distinct, window, number);
  }

  private static <F, K> void sum(Map<F, Map<K, Long>> sums, F figure, K at, long number) {
    if (number != 0) {
      sums.computeIfAbsent(figure, any -> new HashMap<>()).merge(at, number, Long::sum);
    }
  }

  /** Whether these names cover all values: those of an import just committed may be missing. */
  boolean areNamed() {
    return parts.keySet().stream().allMatch(key -> key == ALL || names.knows(key));
  }

  /**
   * What was gathered, without windows and values for which nothing was counted: rows of the
   * rollups may hold other measures than the wanted ones, and the facts know no such rows.
   */
  Answer answer(DimensionNames known) {
    Map<String, Answer.Part> answers = new HashMap<>();
    parts.forEach(
        (key, part) -> {
          Answer.Part answer = answer(part);
          if (!answer.isEmpty()) {
            answers.put(key == ALL ? Answer.ALL : known.name(key), answer);
          }
        });
    return new Answer(answers);
  }

  private static Answer.Part answer(Part part) {
    Map<Period, Tally> tallies = new HashMap<>();
    part.sums.forEach(
        (window, sums) -> {
          if (Arrays.stream(sums).anyMatch(sum -> sum != 0)) {
            tallies.put(window, Tally.ofOrdinals(sums));
          }
        });
    return new Answer.Part(
        tallies,
        withoutEmpty(part.spreads),
        withoutNothing(part.openings),
        withoutNothing(part.levelDays),
        withoutNothing(part.distincts));
  }

  /** Rows that are not tidied yet may take away all that others added. */
  private static Map<Period, Map<Distribution, Histogram>> withoutEmpty(
      Map<Period, Map<Distribution, Histogram>> spreads) {
    spreads
        .values()
        .forEach(spread -> spread.values().removeIf(histogram -> histogram.size() == 0));
    spreads.values().removeIf(Map::isEmpty);
    return spreads;
  }

  private static <F, K> Map<F, Map<K, Long>> withoutNothing(Map<F, Map<K, Long>> figures) {
    Map<F, Map<K, Long>> known = new HashMap<>();
    figures.forEach(
        (figure, sums) -> {
          Map<K, Long> some = new HashMap<>(sums);
          some.values().removeIf(number -> number == 0);
          if (!some.isEmpty()) {
            known.put(figure, some);
          }
        });
    return known;
  }
}

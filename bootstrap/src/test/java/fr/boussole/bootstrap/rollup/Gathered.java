package fr.boussole.bootstrap.rollup;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Gathers what single facts count for into the answer to a question. */
final class Gathered {

  private final Question question;
  private final Map<String, Answer.Part> parts = new HashMap<>();

  Gathered(Question question) {
    this.question = question;
  }

  /** Where a fact with these labels is counted. */
  Counting.Sink of(Labels labels) {
    return new Counting.Sink() {
      @Override
      public void add(LocalDate day, Measure measure, long amount) {
        for (Period window : question.windows()) {
          if (question.measures().contains(measure) && window.contains(day) && amount != 0) {
            part(labels).tallies().merge(window, Tally.of(measure, amount), Tally::plus);
          }
        }
        for (Level level : Level.values()) {
          if (measure == level.in()) {
            change(labels, level, day, amount);
          }
          if (measure == level.out()) {
            change(labels, level, day, -amount);
          }
        }
      }

      @Override
      public void add(LocalDate day, Distribution distribution, int seconds) {
        for (Period window : question.spreadWindows()) {
          if (question.distributions().contains(distribution) && window.contains(day)) {
            part(labels)
                .spreads()
                .computeIfAbsent(window, any -> new EnumMap<>(Distribution.class))
                .computeIfAbsent(distribution, any -> new Histogram())
                .addSeconds(seconds);
          }
        }
      }
    };
  }

  /** One that came or went on a day is so at the end of that day and of all later ones. */
  private void change(Labels labels, Level level, LocalDate day, long number) {
    for (Period window : question.windows()) {
      if (question.needs().averages().contains(level)) {
        for (LocalDate end = window.start(); end.isBefore(window.end()); end = end.plusDays(1)) {
          if (!day.isAfter(end)) {
            part(labels)
                .levelDays()
                .computeIfAbsent(level, any -> new HashMap<>())
                .merge(window, number, Long::sum);
          }
        }
      }
    }
    if (question.needs().openings().contains(level)) {
      question.windows().stream()
          .map(Period::start)
          .distinct()
          .filter(day::isBefore)
          .forEach(
              start ->
                  part(labels)
                      .openings()
                      .computeIfAbsent(level, any -> new HashMap<>())
                      .merge(start, number, Long::sum));
    }
  }

  void distinct(Labels labels, Distinct distinct, Period window, long figure) {
    part(labels)
        .distincts()
        .computeIfAbsent(distinct, any -> new HashMap<>())
        .merge(window, figure, Long::sum);
  }

  Answer answer() {
    parts.values().forEach(Gathered::forgetNothing);
    parts.values().removeIf(Answer.Part::isEmpty);
    return new Answer(parts);
  }

  /** Those who came and went again leave nothing behind. */
  private static void forgetNothing(Answer.Part part) {
    forgetNothing(part.openings());
    forgetNothing(part.levelDays());
    forgetNothing(part.distincts());
  }

  private static <F, K> void forgetNothing(Map<F, Map<K, Long>> figures) {
    figures.values().forEach(sums -> sums.values().removeIf(number -> number == 0));
    figures.values().removeIf(Map::isEmpty);
  }

  private Answer.Part part(Labels labels) {
    String value = question.by().map(by -> labels.on(by).orElse(Dimension.NONE)).orElse(Answer.ALL);
    return parts.computeIfAbsent(
        value,
        any ->
            new Answer.Part(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>()));
  }
}

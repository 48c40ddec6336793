package fr.boussole.bootstrap.rollup;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
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
        for (Period window : question.tallyWindows()) {
          if (question.measures().contains(measure) && window.contains(day) && amount != 0) {
            part(labels).tallies().merge(window, Tally.of(measure, amount), Tally::plus);
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

  void open(Labels labels, LocalDate date) {
    part(labels).stocks().merge(date, 1L, Long::sum);
  }

  Answer answer() {
    return new Answer(parts);
  }

  private Answer.Part part(Labels labels) {
    String value = question.by().map(by -> labels.on(by).orElse(Dimension.NONE)).orElse(Answer.ALL);
    return parts.computeIfAbsent(
        value, any -> new Answer.Part(new HashMap<>(), new HashMap<>(), new HashMap<>()));
  }
}

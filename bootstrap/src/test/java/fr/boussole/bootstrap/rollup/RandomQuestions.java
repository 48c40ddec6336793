package fr.boussole.bootstrap.rollup;

import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.kpi.Needs;
import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Questions about the facts of {@link RandomFacts}, the same for the same seed. */
final class RandomQuestions {

  private static final List<LocalDate> STARTS =
      List.of(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 10, 14));

  private final Random random;

  RandomQuestions(long seed) {
    random = new Random(seed);
  }

  /** About these dimensions: all but the first are filtered, the first is so or broken down by. */
  Question about(List<Dimension> dimensions, Rules rules) {
    boolean byFirst = !dimensions.isEmpty() && random.nextBoolean();
    Filter filter = Filter.all();
    for (Dimension dimension : dimensions.subList(byFirst ? 1 : 0, dimensions.size())) {
      filter = filter.with(dimension, values(dimension));
    }
    return new Question(
        filter,
        narrowing(),
        rules,
        byFirst ? Optional.of(dimensions.get(0)) : Optional.empty(),
        new Needs(
            some(List.of(Measure.values())),
            some(List.of(Distribution.values())),
            some(List.of(Level.values())),
            some(List.of(Level.values())),
            some(List.of(Distinct.values()))),
        List.copyOf(periods()),
        List.copyOf(periods()));
  }

  /** The same question, asked so that only the facts can answer. */
  static Question ofFacts(Question question) {
    Set<String> all = new HashSet<>(RandomFacts.VALUES.get(Dimension.PRODUCT));
    all.add(Dimension.NONE);
    return new Question(
        question.filter().with(Dimension.PRODUCT, all),
        question.narrowing(),
        question.rules(),
        question.by(),
        question.needs(),
        question.windows(),
        question.spreadWindows());
  }

  Rules rules() {
    return switch (random.nextInt(3)) {
      case 0 -> Rules.standard().withRepeatWindow(1 + random.nextInt(30));
      case 1 -> Rules.standard().withServiceThreshold(random.nextInt(300));
      default -> Rules.standard().withServiceThreshold(20).withRepeatWindow(90);
    };
  }

  private Optional<Narrowing> narrowing() {
    return switch (random.nextInt(7)) {
      case 6 -> Optional.of(new Narrowing.AvoidableReasons());
      case 0 -> Optional.of(new Narrowing.Channels(ChannelKind.PHONE));
      case 1 -> Optional.of(new Narrowing.Channels(ChannelKind.SOCIAL));
      case 2 -> Optional.of(new Narrowing.Channels(ChannelKind.FORM));
      default -> Optional.empty();
    };
  }

  private Set<String> values(Dimension dimension) {
    List<String> values = new ArrayList<>(RandomFacts.VALUES.get(dimension));
    values.add(Dimension.NONE);
    values.add("jamais vu");
    return some(values);
  }

  private Set<Period> periods() {
    Set<Period> periods = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      LocalDate start = day();
      periods.add(
          new Period(start, start.plusDays(1L + random.nextInt(random.nextBoolean() ? 3 : 260))));
    }
    return periods;
  }

  private LocalDate day() {
    return STARTS.get(random.nextInt(2)).plusDays(random.nextInt(24));
  }

  private <T> Set<T> some(List<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return new HashSet<>(shuffled.subList(0, random.nextInt(values.size() + 1)));
  }
}

package fr.boussole.domain.scope;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.period.Period;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which rule holds for a contact, whatever was ruled in whatever order. */
class RulebookProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 6;

  @Property
  void theMostSpecificOfTheLatestHolds(
      @ForAll("rules") List<Rule> rules,
      @ForAll("days") LocalDate day,
      @ForAll("labels") Map<Dimension, String> labels) {
    ContactRules held = Rulebook.of(rules).on(day, labels);
    for (RuleKind kind : List.of(RuleKind.SLA_RESPONSE, RuleKind.SLA_RESOLUTION)) {
      OptionalInt value =
          kind == RuleKind.SLA_RESPONSE ? held.slaResponseSeconds() : held.slaResolutionSeconds();
      assertThat(value).isEqualTo(wanted(kind, rules, day, labels));
    }
  }

  @Property
  void daysBeforeARuleAreLeftAlone(
      @ForAll("rules") List<Rule> rules,
      @ForAll("rule") Rule more,
      @ForAll("days") LocalDate day,
      @ForAll("labels") Map<Dimension, String> labels) {
    if (day.isBefore(more.from())) {
      assertThat(Rulebook.of(rules).with(List.of(more)).on(day, labels))
          .isEqualTo(Rulebook.of(rules).on(day, labels));
    }
  }

  @Property
  void aRuleOfOthersChangesNothing(
      @ForAll("rules") List<Rule> rules,
      @ForAll("rule") Rule more,
      @ForAll("days") LocalDate day,
      @ForAll("labels") Map<Dimension, String> labels) {
    if (!more.appliesTo(labels)) {
      assertThat(Rulebook.of(rules).with(List.of(more)).on(day, labels))
          .isEqualTo(Rulebook.of(rules).on(day, labels));
    }
  }

  @Property
  void changedAndChangedBackIsAsBefore(
      @ForAll("rules") List<Rule> rules,
      @ForAll("rule") Rule change,
      @ForAll("days") LocalDate day,
      @ForAll("labels") Map<Dimension, String> labels) {
    Rulebook before = Rulebook.of(rules);
    OptionalInt value =
        before.inForce(change.from()).stream()
            .filter(rule -> rule.kind() == change.kind() && rule.of().equals(change.of()))
            .map(Rule::value)
            .findFirst()
            .orElse(OptionalInt.empty());
    Rule back = new Rule(change.kind(), change.of(), value, change.from());
    assertThat(before.with(List.of(change, back)).on(day, labels))
        .isEqualTo(before.on(day, labels));
  }

  /** Where no change is told, nothing changed. */
  @Property
  void everyChangeIsTold(
      @ForAll("rules") List<Rule> rules, @ForAll("labels") Map<Dimension, String> labels) {
    Rulebook book = Rulebook.of(rules);
    List<LocalDate> told =
        book.changes(
            Set.of(RuleKind.values()),
            Filter.all(),
            new Period(FIRST.minusDays(1), FIRST.plusDays(DAYS)));
    for (int day = 0; day < DAYS; day++) {
      LocalDate on = FIRST.plusDays(day);
      if (!told.contains(on)) {
        assertThat(book.on(on, labels)).isEqualTo(book.on(on.minusDays(1), labels));
      }
    }
  }

  @Example
  void aFilterLeavesOutTheChangesOfOthers() {
    Rule chat = Rule.on(Dimension.CHANNEL, "Chat", RuleKind.SERVICE_THRESHOLD, 30, FIRST);
    Period year = new Period(FIRST.minusDays(1), FIRST.plusYears(1));
    Rulebook book = Rulebook.of(List.of(chat, chat.withdrawn(FIRST.plusDays(9))));
    Set<RuleKind> kinds = Set.of(RuleKind.SERVICE_THRESHOLD);
    assertThat(book.changes(kinds, Filter.all(), year)).containsExactly(FIRST, FIRST.plusDays(9));
    assertThat(book.changes(kinds, Filter.of(Dimension.CHANNEL, "chat"), year)).hasSize(2);
    assertThat(book.changes(kinds, Filter.of(Dimension.CHANNEL, "Téléphone"), year)).isEmpty();
    assertThat(book.changes(Set.of(RuleKind.REPEAT_WINDOW), Filter.all(), year)).isEmpty();
    // The first day of a period is under one rule from its beginning.
    assertThat(book.changes(kinds, Filter.all(), new Period(FIRST, FIRST.plusDays(9)))).isEmpty();
  }

  private static OptionalInt wanted(
      RuleKind kind, List<Rule> rules, LocalDate day, Map<Dimension, String> labels) {
    Optional<Rule> best = Optional.empty();
    for (Rule rule : rules) {
      if (rule.kind() == kind
          && rule.value().isPresent()
          && !rule.from().isAfter(day)
          && rule.of().entrySet().stream()
              .allMatch(on -> on.getValue().equalsIgnoreCase(labels.get(on.getKey())))
          && isLast(rule, rules, day)
          && best.map(
                  other ->
                      rule.of().size() > other.of().size()
                          || (rule.of().size() == other.of().size() && rank(rule) > rank(other)))
              .orElse(true)) {
        best = Optional.of(rule);
      }
    }
    return best.map(Rule::value).orElse(OptionalInt.empty());
  }

  private static int rank(Rule rule) {
    return List.of(Dimension.CHANNEL, Dimension.REASON, Dimension.PRIORITY).stream()
        .filter(rule.of()::containsKey)
        .mapToInt(dimension -> dimension == Dimension.PRIORITY ? 4 : dimension.ordinal() + 1)
        .sum();
  }

  /** Whether no rule for the same values replaces it on the day. */
  private static boolean isLast(Rule rule, List<Rule> rules, LocalDate day) {
    int place =
        IntStream.range(0, rules.size())
            .filter(i -> rules.get(i) == rule)
            .findFirst()
            .orElseThrow();
    return IntStream.range(0, rules.size())
        .filter(i -> i != place)
        .filter(i -> rules.get(i).kind() == rule.kind() && rules.get(i).of().equals(rule.of()))
        .filter(i -> !rules.get(i).from().isAfter(day))
        .allMatch(
            i ->
                rules.get(i).from().isBefore(rule.from())
                    || (rules.get(i).from().equals(rule.from()) && i < place));
  }

  @Provide
  Arbitrary<List<Rule>> rules() {
    return rule().list().ofMaxSize(9);
  }

  @Provide
  Arbitrary<Rule> rule() {
    return Combinators.combine(
            Arbitraries.of(RuleKind.SLA_RESPONSE, RuleKind.SLA_RESOLUTION),
            labels(),
            Arbitraries.integers().between(60, 63).injectNull(0.25),
            days())
        .as(
            (kind, of, value, from) ->
                new Rule(
                    kind, of, value == null ? OptionalInt.empty() : OptionalInt.of(value), from));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<Map<Dimension, String>> labels() {
    return Combinators.combine(
            Arbitraries.of("Téléphone", "chat").optional(),
            Arbitraries.of("Facture", "Panne").optional(),
            Arbitraries.of("haute", "basse").optional())
        .as(
            (channel, reason, priority) -> {
              Map<Dimension, String> labels = new EnumMap<>(Dimension.class);
              channel.ifPresent(name -> labels.put(Dimension.CHANNEL, name));
              reason.ifPresent(name -> labels.put(Dimension.REASON, name));
              priority.ifPresent(name -> labels.put(Dimension.PRIORITY, name));
              return labels;
            });
  }
}

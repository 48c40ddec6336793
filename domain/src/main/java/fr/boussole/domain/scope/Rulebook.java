package fr.boussole.domain.scope;

import fr.boussole.domain.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that the organisation rules, with the days from which it holds. For a contact the most
 * specific rule in force on its day of arrival holds; of two for the same values the one that began
 * last; of two that begin on the same day the one set last. Where nothing is ruled the standard
 * holds.
 */
public final class Rulebook {

  private static final Rulebook STANDARD = new Rulebook(List.of());

  /** By the day they begin, those of a day in the order in which they were set. */
  private final List<Rule> rules;

  private Rulebook(List<Rule> rules) {
    this.rules = rules.stream().sorted(Comparator.comparing(Rule::from)).toList();
  }

  /** Nothing is ruled. */
  public static Rulebook standard() {
    return STANDARD;
  }

  /**
   * These rules.
   *
   * @param rules in the order in which they were set
   */
  public static Rulebook of(List<Rule> rules) {
    return rules.isEmpty() ? STANDARD : new Rulebook(rules);
  }

  public boolean isStandard() {
    return rules.isEmpty();
  }

  /** This book with rules set after all of its own. */
  public Rulebook with(List<Rule> later) {
    return of(Stream.concat(rules.stream(), later.stream()).toList());
  }

  public List<Rule> rules() {
    return rules;
  }

  /**
   * The rules for contacts that arrive on a day.
   *
   * @param labels the values they carry; those of other dimensions than channel, reason and
   *     priority are not looked at
   */
  public ContactRules on(LocalDate day, Map<Dimension, String> labels) {
    String channel = labels.get(Dimension.CHANNEL);
    ContactRules standard =
        ContactRules.standard(channel == null ? ChannelKind.OTHER : ChannelKind.of(channel));
    if (rules.isEmpty()) {
      return standard;
    }
    List<Rule> applying = inForce(day).stream().filter(rule -> rule.appliesTo(labels)).toList();
    return new ContactRules(
        value(RuleKind.SERVICE_THRESHOLD, applying).orElse(standard.thresholdSeconds()),
        value(RuleKind.SHORT_ABANDON, applying).orElse(standard.shortAbandonSeconds()),
        value(RuleKind.ABANDONS_COUNTED, applying).orElse(standard.abandonsCounted() ? 1 : 0) == 1,
        value(RuleKind.REPEAT_WINDOW, applying).orElse(standard.repeatWindowDays()),
        value(RuleKind.ONCE_AND_DONE_WINDOW, applying).orElse(standard.onceAndDoneWindowDays()),
        value(RuleKind.RESOLUTION_DELAY, applying).orElse(standard.resolutionDelaySeconds()),
        value(RuleKind.SLA_RESPONSE, applying),
        value(RuleKind.SLA_RESOLUTION, applying));
  }

  private static OptionalInt value(RuleKind kind, List<Rule> applying) {
    return applying.stream()
        .filter(rule -> rule.kind() == kind)
        .max(Comparator.comparingInt(Rule::specificity))
        .map(Rule::value)
        .orElse(OptionalInt.empty());
  }

  /**
   * The rules that hold for arrivals of a day, one for each kind and values: by kind, the most
   * general first.
   */
  public List<Rule> inForce(LocalDate day) {
    Map<Target, Rule> latest = new HashMap<>();
    for (Rule rule : rules) {
      if (!rule.from().isAfter(day)) {
        latest.put(Target.of(rule), rule);
      }
    }
    return latest.values().stream()
        .filter(rule -> rule.value().isPresent())
        .sorted(
            Comparator.comparing(Rule::kind)
                .thenComparing(Rule::specificity)
                .thenComparing(rule -> rule.target().toString()))
        .toList();
  }

  /** Contacts that arrive between two of these days, and carry the same values, have one rule. */
  public List<LocalDate> days() {
    return rules.stream().map(Rule::from).distinct().toList();
  }

  /** All numbers that rules of this kind ever had. */
  public Set<Integer> values(RuleKind kind) {
    Set<Integer> values = new TreeSet<>();
    rules.stream()
        .filter(rule -> rule.kind() == kind)
        .forEach(rule -> rule.value().ifPresent(values::add));
    return values;
  }

  /** No verdict on a contact falls later than so many seconds after its arrival. */
  public int longestDelaySeconds() {
    return Stream.of(RuleKind.values())
        .filter(RuleKind::isDelay)
        .flatMapToInt(kind -> values(kind).stream().mapToInt(Integer::intValue))
        .reduce(ContactRules.STANDARD_RESOLUTION_SECONDS, Math::max);
  }

  /**
   * The days after a period's first on which a rule of these kinds became another, for contacts
   * that a filter lets in.
   */
  public List<LocalDate> changes(Set<RuleKind> kinds, Filter filter, Period within) {
    Map<Target, List<Rule>> courses = new HashMap<>();
    for (Rule rule : rules) {
      if (kinds.contains(rule.kind()) && concerns(rule, filter)) {
        courses.computeIfAbsent(Target.of(rule), any -> new ArrayList<>()).add(rule);
      }
    }
    return courses.values().stream()
        .flatMap(Rulebook::changes)
        .filter(day -> day.isAfter(within.start()) && within.contains(day))
        .distinct()
        .sorted()
        .toList();
  }

  /** The days on which the value changes, of rules for the same values in order. */
  private static Stream<LocalDate> changes(List<Rule> course) {
    List<Rule> last =
        IntStream.range(0, course.size())
            .filter(
                i ->
                    i == course.size() - 1
                        || !course.get(i + 1).from().equals(course.get(i).from()))
            .mapToObj(course::get)
            .toList();
    return IntStream.range(0, last.size())
        .filter(
            i ->
                !last.get(i).value().equals(i == 0 ? OptionalInt.empty() : last.get(i - 1).value()))
        .mapToObj(i -> last.get(i).from());
  }

  /** Names of channels may be those of their kinds: whoever doubts says yes. */
  private static boolean concerns(Rule rule, Filter filter) {
    return rule.of().entrySet().stream()
        .allMatch(
            on ->
                filter
                    .on(on.getKey())
                    .map(
                        names ->
                            names.stream()
                                .anyMatch(
                                    name ->
                                        Rule.key(name).equals(Rule.key(on.getValue()))
                                            || (on.getKey() == Dimension.CHANNEL
                                                && ChannelKind.of(name)
                                                    == ChannelKind.of(on.getValue()))))
                    .orElse(true));
  }

  /** What has one rule at a time. */
  private record Target(RuleKind kind, Map<Dimension, String> of) {
    static Target of(Rule rule) {
      return new Target(rule.kind(), rule.target());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rulebook book && book.rules.equals(rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  @Override
  public String toString() {
    return "Rulebook" + rules;
  }
}

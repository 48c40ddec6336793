package fr.boussole.domain.scope;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One thing the organisation rules, for contacts that arrive from a day on.
 *
 * @param of the values of dimensions to which it applies, whatever their case; empty for all
 *     contacts. Only dimensions of the kind
 * @param value in the kind's measure and bounds; empty when the rule of these values is withdrawn
 *     and the more general one holds again
 * @param from the first day of arrival it holds for
 */
public record Rule(RuleKind kind, Map<Dimension, String> of, OptionalInt value, LocalDate from) {

  public Rule {
    EnumMap<Dimension, String> copy = new EnumMap<>(Dimension.class);
    copy.putAll(of);
    if (!kind.dimensions().containsAll(copy.keySet())) {
      throw new IllegalArgumentException(kind + " is not ruled by " + copy.keySet());
    }
    if (copy.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a rule applies to named values");
    }
    if (value.isPresent() && !kind.allows(value.getAsInt())) {
      throw new IllegalArgumentException(
          "%s is from %d to %d: %d".formatted(kind, kind.least(), kind.most(), value.getAsInt()));
    }
    of = Collections.unmodifiableMap(copy);
  }

  /** A rule for all contacts. */
  public static Rule general(RuleKind kind, int value, LocalDate from) {
    return new Rule(kind, Map.of(), OptionalInt.of(value), from);
  }

  /** A rule for the contacts that carry this value. */
  public static Rule on(
      Dimension dimension, String name, RuleKind kind, int value, LocalDate from) {
    return new Rule(kind, Map.of(dimension, name), OptionalInt.of(value), from);
  }

  /** The end of this rule from a day on. */
  public Rule withdrawn(LocalDate day) {
    return new Rule(kind, of, OptionalInt.empty(), day);
  }

  /** The same rule, its values called otherwise. */
  public Rule of(Map<Dimension, String> names) {
    return new Rule(kind, names, value, from);
  }

  /** Whether a contact with these values is among those it applies to. */
  boolean appliesTo(Map<Dimension, String> labels) {
    return of.entrySet().stream()
        .allMatch(
            wanted -> {
              String label = labels.get(wanted.getKey());
              return label != null && key(label).equals(key(wanted.getValue()));
            });
  }

  /** What tells its rules apart from others of the kind: the values, in lower case. */
  Map<Dimension, String> target() {
    EnumMap<Dimension, String> target = new EnumMap<>(Dimension.class);
    of.forEach((dimension, name) -> target.put(dimension, key(name)));
    return target;
  }

  /**
   * The more it says about whom it applies to, the higher; of two that name as many dimensions, the
   * one by priority before the one by reason before the one by channel.
   */
  int specificity() {
    return 8 * of.size()
        + (of.containsKey(Dimension.PRIORITY) ? 4 : 0)
        + (of.containsKey(Dimension.REASON) ? 2 : 0)
        + (of.containsKey(Dimension.CHANNEL) ? 1 : 0);
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

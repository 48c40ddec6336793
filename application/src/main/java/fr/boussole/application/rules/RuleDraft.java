package fr.boussole.application.rules;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.text.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A rule as somebody asks for it; it may make no sense.
 *
 * @param of the values it is to apply to
 * @param value in the kind's measure; empty to withdraw
 */
public record RuleDraft(
    RuleKind kind, Map<Dimension, String> of, OptionalLong value, LocalDate from) {

  public RuleDraft {
    of =
        of.entrySet().stream()
            .filter(on -> !on.getValue().isBlank())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, on -> on.getValue().strip()));
  }

  /** Why it makes no sense; empty when it does. */
  public Optional<Text> problem() {
    if (!kind.dimensions().containsAll(of.keySet())) {
      return Optional.of(
          new Text(
              kind.label().french() + " : ne se règle pas par " + words() + ".",
              kind.label().english() + ": is not ruled by " + words() + "."));
    }
    if (value.isPresent()
        && (value.getAsLong() < kind.least() || value.getAsLong() > kind.most())) {
      return Optional.of(
          new Text(
              "%s : de %s à %s."
                  .formatted(
                      kind.label().french(), bound(kind.least(), "j"), bound(kind.most(), "j")),
              "%s: from %s to %s."
                  .formatted(
                      kind.label().english(), bound(kind.least(), "d"), bound(kind.most(), "d"))));
    }
    return Optional.empty();
  }

  /**
   * The rule.
   *
   * @throws IllegalArgumentException when it makes no sense
   */
  public Rule rule() {
    return new Rule(
        kind,
        of,
        value.isPresent()
            ? OptionalInt.of(Math.toIntExact(value.getAsLong()))
            : OptionalInt.empty(),
        from);
  }

  private String words() {
    return of.keySet().stream()
        .filter(dimension -> !kind.dimensions().contains(dimension))
        .map(Dimension::word)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String bound(int value, String day) {
    return switch (kind.measured()) {
      case DAYS -> value + " " + day;
      case YES_NO -> Integer.toString(value);
      case SECONDS ->
          value > 0 && value % 86_400 == 0
              ? value / 86_400 + " " + day
              : value > 0 && value % 3_600 == 0
                  ? value / 3_600 + " h"
                  : value > 0 && value % 60 == 0 ? value / 60 + " min" : value + " s";
    };
  }
}

package fr.boussole.application.rules;

import fr.boussole.application.rollup.Recount;
import fr.boussole.application.rollup.Recounts;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.domain.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reading and setting the organisation's rules. */
@ApplicationScoped
public class OrganisationRules {

  private final Rulings rulings;
  private final Recounts recounts;
  private final Clock clock;

  public OrganisationRules(Rulings rulings, Recounts recounts, Clock clock) {
    this.rulings = rulings;
    this.recounts = recounts;
    this.clock = clock;
  }

  /** The rules that hold. */
  public Rulebook book() {
    return rulings.book();
  }

  /** Every rule that was ever set, the last one first. */
  public List<Ruling> history() {
    return rulings.all().reversed();
  }

  /**
   * Has rules set in the background: figures are the old ones until those of the new rules are
   * there.
   *
   * @param rules at least one
   * @param by a username
   */
  public Recount set(List<Rule> rules, String by) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("no rule to set");
    }
    Instant at = clock.instant();
    List<Rule> set = List.copyOf(rules);
    return recounts.start(
        new Text("Règles : " + names(set, Text::french), "Rules: " + names(set, Text::english)),
        by,
        () -> rulings.add(set, by, at));
  }

  private static String names(List<Rule> rules, Function<Text, String> language) {
    return rules.stream()
        .map(rule -> language.apply(rule.kind().label()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

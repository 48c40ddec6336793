package fr.boussole.application.rules;

import fr.boussole.application.rollup.Recount;
import fr.boussole.application.rollup.Recounts;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.domain.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reading and setting the organisation's rules. */
@ApplicationScoped
public class OrganisationRules {

  /** Without many facts rules are set within it. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

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
   * Has rules set: figures are the old ones until those of the new rules are there. What takes
   * longer than some seconds goes on in the background.
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
    Recount asked =
        recounts.start(
            new Text("Règles : " + names(set, Text::french), "Rules: " + names(set, Text::english)),
            by,
            () -> rulings.add(set, by, at));
    return recounts.await(asked, PATIENCE);
  }

  /** What is being changed, or waits for it: figures are still the old ones. */
  public List<Recount> underWay() {
    return recounts.latest().stream()
        .filter(each -> each.state() == Recount.State.UNDER_WAY)
        .toList();
  }

  private static String names(List<Rule> rules, Function<Text, String> language) {
    return rules.stream()
        .map(rule -> language.apply(rule.kind().label()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

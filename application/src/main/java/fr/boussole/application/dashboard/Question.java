package fr.boussole.application.dashboard;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kpi.Needs;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Rules;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of {@link Measurements}.
 *
 * @param narrowing which of the facts that the filter lets in are asked about; all when empty
 * @param by the dimension whose values are told apart; absent for one answer over all
 * @param needs what is wanted: measures, levels and distinct figures for each of {@code windows}
 * @param spreadWindows for which the distributions are wanted
 */
public record Question(
    Filter filter,
    Optional<Narrowing> narrowing,
    Rules rules,
    Optional<Dimension> by,
    Needs needs,
    List<Period> windows,
    List<Period> spreadWindows) {

  public Question {
    // A window asked for twice would be counted twice.
    windows = windows.stream().distinct().toList();
    spreadWindows = spreadWindows.stream().distinct().toList();
  }

  public Set<Measure> measures() {
    return needs.measures();
  }

  public Set<Distribution> distributions() {
    return needs.distributions();
  }

  /** The dimensions that facts must carry to be told apart as asked. */
  public Set<Dimension> told() {
    Set<Dimension> told = EnumSet.noneOf(Dimension.class);
    told.addAll(filter.dimensions());
    narrowing.map(Narrowing::dimension).ifPresent(told::add);
    by.ifPresent(told::add);
    return told;
  }

  /** What of the question is asked of these facts. */
  public Question of(Set<FactType> facts) {
    return new Question(filter, narrowing, rules, by, needs.from(facts), windows, spreadWindows);
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return needs.isEmpty();
  }
}

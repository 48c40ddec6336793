package fr.boussole.application.dashboard;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Rules;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of {@link Measurements}.
 *
 * @param narrowing which of the facts that the filter lets in are asked about; all when empty
 * @param by the dimension whose values are told apart; absent for one answer over all
 * @param measures wanted for each of {@code tallyWindows}
 * @param distributions wanted for each of {@code spreadWindows}
 * @param stockDates days at whose beginning the number of open contacts is wanted
 */
public record Question(
    Filter filter,
    Optional<Narrowing> narrowing,
    Rules rules,
    Optional<Dimension> by,
    Set<Measure> measures,
    List<Period> tallyWindows,
    Set<Distribution> distributions,
    List<Period> spreadWindows,
    Set<LocalDate> stockDates) {

  public Question {
    measures = Set.copyOf(measures);
    // A window asked for twice would be counted twice.
    tallyWindows = tallyWindows.stream().distinct().toList();
    distributions = Set.copyOf(distributions);
    spreadWindows = spreadWindows.stream().distinct().toList();
    stockDates = Set.copyOf(stockDates);
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
    return new Question(
        filter,
        narrowing,
        rules,
        by,
        measures.stream().filter(one -> facts.contains(one.facts())).collect(Collectors.toSet()),
        tallyWindows,
        distributions.stream()
            .filter(one -> facts.contains(one.facts()))
            .collect(Collectors.toSet()),
        spreadWindows,
        facts.contains(FactType.CONTACTS) ? stockDates : Set.of());
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return measures.isEmpty() && distributions.isEmpty() && stockDates.isEmpty();
  }
}

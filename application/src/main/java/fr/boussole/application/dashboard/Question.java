package fr.boussole.application.dashboard;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
}

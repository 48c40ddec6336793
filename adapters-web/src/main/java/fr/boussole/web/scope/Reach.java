package fr.boussole.web.scope;

import fr.boussole.domain.period.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the data goes.
 *
 * @param extent from the first to the last day with facts; empty when there is none
 * @param today the organisation's day
 */
public record Reach(Optional<Period> extent, LocalDate today) {

  /**
   * The day on which the usual periods end: yesterday, for today is not over, or the last day with
   * data when that is earlier, so that an old export does not open on an empty page.
   */
  public LocalDate lastDay() {
    LocalDate yesterday = today.minusDays(1);
    return extent.map(Period::last).filter(last -> last.isBefore(yesterday)).orElse(yesterday);
  }

  public boolean isLate() {
    return lastDay().isBefore(today.minusDays(1));
  }
}

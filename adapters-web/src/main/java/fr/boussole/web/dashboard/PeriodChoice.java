package fr.boussole.web.dashboard;

import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A period as a person picks it, and the word that says it in the address. */
enum PeriodChoice {
  WEEK("7d"),
  FOUR_WEEKS("28d"),
  THREE_MONTHS("90d"),
  THIS_MONTH("month"),
  LAST_MONTH("last-month"),
  OWN("custom");

  private final String word;

  PeriodChoice(String word) {
    this.word = word;
  }

  static Optional<PeriodChoice> of(String word) {
    return Arrays.stream(values()).filter(choice -> choice.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  /**
   * The days it means.
   *
   * @param last the last day that figures can be about
   */
  Period endingOn(LocalDate last) {
    return switch (this) {
      case WEEK -> Period.ofDays(last.minusDays(6), last);
      case FOUR_WEEKS, OWN -> Period.ofDays(last.minusDays(27), last);
      case THREE_MONTHS -> Period.ofDays(last.minusDays(89), last);
      case THIS_MONTH -> Period.ofDays(Grain.MONTH.startOf(last), last);
      case LAST_MONTH ->
          new Period(Grain.MONTH.startOf(last).minusMonths(1), Grain.MONTH.startOf(last));
    };
  }
}

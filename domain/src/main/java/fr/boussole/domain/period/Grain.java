package fr.boussole.domain.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How finely a trend is cut. Weeks start on Monday (ISO 8601). */
public enum Grain {
  DAY,
  WEEK,
  MONTH;

  /** The first day of the day, week or month that holds {@code day}. */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** The first day of the next day, week or month after the one that holds {@code day}. */
  public LocalDate after(LocalDate day) {
    LocalDate start = startOf(day);
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
    };
  }

  /** Whether the piece lacks days of the calendar day, week or month it stands for. */
  public boolean isPartial(Period piece) {
    return !piece.start().equals(startOf(piece.start()))
        || !piece.end().equals(after(piece.start()));
  }
}

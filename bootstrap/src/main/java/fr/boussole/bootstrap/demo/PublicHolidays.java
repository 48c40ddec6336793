package fr.boussole.bootstrap.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The public holidays of mainland France. */
final class PublicHolidays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  private PublicHolidays() {}

  static boolean contains(LocalDate day) {
    LocalDate easter = easter(day.getYear());
    return FIXED.contains(MonthDay.from(day))
        || day.equals(easter.plusDays(1))
        || day.equals(easter.plusDays(39))
        || day.equals(easter.plusDays(50));
  }

  /** Easter Sunday of the Gregorian calendar, by Meeus's rule. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int late = (golden + 11 * moon + 22 * weekday) / 451;
    int shifted = moon + weekday - 7 * late + 114;
    return LocalDate.of(year, shifted / 31, shifted % 31 + 1);
  }
}

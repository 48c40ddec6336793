package fr.boussole.bootstrap.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the teams work: 8 to 20 on weekdays, 9 to 18 on Saturdays, never on Sundays and holidays.
 */
record OpeningHours(ZoneId zone) {
  static final int WEEKDAY_OPENS = 8;
  static final int WEEKDAY_CLOSES = 20;
  static final int SATURDAY_OPENS = 9;
  static final int SATURDAY_CLOSES = 18;

  boolean openOn(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SUNDAY && !PublicHolidays.contains(day);
  }

  boolean openAt(LocalDate day, int hour) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? hour >= SATURDAY_OPENS && hour < SATURDAY_CLOSES
        : hour >= WEEKDAY_OPENS && hour < WEEKDAY_CLOSES;
  }

  /** The given day, or the first open one after it. */
  LocalDate openDayFrom(LocalDate day) {
    LocalDate open = day;
    while (!openOn(open)) {
      open = open.plusDays(1);
    }
    return open;
  }

  Instant closingOf(LocalDate openDay) {
    boolean saturday = openDay.getDayOfWeek() == DayOfWeek.SATURDAY;
    return at(openDay, saturday ? SATURDAY_CLOSES : WEEKDAY_CLOSES);
  }

  /** The moment when that many seconds of opening time have passed since the start. */
  Instant after(Instant start, long workSeconds) {
    LocalDate day = openDayFrom(start.atZone(zone).toLocalDate());
    Instant from = later(start, openingOf(day));
    long left = workSeconds;
    while (true) {
      long available = Math.max(0, Duration.between(from, closingOf(day)).toSeconds());
      if (left < available) {
        return from.plusSeconds(left);
      }
      left -= available;
      day = openDayFrom(day.plusDays(1));
      from = openingOf(day);
    }
  }

  private Instant openingOf(LocalDate openDay) {
    boolean saturday = openDay.getDayOfWeek() == DayOfWeek.SATURDAY;
    return at(openDay, saturday ? SATURDAY_OPENS : WEEKDAY_OPENS);
  }

  private Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

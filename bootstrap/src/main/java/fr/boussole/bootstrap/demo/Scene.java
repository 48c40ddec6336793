package fr.boussole.bootstrap.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What every small file of the demo is drawn from.
 *
 * @param first the first day covered
 * @param yesterday the last day covered
 * @param customers how many customers there are
 */
record Scene(long seed, LocalDate first, LocalDate yesterday, ZoneId zone, int customers) {
  /** Days between two exports of what is only told now and then: any 30 days hold one. */
  static final int CYCLE_DAYS = 28;

  /** A stream of its own for each file: a new one changes none of the others. */
  Draw draw(String purpose) {
    return new Draw(seed * 31 + purpose.hashCode());
  }

  Story story() {
    return new Story(yesterday);
  }

  OpeningHours hours() {
    return new OpeningHours(zone);
  }

  Customers base() {
    return new Customers(seed, customers);
  }

  List<LocalDate> days() {
    return first.datesUntil(yesterday.plusDays(1)).toList();
  }

  /** Yesterday and every fourth week before it. */
  List<LocalDate> cycles() {
    return days().reversed().stream()
        .filter(day -> (yesterday.toEpochDay() - day.toEpochDay()) % CYCLE_DAYS == 0)
        .toList()
        .reversed();
  }

  String moment(LocalDate day, int secondOfDay) {
    Instant at = day.atStartOfDay(zone).toInstant().plusSeconds(secondOfDay);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}

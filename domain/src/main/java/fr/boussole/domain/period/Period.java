package fr.boussole.domain.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A half-open span of business-local days: {@code start} belongs to it, {@code end} does not.
 *
 * @param start first day
 * @param end day after the last one; later than {@code start}
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {

  public Period {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a period ends after it starts: " + start + " – " + end);
    }
  }

  /** The period whose first and last day, both included, are given. */
  public static Period ofDays(LocalDate first, LocalDate last) {
    return new Period(first, last.plusDays(1));
  }

  public static Period ofDay(LocalDate day) {
    return new Period(day, day.plusDays(1));
  }

  /** The last day of the period. */
  public LocalDate last() {
    return end.minusDays(1);
  }

  public long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  /** The period of the same length that ends where this one starts. */
  public Period previous() {
    return new Period(start.minusDays(days()), start);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** Cuts the period at the grain's borders; the first and last pieces may be partial. */
  public List<Period> cut(Grain grain) {
    List<Period> pieces = new ArrayList<>();
    LocalDate from = start;
    while (from.isBefore(end)) {
      LocalDate border = grain.after(from);
      LocalDate to = border.isBefore(end) ? border : end;
      pieces.add(new Period(from, to));
      from = to;
    }
    return List.copyOf(pieces);
  }

  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }
}

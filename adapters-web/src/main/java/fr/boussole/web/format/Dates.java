package fr.boussole.web.format;

import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and periods in words: {@code du 1er au 20 septembre 2026}. */
public final class Dates {

  private final Locale locale;
  private final boolean french;

  public Dates(Locale locale) {
    this.locale = locale;
    this.french = Locale.FRENCH.getLanguage().equals(locale.getLanguage());
  }

  /** A day in full: {@code 1er septembre 2026}. */
  public String day(LocalDate day) {
    return number(day) + pattern(day, " MMMM yyyy");
  }

  /** A period, both days included, without repeating what both share. */
  public String period(Period period) {
    LocalDate first = period.start();
    LocalDate last = period.last();
    if (first.equals(last)) {
      return french ? "le " + day(first) : "on " + day(first);
    }
    String from = number(first);
    if (first.getYear() != last.getYear()) {
      from += pattern(first, " MMMM yyyy");
    } else if (first.getMonth() != last.getMonth()) {
      from += pattern(first, " MMMM");
    }
    return french ? "du " + from + " au " + day(last) : "from " + from + " to " + day(last);
  }

  /** The piece of a trend, as short as its grain allows: {@code 7 sept.}, {@code sept. 2026}. */
  public String piece(Period piece, Grain grain) {
    return switch (grain) {
      case DAY -> pattern(piece.start(), "EEE d MMM");
      case WEEK -> shortDay(piece.start()) + "\u00a0–\u00a0" + shortDay(piece.last());
      case MONTH -> pattern(piece.start(), "MMM yyyy");
    };
  }

  /** The same for an axis, where pieces follow one another: the first day says enough. */
  public String tick(Period piece, Grain grain) {
    return grain == Grain.MONTH ? piece(piece, grain) : shortDay(piece.start());
  }

  /** A moment to the minute, in the organisation's zone. */
  public String moment(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofPattern(
            french ? "d MMM yyyy 'à' HH:mm" : "d MMM yyyy, HH:mm", locale)
        .withZone(zone)
        .format(moment);
  }

  private String shortDay(LocalDate day) {
    return number(day) + pattern(day, " MMM");
  }

  private String number(LocalDate day) {
    return french && day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
  }

  private String pattern(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }
}

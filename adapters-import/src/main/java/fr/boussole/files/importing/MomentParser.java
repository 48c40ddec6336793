package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads a time straight from characters: {@code 2026-02-28T14:05[:00[.123]]}, with a blank instead
 * of the T if need be, then Z, UTC, GMT, an offset ({@code +01}, {@code +0100}, {@code +01:00}) or
 * nothing for a local time. Fractions are kept to the microsecond, as the store keeps them.
 *
 * <p>One parser a file: it holds the last time read, to spare an object for each try.
 */
final class MomentParser {

  /** What came of reading a time. */
  enum Outcome {
    READ,
    NOT_A_TIME,
    NO_SUCH_TIME,
    YEAR_OUTSIDE
  }

  private static final char[] UTC = {'U', 'T', 'C'};
  private static final char[] GMT = {'G', 'M', 'T'};

  private final ZoneId zone;
  private final LocalOffsets offsets;
  private char[] text = {};
  private int position;
  private int end;
  private boolean malformed;
  private long seconds;
  private int nanos;
  private long epochDay;

  MomentParser(ZoneId zone) {
    this.zone = zone;
    this.offsets = new LocalOffsets(zone);
  }

  /** The time that was read last. */
  Instant instant() {
    return Instant.ofEpochSecond(seconds, nanos);
  }

  /** The same in whole seconds since 1970. */
  long epochSecond() {
    return seconds;
  }

  /** How the local times read so far met the changes of the clock. */
  LocalOffsets offsets() {
    return offsets;
  }

  /** The day that was read last, as the number of days since 1970. */
  long epochDay() {
    return epochDay;
  }

  /** The day of the time that was read last, in the zone of local times: days since 1970. */
  long dayOfInstant() {
    return dayAt(seconds);
  }

  /** The day of this second since 1970, in the zone of local times. */
  long dayAt(long second) {
    ZoneOffset offset = zone.getRules().getOffset(Instant.ofEpochSecond(second));
    return Math.floorDiv(second + offset.getTotalSeconds(), 86_400L);
  }

  /** Reads {@code 2026-02-28}. */
  Outcome parseDay(char[] characters, int from, int to) {
    text = characters;
    position = from;
    end = to;
    malformed = false;
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (malformed || position != end) {
      return Outcome.NOT_A_TIME;
    }
    if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
      return Outcome.NO_SUCH_TIME;
    }
    if (isOutside(year)) {
      return Outcome.YEAR_OUTSIDE;
    }
    epochDay = epochDay(year, month, day);
    return Outcome.READ;
  }

  private static boolean isOutside(int year) {
    return year < CellType.Moment.FIRST_YEAR || year > CellType.Moment.LAST_YEAR;
  }

  Outcome parse(char[] characters, int from, int to) {
    text = characters;
    position = from;
    end = to;
    malformed = false;
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (position < end && (text[position] == 'T' || text[position] == 't')) {
      position++;
    } else {
      expect(' ');
    }
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    int second = skip(':') ? digits(2) : 0;
    nanos = skip('.') || skip(',') ? fraction() : 0;
    if (malformed) {
      return Outcome.NOT_A_TIME;
    }
    boolean local = position == end;
    int offset = local ? 0 : offset();
    if (malformed || position != end) {
      return Outcome.NOT_A_TIME;
    }
    if (month < 1
        || month > 12
        || day < 1
        || day > daysOf(year, month)
        || hour > 23
        || minute > 59
        || second > 59) {
      return Outcome.NO_SUCH_TIME;
    }
    if (isOutside(year)) {
      return Outcome.YEAR_OUTSIDE;
    }
    long read = epochDay(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
    seconds = read - (local ? offsets.at(read) : offset);
    return Outcome.READ;
  }

  private int digits(int count) {
    int value = 0;
    if (position + count > end) {
      malformed = true;
      return 0;
    }
    for (int i = 0; i < count; i++) {
      int digit = text[position++] - '0';
      malformed |= digit < 0 || digit > 9;
      value = value * 10 + digit;
    }
    return value;
  }

  private void expect(char character) {
    malformed |= !skip(character);
  }

  private boolean skip(char character) {
    if (position < end && text[position] == character) {
      position++;
      return true;
    }
    return false;
  }

  private boolean skip(char[] word) {
    if (end - position != word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (text[position + i] != word[i]) {
        return false;
      }
    }
    position = end;
    return true;
  }

  private int fraction() {
    int micros = 0;
    int digits = 0;
    while (position < end && text[position] >= '0' && text[position] <= '9') {
      micros = digits < 6 ? micros * 10 + text[position] - '0' : micros;
      digits++;
      position++;
    }
    malformed |= digits == 0 || digits > 9;
    for (int i = digits; i < 6; i++) {
      micros *= 10;
    }
    return micros * 1_000;
  }

  /** Seconds east of Greenwich. */
  private int offset() {
    if (skip('Z') || skip('z')) {
      return 0;
    }
    skip(' ');
    if (skip(UTC) || skip(GMT)) {
      return 0;
    }
    boolean west = skip('-') || skip('\u2212');
    if (!west) {
      expect('+');
    }
    int hours = digits(2);
    int minutes = skip(':') || position < end ? digits(2) : 0;
    malformed |= hours > 18 || minutes > 59 || (hours == 18 && minutes > 0);
    int offset = hours * 3_600 + minutes * 60;
    return west ? -offset : offset;
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Days since 1 January 1970, counting years from March so that leap days come last. */
  private static long epochDay(int year, int month, int day) {
    int yearFromMarch = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(yearFromMarch, 400);
    int yearOfEra = yearFromMarch - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }
}

package fr.boussole.files.form;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.DatePattern.Element;
import fr.boussole.application.mapping.DatePattern.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Reads moments and days after one pattern. A pattern without time may be followed by one: {@code
 * 28/02/2026 14:05}. One object a column: it holds the last moment read. A month, day, hour, minute
 * or second that no calendar and no clock has does not follow the pattern, so that the next one is
 * tried; whether that month has that day is not asked here.
 */
public final class MomentText {

  private static final long EXCEL_EPOCH = -25_569;
  private static final double DAY = 86_400;
  private static final long FIRST_COUNTED = epochSeconds(CellType.Moment.FIRST_YEAR);
  private static final long AFTER_COUNTED = epochSeconds(CellType.Moment.LAST_YEAR + 1);
  private static final int LOCAL = Integer.MIN_VALUE;

  private final String pattern;
  private final Element[] elements;
  private final String[] literals;
  private final boolean tellsTime;
  private final NumberText number = new NumberText(NumberText.EITHER);
  private final ZoneNames zones = new ZoneNames();
  private int zoneFrom;
  private int zoneTo;
  private ClockChange change = ClockChange.NONE;
  private char[] text = {};
  private int position;
  private int end;
  private int year;
  private int month;
  private int day;
  private int hour;
  private int minute;
  private int second;
  private int micros;
  private int half;
  private int offset;
  private boolean timed;
  private boolean counted;
  private long epochSeconds;

  public MomentText(DatePattern pattern) {
    this.pattern = pattern.pattern();
    this.tellsTime = pattern.tellsTime();
    List<Part> parts = pattern.parts();
    this.elements = new Element[parts.size()];
    this.literals = new String[parts.size()];
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Part.Of(Element element) -> {
          elements[i] = element;
          literals[i] = "";
        }
        case Part.Literal(String literal) -> literals[i] = literal;
      }
    }
  }

  private static long epochSeconds(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay() * 86_400;
  }

  /** Reads all of these characters; whether they follow the pattern. */
  public boolean read(char[] characters, int from, int to) {
    text = characters;
    position = from;
    end = to;
    hour = 0;
    minute = 0;
    second = 0;
    micros = 0;
    half = 0;
    offset = LOCAL;
    zoneTo = 0;
    change = ClockChange.NONE;
    timed = tellsTime;
    counted = elements.length == 0;
    if (counted) {
      return readCount();
    }
    for (int i = 0; i < elements.length; i++) {
      boolean follows =
          elements[i] == null
              ? literal(literals[i])
              : element(elements[i], i + 1 < elements.length && elements[i + 1] != null);
      if (!follows) {
        return false;
      }
    }
    if (!tellsTime && position < end && !timeAfterDay()) {
      return false;
    }
    return position == end && applyHalf() && isOfCalendar() && (zoneTo == 0 || applyZone());
  }

  private boolean isOfCalendar() {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= 31
        && hour <= 23
        && minute <= 59
        && second <= 59;
  }

  /** Whether a time of the day was read. */
  public boolean isTimed() {
    return timed;
  }

  /** Whether the moment read is one of the whole world, not a local time. */
  public boolean isWorldwide() {
    return offset != LOCAL;
  }

  /** How the time read met the changes of the clock in the zone it names. */
  public ClockChange clockChange() {
    return change;
  }

  /** Writes the moment that was read; only its day when no time was. */
  public void write(IsoText into) {
    if (counted && offset == 0) {
      into.instant(epochSeconds, micros);
      return;
    }
    writeDay(into);
    if (timed) {
      if (counted) {
        into.secondOfDay((int) Math.floorMod(epochSeconds, (long) DAY), micros);
      } else {
        into.time(hour, minute, second, micros);
      }
      if (offset != LOCAL) {
        into.offset(offset);
      }
    }
  }

  /** Writes the day that was read, as the file has it. */
  public void writeDay(IsoText into) {
    if (counted) {
      into.epochDay(Math.floorDiv(epochSeconds, (long) DAY));
    } else {
      into.day(year, month, day);
    }
  }

  private boolean readCount() {
    if (!number.read(text, position, end)) {
      return false;
    }
    double value = number.value();
    double seconds =
        switch (pattern) {
          case DatePattern.EPOCH -> value;
          case DatePattern.EPOCH_MILLISECONDS -> value / 1_000;
          default -> (value + EXCEL_EPOCH) * DAY;
        };
    // Counts say by their size which of these they are: a file may have several of them.
    if (seconds < FIRST_COUNTED || seconds >= AFTER_COUNTED) {
      return false;
    }
    boolean serial = pattern.equals(DatePattern.EXCEL_SERIAL);
    // A day's fraction in a spreadsheet is exact to some microseconds: seconds are what was meant.
    long inMicros = serial ? Math.round(seconds) * 1_000_000 : Math.round(seconds * 1e6);
    epochSeconds = Math.floorDiv(inMicros, 1_000_000L);
    micros = (int) Math.floorMod(inMicros, 1_000_000L);
    offset = serial ? LOCAL : 0;
    timed = !serial || value != Math.floor(value);
    return true;
  }

  private boolean element(Element element, boolean closeNext) {
    return switch (element) {
      case YEAR -> (year = digits(4, 4)) >= 0;
      case YEAR_OF_CENTURY -> {
        int two = digits(2, 2);
        year = two < 0 ? two : two < 80 ? 2000 + two : 1900 + two;
        yield two >= 0;
      }
      case MONTH -> (month = digits(closeNext ? 2 : 1, 2)) >= 0;
      case DAY -> (day = digits(closeNext ? 2 : 1, 2)) >= 0;
      case HOUR, HOUR_OF_HALF_DAY -> (hour = digits(closeNext ? 2 : 1, 2)) >= 0;
      case MINUTE -> (minute = digits(closeNext ? 2 : 1, 2)) >= 0;
      case SECOND -> (second = digits(closeNext ? 2 : 1, 2)) >= 0;
      case FRACTION -> fraction();
      case MONTH_NAME -> {
        int start = position;
        letters();
        month = MonthNames.month(text, start, position);
        point();
        yield month > 0;
      }
      case DAY_NAME -> {
        int start = position;
        letters();
        boolean named = position > start;
        point();
        yield named;
      }
      case HALF_DAY -> halfDay();
      case OFFSET -> offset();
      case ZONE_NAME -> zoneName();
    };
  }

  private int digits(int least, int most) {
    int value = 0;
    int start = position;
    while (position < end && position - start < most && NumberText.isDigit(text[position])) {
      value = value * 10 + text[position++] - '0';
    }
    return position - start < least ? -1 : value;
  }

  private boolean fraction() {
    int start = position;
    int value = 0;
    while (position < end && NumberText.isDigit(text[position])) {
      value = position - start < 6 ? value * 10 + text[position] - '0' : value;
      position++;
    }
    for (int i = position - start; i < 6; i++) {
      value *= 10;
    }
    micros = value;
    return position > start && position - start <= 9;
  }

  private void letters() {
    while (position < end && Character.isLetter(text[position])) {
      position++;
    }
  }

  private void point() {
    if (position < end && text[position] == '.') {
      position++;
    }
  }

  private boolean literal(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char wanted = literal.charAt(i);
      if (Blanks.isBlank(wanted)) {
        int start = position;
        position = Blanks.skip(text, position, end);
        if (position == start) {
          return false;
        }
      } else if (position < end && text[position] == wanted) {
        position++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** AM or PM, with or without points. */
  private boolean halfDay() {
    if (position + 1 >= end) {
      return false;
    }
    char first = Character.toUpperCase(text[position]);
    int next = position + 1;
    next += text[next] == '.' ? 1 : 0;
    if ((first != 'A' && first != 'P') || next >= end || Character.toUpperCase(text[next]) != 'M') {
      return false;
    }
    half = first == 'A' ? 1 : 2;
    position = next + 1;
    point();
    return true;
  }

  private boolean applyHalf() {
    if (half == 0) {
      return true;
    }
    if (hour > 12) {
      return false;
    }
    hour = hour % 12 + (half == 2 ? 12 : 0);
    return true;
  }

  /** Z, UTC, GMT, +01, +0100 or +01:00. */
  private boolean offset() {
    if (position < end && Character.isLetter(text[position])) {
      int start = position;
      letters();
      offset = 0;
      String name = new String(text, start, position - start).toUpperCase(Locale.ROOT);
      return name.equals("Z") || name.equals("UTC") || name.equals("GMT");
    }
    boolean west = position < end && NumberText.isMinus(text[position]);
    if (!west && (position >= end || text[position] != '+')) {
      return false;
    }
    position++;
    int hours = digits(2, 2);
    if (position < end && text[position] == ':') {
      position++;
    }
    int minutes = position < end && NumberText.isDigit(text[position]) ? digits(2, 2) : 0;
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return false;
    }
    offset = (west ? -1 : 1) * (hours * 3_600 + minutes * 60);
    return true;
  }

  private boolean zoneName() {
    zoneFrom = position;
    while (position < end && !Blanks.isBlank(text[position]) && text[position] != ')') {
      position++;
    }
    zoneTo = position;
    return zoneTo > zoneFrom;
  }

  /** Only a whole time tells the offset: its half of the day may stand behind the zone. */
  private boolean applyZone() {
    offset = zones.offset(text, zoneFrom, zoneTo, year, month, day, hour, minute);
    change = zones.change();
    return offset != ZoneNames.UNKNOWN;
  }

  /** A time behind a pattern of days: blanks or T, hours and minutes, seconds, AM or PM, offset. */
  private boolean timeAfterDay() {
    if (text[position] == 'T') {
      position++;
    } else if (!literal(" ")) {
      return false;
    }
    hour = digits(1, 2);
    if (hour < 0 || position >= end || text[position++] != ':') {
      return false;
    }
    minute = digits(2, 2);
    if (minute >= 0 && position < end && text[position] == ':') {
      position++;
      second = digits(2, 2);
      if (second >= 0 && position < end && (text[position] == '.' || text[position] == ',')) {
        position++;
        if (!fraction()) {
          return false;
        }
      }
    }
    position = Blanks.skip(text, position, end);
    if (position < end && Character.toUpperCase(text[position]) != 'Z' && halfDayFollows()) {
      position = Blanks.skip(text, position, end);
    }
    timed = true;
    return minute >= 0 && second >= 0 && (position == end || offset());
  }

  private boolean halfDayFollows() {
    return Character.isLetter(text[position]) && halfDay();
  }
}

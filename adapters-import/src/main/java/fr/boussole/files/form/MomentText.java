package fr.boussole.files.form;

import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.DatePattern.Element;
import fr.boussole.application.mapping.DatePattern.Part;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments and days after one pattern. A pattern without time may be followed by one: {@code
 * 28/02/2026 14:05}. One object a column: it holds the last moment read. A month, day, hour, minute
 * or second that no calendar and no clock has does not follow the pattern, so that the next one is
 * tried; whether that month has that day is not asked here.
 */
public final class MomentText {

  private static final int LOCAL = Integer.MIN_VALUE;

  /** For patterns that have no parts. */
  private final @Nullable CountText count;

  private final Element[] elements;
  private final String[] literals;
  private final boolean tellsTime;
  private final ZoneNames zones = new ZoneNames();
  private int zoneFrom;
  private int zoneTo;
  private ClockChange change = ClockChange.NONE;
  private final TextCursor cursor = new TextCursor();
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

  public MomentText(DatePattern pattern) {
    this.count = pattern.parts().isEmpty() ? new CountText(pattern.pattern()) : null;
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

  /** Reads all of these characters; whether they follow the pattern. */
  public boolean read(char[] characters, int from, int to) {
    if (count != null) {
      return count.read(characters, from, to);
    }
    cursor.begin(characters, from, to);
    hour = 0;
    minute = 0;
    second = 0;
    micros = 0;
    half = 0;
    offset = LOCAL;
    zoneTo = 0;
    change = ClockChange.NONE;
    timed = tellsTime;
    for (int i = 0; i < elements.length; i++) {
      boolean follows =
          elements[i] == null
              ? cursor.literal(literals[i])
              : element(elements[i], i + 1 < elements.length && elements[i + 1] != null);
      if (!follows) {
        return false;
      }
    }
    if (!tellsTime && cursor.position < cursor.end && !timeAfterDay()) {
      return false;
    }
    return cursor.position == cursor.end
        && applyHalf()
        && isOfCalendar()
        && (zoneTo == 0 || applyZone());
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
    return count == null ? timed : count.isTimed();
  }

  /** Whether the moment read is one of the whole world, not a local time. */
  public boolean isWorldwide() {
    return count == null ? offset != LOCAL : count.isWorldwide();
  }

  /** How the time read met the changes of the clock in the zone it names. */
  public ClockChange clockChange() {
    return change;
  }

  /** Writes the moment that was read; only its day when no time was. */
  public void write(IsoText into) {
    if (count != null) {
      count.write(into);
      return;
    }
    writeDay(into);
    if (timed) {
      into.time(hour, minute, second, micros);
      if (offset != LOCAL) {
        into.offset(offset);
      }
    }
  }

  /** Writes the day that was read, as the file has it. */
  public void writeDay(IsoText into) {
    if (count != null) {
      count.writeDay(into);
    } else {
      into.day(year, month, day);
    }
  }

  private boolean element(Element element, boolean closeNext) {
    return switch (element) {
      case YEAR -> (year = cursor.digits(4, 4)) >= 0;
      case YEAR_OF_CENTURY -> {
        int two = cursor.digits(2, 2);
        year = two < 0 ? two : two < 80 ? 2000 + two : 1900 + two;
        yield two >= 0;
      }
      case MONTH -> (month = cursor.digits(closeNext ? 2 : 1, 2)) >= 0;
      case DAY -> (day = cursor.digits(closeNext ? 2 : 1, 2)) >= 0;
      case HOUR, HOUR_OF_HALF_DAY -> (hour = cursor.digits(closeNext ? 2 : 1, 2)) >= 0;
      case MINUTE -> (minute = cursor.digits(closeNext ? 2 : 1, 2)) >= 0;
      case SECOND -> (second = cursor.digits(closeNext ? 2 : 1, 2)) >= 0;
      case FRACTION -> (micros = cursor.fraction()) >= 0;
      case MONTH_NAME -> {
        int start = cursor.position;
        cursor.letters();
        month = MonthNames.month(cursor.text, start, cursor.position);
        cursor.point();
        yield month > 0;
      }
      case DAY_NAME -> {
        int start = cursor.position;
        cursor.letters();
        boolean named = cursor.position > start;
        cursor.point();
        yield named;
      }
      case HALF_DAY -> halfDay();
      case OFFSET -> offset();
      case ZONE_NAME -> zoneName();
    };
  }

  /** AM or PM, with or without points. */
  private boolean halfDay() {
    if (cursor.position + 1 >= cursor.end) {
      return false;
    }
    char first = Character.toUpperCase(cursor.text[cursor.position]);
    int next = cursor.position + 1;
    next += cursor.text[next] == '.' ? 1 : 0;
    if ((first != 'A' && first != 'P')
        || next >= cursor.end
        || Character.toUpperCase(cursor.text[next]) != 'M') {
      return false;
    }
    half = first == 'A' ? 1 : 2;
    cursor.position = next + 1;
    cursor.point();
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
    if (cursor.position < cursor.end && Character.isLetter(cursor.text[cursor.position])) {
      int start = cursor.position;
      cursor.letters();
      offset = 0;
      String name =
          new String(cursor.text, start, cursor.position - start).toUpperCase(Locale.ROOT);
      return name.equals("Z") || name.equals("UTC") || name.equals("GMT");
    }
    boolean west = cursor.position < cursor.end && NumberText.isMinus(cursor.text[cursor.position]);
    if (!west && (cursor.position >= cursor.end || cursor.text[cursor.position] != '+')) {
      return false;
    }
    cursor.position++;
    int hours = cursor.digits(2, 2);
    if (cursor.position < cursor.end && cursor.text[cursor.position] == ':') {
      cursor.position++;
    }
    int minutes =
        cursor.position < cursor.end && NumberText.isDigit(cursor.text[cursor.position])
            ? cursor.digits(2, 2)
            : 0;
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return false;
    }
    offset = (west ? -1 : 1) * (hours * 3_600 + minutes * 60);
    return true;
  }

  private boolean zoneName() {
    zoneFrom = cursor.position;
    while (cursor.position < cursor.end
        && !Blanks.isBlank(cursor.text[cursor.position])
        && cursor.text[cursor.position] != ')') {
      cursor.position++;
    }
    zoneTo = cursor.position;
    return zoneTo > zoneFrom;
  }

  /** Only a whole time tells the offset: its half of the day may stand behind the zone. */
  private boolean applyZone() {
    offset = zones.offset(cursor.text, zoneFrom, zoneTo, year, month, day, hour, minute);
    change = zones.change();
    return offset != ZoneNames.UNKNOWN;
  }

  /** A time behind a pattern of days: blanks or T, hours and minutes, seconds, AM or PM, offset. */
  private boolean timeAfterDay() {
    if (cursor.text[cursor.position] == 'T') {
      cursor.position++;
    } else if (!cursor.literal(" ")) {
      return false;
    }
    hour = cursor.digits(1, 2);
    if (hour < 0 || cursor.position >= cursor.end || cursor.text[cursor.position++] != ':') {
      return false;
    }
    minute = cursor.digits(2, 2);
    if (minute >= 0 && cursor.position < cursor.end && cursor.text[cursor.position] == ':') {
      cursor.position++;
      second = cursor.digits(2, 2);
      if (second >= 0
          && cursor.position < cursor.end
          && (cursor.text[cursor.position] == '.' || cursor.text[cursor.position] == ',')) {
        cursor.position++;
        micros = cursor.fraction();
        if (micros < 0) {
          return false;
        }
      }
    }
    cursor.position = Blanks.skip(cursor.text, cursor.position, cursor.end);
    if (cursor.position < cursor.end
        && Character.toUpperCase(cursor.text[cursor.position]) != 'Z'
        && halfDayFollows()) {
      cursor.position = Blanks.skip(cursor.text, cursor.position, cursor.end);
    }
    timed = true;
    return minute >= 0 && second >= 0 && (cursor.position == cursor.end || offset());
  }

  private boolean halfDayFollows() {
    return Character.isLetter(cursor.text[cursor.position]) && halfDay();
  }
}

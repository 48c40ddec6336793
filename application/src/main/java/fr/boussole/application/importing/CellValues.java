package fr.boussole.application.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether single values, as people write them into a mapping, suit a type of cells. */
final class CellValues {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,9}))?");

  private CellValues() {}

  static boolean accepts(CellType type, String value) {
    return switch (type) {
      case CellType.Words(int maximumLength, boolean lines) ->
          value.length() <= maximumLength
              && value.chars().noneMatch(letter -> Character.isISOControl(letter) && !lines);
      case CellType.Moment() -> isMoment(value);
      case CellType.Day() -> isDay(value);
      case CellType.Hundredths(long maximum, boolean money) -> {
        Matcher number = NUMBER.matcher(value);
        yield number.matches()
            && (number.group(2) == null || number.group(2).length() <= 2)
            && Double.parseDouble(value.replace(',', '.')) * 100 <= maximum;
      }
      case CellType.Seconds seconds ->
          NUMBER.matcher(value).matches()
              && Double.parseDouble(value.replace(',', '.')) <= seconds.maximum();
      case CellType.Whole(int minimum, int maximum) -> isWhole(value, minimum, maximum);
      case CellType.OneOf<?> oneOf ->
          oneOf.choices().stream()
              .flatMap(choice -> choice.words().stream())
              .anyMatch(value::equalsIgnoreCase);
    };
  }

  private static boolean isWhole(String value, int minimum, int maximum) {
    try {
      int number = Integer.parseInt(value);
      return number >= minimum && number <= maximum;
    } catch (NumberFormatException wrong) {
      return false;
    }
  }

  private static boolean isDay(String value) {
    try {
      return isIn(LocalDate.parse(value).getYear());
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static boolean isMoment(String value) {
    String written = value.replace(' ', 'T');
    try {
      return isIn(LocalDateTime.parse(written).getYear());
    } catch (DateTimeException notLocal) {
      try {
        return isIn(OffsetDateTime.parse(written).getYear());
      } catch (DateTimeException wrong) {
        return false;
      }
    }
  }

  private static boolean isIn(int year) {
    return year >= CellType.Moment.FIRST_YEAR && year <= CellType.Moment.LAST_YEAR;
  }
}

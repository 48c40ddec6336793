package fr.boussole.files.table.workbook;

import fr.boussole.files.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Writes the number of a cell as the text it stands for.
 *
 * <ul>
 *   <li>A day: {@code 2021-01-31}; with a time, or where the format shows one: {@code
 *       2021-01-31T09:12:58}, rounded to the second. A time without a day: {@code 09:12:58}; a time
 *       of one day and more is a moment again.
 *   <li>Elapsed time ({@code [h]:mm:ss}): {@code 26:10:00}, rounded to the second.
 *   <li>Any other number: its digits as they are; exponents are written out, and a fraction has at
 *       most 15 significant digits, as in every spreadsheet: 4.1 lies in files as
 *       4.0999999999999996.
 *   <li>What is no number, or no day of the calendar: as it is.
 * </ul>
 */
final class ShownNumber {

  private static final int SECONDS_A_DAY = 86_400;
  private static final int LONGEST = 100;
  private static final int SIGNIFICANT = 15;
  private static final int MOST_ZEROS = 400;
  private static final double LAST_DAY = 2_958_466;

  /** Days from the spreadsheet's first day to 1970. */
  private static final int DAYS_FROM_1904 = 24_107;

  private static final int DAYS_FROM_1900 = 25_569;

  /** Spreadsheets keep a 29 February 1900: before it, days count from a day later. */
  private static final int DAY_THAT_NEVER_WAS = 60;

  private final boolean from1904;
  private final char[] told = new char[24];
  private int length;

  ShownNumber(boolean from1904) {
    this.from1904 = from1904;
  }

  /** Adds a number to a row as its next field. */
  void addTo(Row row, char[] text, int size, NumberKind form) {
    if (form == NumberKind.NUMBER ? isAsItIs(text, size) : size > LONGEST) {
      row.add(text, 0, size);
      return;
    }
    String digits = new String(text, 0, size);
    if (form == NumberKind.NUMBER || !tellTime(digits, form)) {
      char[] plain = plain(digits).toCharArray();
      row.add(plain, 0, plain.length);
      return;
    }
    row.add(told, 0, length);
  }

  private static boolean isAsItIs(char[] text, int size) {
    int digits = 0;
    boolean point = false;
    for (int i = 0; i < size; i++) {
      char character = text[i];
      if (character == 'E' || character == 'e') {
        return size > LONGEST;
      }
      point |= character == '.';
      digits += character > '0' || digits > 0 ? 1 : 0;
    }
    return !point || digits <= SIGNIFICANT || size > LONGEST;
  }

  private static String plain(String digits) {
    try {
      BigDecimal number = new BigDecimal(digits);
      if (Math.abs((long) number.scale()) > MOST_ZEROS) {
        return digits;
      }
      BigDecimal shown = number.round(new MathContext(SIGNIFICANT)).stripTrailingZeros();
      return shown.signum() == 0 ? "0" : shown.toPlainString();
    } catch (NumberFormatException | ArithmeticException none) {
      return digits;
    }
  }

  /** Whether it is a time. */
  private boolean tellTime(String digits, NumberKind form) {
    double value;
    try {
      value = Double.parseDouble(digits);
    } catch (NumberFormatException none) {
      return false;
    }
    length = 0;
    if (form == NumberKind.ELAPSED) {
      return Math.abs(value) < LAST_DAY && tellElapsed(Math.round(value * SECONDS_A_DAY));
    }
    if (!(value >= 0 && value < LAST_DAY)) {
      return false;
    }
    long seconds = Math.round(value * SECONDS_A_DAY);
    if (value < 1 && (form == NumberKind.TIME || !from1904)) {
      if (form == NumberKind.DATE && seconds == 0) {
        return false;
      }
      tellTimeOfDay((int) Math.min(seconds, SECONDS_A_DAY - 1));
      return true;
    }
    int rest = (int) (seconds % SECONDS_A_DAY);
    tellDay(seconds / SECONDS_A_DAY);
    if (form != NumberKind.DATE || rest != 0) {
      told[length++] = 'T';
      tellTimeOfDay(rest);
    }
    return true;
  }

  private boolean tellElapsed(long seconds) {
    String hours = (seconds < 0 ? "-" : "") + Math.abs(seconds) / 3_600;
    hours.getChars(0, hours.length(), told, 0);
    length = hours.length();
    int rest = (int) (Math.abs(seconds) % 3_600);
    told[length++] = ':';
    two(rest / 60);
    told[length++] = ':';
    two(rest % 60);
    return true;
  }

  private void tellDay(long day) {
    int first =
        from1904 ? DAYS_FROM_1904 : day < DAY_THAT_NEVER_WAS ? DAYS_FROM_1900 - 1 : DAYS_FROM_1900;
    LocalDate date = LocalDate.ofEpochDay(day - first);
    two(date.getYear() / 100);
    two(date.getYear() % 100);
    told[length++] = '-';
    two(date.getMonthValue());
    told[length++] = '-';
    two(date.getDayOfMonth());
  }

  private void tellTimeOfDay(int seconds) {
    two(seconds / 3_600);
    told[length++] = ':';
    two(seconds / 60 % 60);
    told[length++] = ':';
    two(seconds % 60);
  }

  private void two(int number) {
    told[length++] = (char) ('0' + number / 10);
    told[length++] = (char) ('0' + number % 10);
  }
}

package fr.boussole.files.table.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a number in a cell stands for, which only its number format tells. */
enum NumberKind {
  NUMBER,
  /** A day without a time. */
  DATE,
  DATE_TIME,
  /** A time without a day. */
  TIME,
  /** Hours, minutes or seconds that go on beyond a day: {@code [h]:mm:ss}. */
  ELAPSED;

  /** What is no pattern letter: quoted and escaped text, padding, colours, conditions, locales. */
  private static final Pattern NO_LETTERS =
      Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^]]*]|am/pm|a/p|general");

  /** Spreadsheets take 255 characters. */
  private static final int LONGEST = 1_000;

  private static final Pattern ELAPSED_UNIT = Pattern.compile("\\[(h+|m+|s+)]");

  /** The formats that every spreadsheet knows by number. */
  static NumberKind builtIn(int format) {
    if (format == 46) {
      return ELAPSED;
    }
    if (format == 22) {
      return DATE_TIME;
    }
    if ((format >= 18 && format <= 21)
        || format == 45
        || format == 47
        || (format >= 32 && format <= 35)) {
      return TIME;
    }
    // 27 to 36 and 50 to 58 are those of East Asia.
    boolean date =
        (format >= 14 && format <= 17)
            || (format >= 27 && format <= 36)
            || (format >= 50 && format <= 58);
    return date ? DATE : NUMBER;
  }

  /**
   * What a format of the workbook's own means: its first section decides.
   *
   * @param code such as {@code dd/mm/yyyy\ hh:mm}
   */
  static NumberKind of(String code) {
    if (code.length() > LONGEST) {
      return NUMBER;
    }
    String lower = code.toLowerCase(Locale.ROOT);
    String quoteless = lower.replaceAll("\"[^\"]*\"?|\\\\.", "");
    int end = quoteless.indexOf(';');
    String section = end < 0 ? quoteless : quoteless.substring(0, end);
    if (ELAPSED_UNIT.matcher(section).find()) {
      return ELAPSED;
    }
    String letters = NO_LETTERS.matcher(section).replaceAll("");
    boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
    boolean date = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
    // Alone, m is the month; beside hours or seconds it is minutes.
    if (!date && !time) {
      return letters.indexOf('m') >= 0 ? DATE : NUMBER;
    }
    return date ? (time ? DATE_TIME : DATE) : TIME;
  }
}

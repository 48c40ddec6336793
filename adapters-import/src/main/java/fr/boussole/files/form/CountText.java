package fr.boussole.files.form;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.mapping.DatePattern;
import java.time.LocalDate;

/**
 * Reads moments that are written as one number: seconds or milliseconds since 1970, or a
 * spreadsheet's days. It holds the last one read.
 */
final class CountText {

  private static final long EXCEL_EPOCH = -25_569;
  private static final long DAY = 86_400;
  private static final long FIRST = epochSeconds(CellType.Moment.FIRST_YEAR);
  private static final long AFTER = epochSeconds(CellType.Moment.LAST_YEAR + 1);

  private final String pattern;
  private final NumberText number = new NumberText(NumberText.EITHER);
  private final boolean serial;
  private long epochSeconds;
  private int micros;
  private boolean timed;

  /**
   * @param pattern one of those that have no parts
   */
  CountText(String pattern) {
    this.pattern = pattern;
    this.serial = pattern.equals(DatePattern.EXCEL_SERIAL);
  }

  private static long epochSeconds(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay() * DAY;
  }

  /** Whether these characters are such a number, of a year that counts. */
  boolean read(char[] text, int from, int to) {
    if (!number.read(text, from, to)) {
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
    if (seconds < FIRST || seconds >= AFTER) {
      return false;
    }
    // A day's fraction in a spreadsheet is exact to some microseconds: seconds are what was meant.
    long inMicros = serial ? Math.round(seconds) * 1_000_000 : Math.round(seconds * 1e6);
    epochSeconds = Math.floorDiv(inMicros, 1_000_000L);
    micros = (int) Math.floorMod(inMicros, 1_000_000L);
    timed = !serial || value != Math.floor(value);
    return true;
  }

  boolean isTimed() {
    return timed;
  }

  /** Spreadsheets count local days. */
  boolean isWorldwide() {
    return !serial;
  }

  void write(IsoText into) {
    if (!serial) {
      into.instant(epochSeconds, micros);
      return;
    }
    writeDay(into);
    if (timed) {
      into.secondOfDay((int) Math.floorMod(epochSeconds, DAY), micros);
    }
  }

  void writeDay(IsoText into) {
    into.epochDay(Math.floorDiv(epochSeconds, DAY));
  }
}

package fr.boussole.files.form;

/** Writes moments as ISO 8601, over what it wrote before. */
public final class IsoText {

  private static final long DAY = 86_400;

  private final char[] text = new char[48];
  private int length;

  public char[] text() {
    return text;
  }

  public int length() {
    return length;
  }

  /** Begins with a day, in the digits as they are: whether there is such a day is not asked. */
  public IsoText day(int year, int month, int day) {
    length = 0;
    digits(year, 4);
    text[length++] = '-';
    digits(month, 2);
    text[length++] = '-';
    digits(day, 2);
    return this;
  }

  /** Begins with the day so many days after 1 January 1970. */
  public IsoText epochDay(long epochDay) {
    // Years counted from March, so that leap days come last.
    long shifted = epochDay + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    int dayOfEra = (int) (shifted - era * 146_097);
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return day((int) Math.clamp(year, 0, 9_999), month, day);
  }

  /** Adds a time of the day. */
  public IsoText time(int hour, int minute, int second, int micros) {
    text[length++] = 'T';
    digits(hour, 2);
    text[length++] = ':';
    digits(minute, 2);
    text[length++] = ':';
    digits(second, 2);
    if (micros > 0) {
      text[length++] = '.';
      digits(micros, 6);
    }
    return this;
  }

  /** Adds an offset from Greenwich. */
  public IsoText offset(int seconds) {
    text[length++] = seconds < 0 ? '-' : '+';
    digits(Math.abs(seconds) / 3_600, 2);
    text[length++] = ':';
    digits(Math.abs(seconds) / 60 % 60, 2);
    return this;
  }

  /** A moment, in Greenwich. */
  public IsoText instant(long epochSeconds, int micros) {
    epochDay(Math.floorDiv(epochSeconds, DAY));
    secondOfDay((int) Math.floorMod(epochSeconds, DAY), micros);
    text[length++] = 'Z';
    return this;
  }

  /** Adds a time of the day. */
  public IsoText secondOfDay(int seconds, int micros) {
    return time(seconds / 3_600, seconds / 60 % 60, seconds % 60, micros);
  }

  private void digits(int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      text[length + i] = (char) ('0' + value % 10);
      value /= 10;
    }
    length += count;
  }
}

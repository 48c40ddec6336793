package fr.boussole.files.form;

import fr.boussole.application.mapping.ValueForm;

/**
 * Reads durations in one of their forms. Hours, minutes and seconds with colons are understood in
 * every form: so cells of workbooks arrive that are formatted as times. One object a column: it
 * holds the last one read.
 */
public final class DurationText {

  private static final double DAY = 86_400;
  private static final double HOUR = 3_600;
  private static final double MINUTE = 60;

  /** Longer ones are as good as this one: no column takes them. */
  private static final double LONGEST = 1e12;

  private final ValueForm.Duration form;
  private final NumberText number;
  private double seconds;
  private int parts;

  /**
   * @param decimal the mark before decimals, or {@link NumberText#EITHER}
   */
  public DurationText(ValueForm.Duration form, char decimal) {
    this.form = form;
    this.number = new NumberText(decimal);
  }

  /** Reads all of these characters; whether they are a duration in this form. */
  public boolean read(char[] text, int from, int to) {
    return switch (form) {
      case SECONDS -> number(text, from, to, 1) || wholeClock(text, from, to);
      case MILLISECONDS -> number(text, from, to, 0.001) || wholeClock(text, from, to);
      case MINUTES -> number(text, from, to, MINUTE) || wholeClock(text, from, to);
      case HOURS -> number(text, from, to, HOUR) || wholeClock(text, from, to);
      case DAY_FRACTION -> number(text, from, to, DAY) || wholeClock(text, from, to);
      case HMS -> clock(text, from, to);
      case WORDS -> words(text, from, to) || wholeClock(text, from, to);
      case AUTO -> clock(text, from, to) || words(text, from, to) || number(text, from, to, 1);
    };
  }

  /** Whether a comma of the number read may have been one of thousands. */
  public boolean isDoubtful() {
    return parts == 0 && number.isDoubtful();
  }

  /** Whole seconds, halves up; may be negative. */
  public long seconds() {
    return Math.round(Math.clamp(seconds, -LONGEST, LONGEST));
  }

  /** Seconds with their fraction; may be negative. */
  public double exactSeconds() {
    return seconds;
  }

  private boolean number(char[] text, int from, int to, double unit) {
    if (!number.read(text, from, to)) {
      return false;
    }
    seconds = number.value() * unit;
    parts = 0;
    return true;
  }

  /** Hours, minutes and seconds: no other reading is possible. */
  private boolean wholeClock(char[] text, int from, int to) {
    return clock(text, from, to) && parts == 3;
  }

  /** Hours, minutes and seconds, or minutes and seconds; the first may be any number. */
  private boolean clock(char[] text, int from, int to) {
    boolean negative = from < to && NumberText.isMinus(text[from]);
    int position = from + (negative ? 1 : 0);
    double total = 0;
    parts = 0;
    while (true) {
      int start = position;
      long part = 0;
      while (position < to && NumberText.isDigit(text[position]) && position - start < 12) {
        part = part * 10 + text[position++] - '0';
      }
      boolean tooLong = parts > 0 && (position - start > 2 || part > 59);
      if (position == start || tooLong) {
        return false;
      }
      total = total * 60 + part;
      parts++;
      if (parts == 3 || position == to || text[position] != ':') {
        break;
      }
      position++;
    }
    if (parts > 1 && position + 1 < to && (text[position] == '.' || text[position] == ',')) {
      double unit = 1;
      for (position++; position < to && NumberText.isDigit(text[position]); position++) {
        unit /= 10;
        total += unit * (text[position] - '0');
      }
    }
    seconds = negative ? -total : total;
    return parts > 1 && position == to;
  }

  /** Numbers, each with its unit; the last one may lack it: it is the next smaller one. */
  private boolean words(char[] text, int from, int to) {
    boolean negative = from < to && NumberText.isMinus(text[from]);
    int position = from + (negative ? 1 : 0);
    double total = 0;
    double unit = 0;
    parts = 1;
    while (position < to) {
      position = between(text, position, to);
      int end = number.readPrefix(text, position, to);
      if (end == position) {
        break;
      }
      position = Blanks.skip(text, end, to);
      double last = unit;
      if (position == to) {
        unit = last == HOUR ? MINUTE : last == MINUTE ? 1 : 0;
      } else {
        int start = position;
        while (position < to && Character.isLetter(text[position])) {
          position++;
        }
        unit = position == start ? mark(text[position++]) : unit(text, start, position);
      }
      if (unit == 0 || (last != 0 && unit >= last)) {
        return false;
      }
      total += number.value() * unit;
    }
    seconds = negative ? -total : total;
    return unit != 0 && position == to;
  }

  /** After what may stand between two parts: blanks, commas, “and”, the letters P and T of ISO. */
  private static int between(char[] text, int from, int to) {
    int position = from;
    while (position < to) {
      char character = text[position];
      if (character == ','
          || Blanks.isBlank(character)
          || (character == 'P' && position == from)
          || character == 'T') {
        position++;
      } else if (isWord(text, position, to, "and")) {
        position += 3;
      } else if (isWord(text, position, to, "et")) {
        position += 2;
      } else {
        break;
      }
    }
    return position;
  }

  private static boolean isWord(char[] text, int from, int to, String word) {
    if (to - from < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lower(text[from + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static double mark(char character) {
    return switch (character) {
      case '\'', '\u2032', '\u2019' -> MINUTE;
      case '"', '\u2033' -> 1;
      default -> 0;
    };
  }

  /** The unit that these letters name, in French or English, short or long; 0 for none. */
  private static double unit(char[] text, int from, int to) {
    char first = lower(text[from]);
    char second = to - from > 1 ? lower(text[from + 1]) : ' ';
    return switch (first) {
      case 'd', 'j' -> DAY;
      case 'h' -> HOUR;
      case 's' -> 1;
      case 'm' ->
          second == 's' || isWord(text, from, to, "milli")
              ? 0.001
              : second == ' ' || second == 'i' || second == 'n' ? MINUTE : 0;
      default -> 0;
    };
  }

  private static char lower(char character) {
    return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
  }
}

package fr.boussole.files.form;

/**
 * Reads a number: spaces between its digits (no-break and narrow ones too) are of no account, as is
 * a currency sign around it. Where the mark before decimals is said, the other one may divide
 * thousands. One object a column: it holds the last number read.
 */
public final class NumberText {

  private static final int MOST_DIGITS = 17;
  private static final double[] TENS = new double[MOST_DIGITS + 1];

  static {
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = Math.pow(10, i);
    }
  }

  /** Any mark before decimals is understood. */
  public static final char EITHER = 0;

  private final char decimal;
  private final char[] text = new char[64];
  private int length;
  private long digits;
  private int scale;
  private boolean negative;
  private boolean comma;

  /**
   * @param decimal the mark before decimals, or {@link #EITHER}
   */
  public NumberText(char decimal) {
    this.decimal = decimal;
  }

  /** Reads all of these characters. */
  public boolean read(char[] characters, int from, int to) {
    int start = from;
    int end = to;
    if (start < end && isCurrency(characters[start])) {
      start = Blanks.skip(characters, start + 1, end);
    }
    if (start < end && isCurrency(characters[end - 1])) {
      end--;
      while (start < end && Blanks.isBlank(characters[end - 1])) {
        end--;
      }
    }
    return readPrefix(characters, start, end) == end && length > 0;
  }

  /**
   * Reads the number at the beginning of these characters.
   *
   * @return where it ends; {@code from} when there is none
   */
  public int readPrefix(char[] characters, int from, int to) {
    length = 0;
    digits = 0;
    scale = 0;
    int position = from;
    negative = position < to && isMinus(characters[position]);
    if (negative) {
      text[length++] = '-';
    }
    position += negative || (position < to && characters[position] == '+') ? 1 : 0;
    boolean point = false;
    comma = false;
    int read = 0;
    int end = from;
    while (position < to && length < text.length) {
      char character = characters[position];
      if (character >= '0' && character <= '9') {
        text[length++] = character;
        read++;
        if (read <= MOST_DIGITS) {
          digits = digits * 10 + character - '0';
          scale += point ? 1 : 0;
        } else if (!point) {
          scale--;
        }
        end = position + 1;
      } else if (isPoint(character)
          && !point
          && read > 0
          && position + 1 < to
          && isDigit(characters[position + 1])) {
        point = true;
        comma = character == ',';
        text[length++] = '.';
      } else if (point || !divides(characters, position, to, read > 0)) {
        break;
      }
      position++;
    }
    if (read == 0) {
      length = 0;
      return from;
    }
    return end;
  }

  /** The number as our templates write it. */
  public char[] text() {
    return text;
  }

  public int length() {
    return length;
  }

  /** The number, exact to some 15 digits. */
  public double value() {
    double value = scale >= 0 ? digits / TENS[scale] : digits * TENS[Math.min(-scale, MOST_DIGITS)];
    return negative ? -value : value;
  }

  /**
   * Whether nothing but the number itself tells that its comma is no mark of thousands, and that
   * tells little: {@code 1,234}.
   */
  public boolean isDoubtful() {
    boolean thousands = digits >= 1_000 && digits < 1_000_000;
    return comma && decimal == EITHER && scale == 3 && thousands;
  }

  /** A blank before a digit, or a mark of thousands before three. */
  private boolean divides(char[] characters, int position, int to, boolean behindDigit) {
    if (position + 1 >= to || !isDigit(characters[position + 1])) {
      return false;
    }
    if (Blanks.isBlank(characters[position])) {
      return true;
    }
    int end = position + 1;
    while (end < to && isDigit(characters[end])) {
      end++;
    }
    char mark = characters[position];
    return decimal != EITHER
        && behindDigit
        && mark != decimal
        && (mark == ',' || mark == '.')
        && end - position == 4;
  }

  private boolean isPoint(char character) {
    return decimal == EITHER ? character == '.' || character == ',' : character == decimal;
  }

  private static boolean isCurrency(char character) {
    return Character.getType(character) == Character.CURRENCY_SYMBOL;
  }

  static boolean isMinus(char character) {
    return character == '-' || character == '\u2212';
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}

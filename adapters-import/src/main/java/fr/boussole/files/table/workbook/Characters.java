package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import java.util.Arrays;

/** The characters of one text, gathered piece by piece and used again for the next. */
final class Characters {

  private static final int MOST = 1 << 20;

  private final String part;
  private char[] text = new char[256];
  private int length;

  /**
   * @param part the part of the workbook they come from
   */
  Characters(String part) {
    this.part = part;
  }

  void clear() {
    length = 0;
  }

  void append(char[] piece, int start, int count) throws UnreadableFile {
    if (length + count > MOST) {
      throw WorkbookProblems.textTooLong(part);
    }
    if (length + count > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
    }
    System.arraycopy(piece, start, text, length, count);
    length += count;
  }

  char[] text() {
    return text;
  }

  int length() {
    return length;
  }

  /** Undoes {@code _x000D_}, as which spreadsheets write characters that XML cannot hold. */
  void unescape() {
    int from = indexOfEscape(0);
    if (from < 0) {
      return;
    }
    int to = from;
    while (from < length) {
      if (isEscape(from)) {
        text[to++] = (char) Integer.parseInt(new String(text, from + 2, 4), 16);
        from += 7;
      } else {
        text[to++] = text[from++];
      }
    }
    length = to;
  }

  private int indexOfEscape(int start) {
    for (int i = start; i + 7 <= length; i++) {
      if (text[i] == '_' && isEscape(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isEscape(int at) {
    if (at + 7 > length || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (text[i] > 'f' || Character.digit(text[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The whole number that the text is, or -1. */
  int number() {
    if (length == 0 || length > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  @Override
  public String toString() {
    return new String(text, 0, length);
  }
}

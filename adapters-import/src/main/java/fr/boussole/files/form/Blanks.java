package fr.boussole.files.form;

import fr.boussole.files.table.Row;

/** What stands between words and numbers. */
final class Blanks {

  private Blanks() {}

  static boolean isBlank(char character) {
    return Row.isBlank(character);
  }

  /** The first position from here on that is no blank. */
  static int skip(char[] text, int from, int to) {
    int position = from;
    while (position < to && isBlank(text[position])) {
      position++;
    }
    return position;
  }
}

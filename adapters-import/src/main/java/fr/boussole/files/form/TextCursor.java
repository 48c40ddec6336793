package fr.boussole.files.form;

/** A place in characters, and what may stand there. */
final class TextCursor {

  char[] text = {};
  int position;
  int end;

  void begin(char[] characters, int from, int to) {
    text = characters;
    position = from;
    end = to;
  }

  /** So many digits at the most: their number; -1 when there are less than the least. */
  int digits(int least, int most) {
    int value = 0;
    int start = position;
    while (position < end && position - start < most && NumberText.isDigit(text[position])) {
      value = value * 10 + text[position++] - '0';
    }
    return position - start < least ? -1 : value;
  }

  /** Decimals of a second: its microseconds; -1 when there are none, or more than nine. */
  int fraction() {
    int start = position;
    int value = 0;
    while (position < end && NumberText.isDigit(text[position])) {
      value = position - start < 6 ? value * 10 + text[position] - '0' : value;
      position++;
    }
    for (int i = position - start; i < 6; i++) {
      value *= 10;
    }
    return position > start && position - start <= 9 ? value : -1;
  }

  /** Goes behind letters. */
  void letters() {
    while (position < end && Character.isLetter(text[position])) {
      position++;
    }
  }

  /** Goes behind a point, if there is one. */
  void point() {
    if (position < end && text[position] == '.') {
      position++;
    }
  }

  /**
   * Goes behind these characters; whether they are there. A blank stands for any number of them.
   */
  boolean literal(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char wanted = literal.charAt(i);
      if (Blanks.isBlank(wanted)) {
        int start = position;
        position = Blanks.skip(text, position, end);
        if (position == start) {
          return false;
        }
      } else if (position < end && text[position] == wanted) {
        position++;
      } else {
        return false;
      }
    }
    return true;
  }
}

package fr.boussole.files.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of months in French and English, and what they are cut to: three letters or more. */
final class MonthNames {

  private static final int SHORTEST = 3;

  private static final char[][] NAMES =
      Stream.of(
              "janvier",
              "février",
              "mars",
              "avril",
              "mai",
              "juin",
              "juillet",
              "août",
              "septembre",
              "octobre",
              "novembre",
              "décembre",
              "january",
              "february",
              "march",
              "april",
              "may",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december")
          .map(
              name ->
                  Normalizer.normalize(name, Normalizer.Form.NFD)
                      .replaceAll("\\p{M}", "")
                      .toLowerCase(Locale.ROOT)
                      .toCharArray())
          .toArray(char[][]::new);

  private MonthNames() {}

  /** The month from 1 that these letters name; 0 when they name none, or two. */
  static int month(char[] text, int from, int to) {
    if (to - from < SHORTEST) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i < NAMES.length; i++) {
      if (begins(NAMES[i], text, from, to)) {
        int month = i % 12 + 1;
        if (found != 0 && found != month) {
          return 0;
        }
        found = month;
      }
    }
    return found;
  }

  private static boolean begins(char[] name, char[] text, int from, int to) {
    if (to - from > name.length) {
      return false;
    }
    for (int i = 0; i < to - from; i++) {
      if (plain(text[from + i]) != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** Without the accents that French names of months have. */
  private static char plain(char letter) {
    char lower = Character.toLowerCase(letter);
    return lower == 'é' ? 'e' : lower == 'û' ? 'u' : lower;
  }
}

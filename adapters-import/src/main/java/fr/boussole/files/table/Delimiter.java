package fr.boussole.files.table;

import java.util.ArrayList;
import java.util.List;

/** Finds what separates the fields of a file from its first line. */
final class Delimiter {

  private static final char[] CANDIDATES = {',', ';', '\t'};

  private Delimiter() {}

  /** The delimiter under which the first line holds the most names. */
  static char of(String beginning) {
    char best = CANDIDATES[0];
    int bestScore = -1;
    for (char candidate : CANDIDATES) {
      int score = names(beginning.stripLeading(), candidate).size();
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static List<String> names(String text, char delimiter) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == delimiter) {
        names.add(name.toString());
        name.setLength(0);
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else {
        name.append(c);
      }
    }
    names.add(name.toString());
    return names;
  }
}

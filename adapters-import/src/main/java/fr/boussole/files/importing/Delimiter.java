package fr.boussole.files.importing;

import fr.boussole.application.importing.Template;
import java.util.ArrayList;
import java.util.List;

/** Finds what separates the fields of a file from its first line. */
final class Delimiter {

  private static final char[] CANDIDATES = {',', ';', '\t'};

  private Delimiter() {}

  /**
   * The delimiter under which the first line holds the most columns of the template, then the most
   * names.
   */
  static char of(String beginning, Template template) {
    char best = CANDIDATES[0];
    long bestScore = -1;
    for (char candidate : CANDIDATES) {
      List<String> names = names(beginning.stripLeading(), candidate);
      long known = names.stream().filter(name -> template.column(name).isPresent()).count();
      long score = known * 10_000 + names.size();
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

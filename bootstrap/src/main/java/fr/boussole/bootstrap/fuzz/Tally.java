package fr.boussole.bootstrap.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of the files. */
final class Tally {

  private static final int MOST_TOLD = 60;

  private final Map<String, Integer> sentences = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();
  private long accepted;
  private long facts;
  private long rejected;
  private double worst;
  private String worstFile = "";

  void accepted(long itsFacts, long itsRejected) {
    accepted++;
    facts += itsFacts;
    rejected += itsRejected;
  }

  /** Sentences that differ only in what they quote are one. */
  void refused(String sentence) {
    String shape =
        sentence
            .replaceAll("“[^”]*”|\"[^\"]*\"|«[^»]*»", "“…”")
            .replaceAll("[\\d,]*\\d", "#")
            .replaceAll("(?s)(: ).{60,}", "$1…");
    sentences.merge(shape, 1, Integer::sum);
  }

  void took(String file, double millis) {
    if (millis > worst) {
      worst = millis;
      worstFile = file;
    }
  }

  void violation(String what) {
    violations.add(what);
    System.err.println("boussole: VIOLATION " + what);
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  long accepted() {
    return accepted;
  }

  long facts() {
    return facts;
  }

  long refused() {
    return sentences.values().stream().mapToLong(Integer::intValue).sum();
  }

  double worstMillis() {
    return worst;
  }

  String summary() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d files accepted with %,d facts and %,d rejected rows; %,d refused in %d sentences%n"
            .formatted(accepted, facts, rejected, refused(), sentences.size()));
    sentences.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_TOLD)
        .forEach(entry -> text.append("  %,7d  %s%n".formatted(entry.getValue(), entry.getKey())));
    text.append(String.format(Locale.ROOT, "longest: %.0f ms of work for %s%n", worst, worstFile));
    text.append("%d violations%n".formatted(violations.size()));
    violations.forEach(each -> text.append("  ").append(each).append(System.lineSeparator()));
    return text.toString();
  }
}

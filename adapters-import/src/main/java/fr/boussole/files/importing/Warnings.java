package fr.boussole.files.importing;

import fr.boussole.application.importing.ContactColumn;
import fr.boussole.domain.fact.Status;
import fr.boussole.domain.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what is taken from a file but deserves a look. */
final class Warnings {

  /** Most status words remembered; a file with more of them has something else in the column. */
  private static final int MOST_WORDS = 1_000;

  private static final int MOST_TOLD = 10;

  private static final class Count {
    private final boolean known;
    private long rows;

    private Count(boolean known) {
      this.known = known;
    }
  }

  private final Map<String, Count> statusWords = new TreeMap<>();
  private final long[] beforeOpening = new long[ContactColumn.values().length];
  private long shortRows;

  void status(@Nullable String word) {
    if (word == null) {
      return;
    }
    Count count = statusWords.get(word);
    if (count == null && statusWords.size() < MOST_WORDS) {
      count = new Count(Status.of(word).isPresent());
      statusWords.put(word, count);
    }
    if (count != null) {
      count.rows++;
    }
  }

  void order(ContactColumn column, Instant opened, @Nullable Instant later) {
    if (later != null && later.isBefore(opened)) {
      beforeOpening[column.ordinal()]++;
    }
  }

  void shortRow() {
    shortRows++;
  }

  List<Text> told(LocalOffsets offsets) {
    List<Text> told = new ArrayList<>();
    if (shortRows > 0) {
      told.add(
          new Text(
              shortRows + " ligne(s) plus courte(s) que l’en-tête : la fin est prise comme vide.",
              shortRows + " row(s) shorter than the header: the rest is taken as blank."));
    }
    String french = unknownWords("« ", " »");
    if (!french.isEmpty()) {
      told.add(
          new Text(
              "États inconnus, gardés mais sans effet sur les indicateurs : " + french + ".",
              "Unknown status words, kept but without effect on KPIs: "
                  + unknownWords("“", "”")
                  + "."));
    }
    for (ContactColumn column : ContactColumn.values()) {
      long rows = beforeOpening[column.ordinal()];
      if (rows > 0) {
        told.add(
            new Text(
                "%d contact(s) où %s précède opened_at : la durée correspondante est inconnue."
                    .formatted(rows, column.word()),
                "%d contact(s) whose %s is before opened_at: that duration is unknown."
                    .formatted(rows, column.word())));
      }
    }
    if (offsets.skipped() > 0) {
      told.add(
          new Text(
              offsets.skipped()
                  + " heure(s) locale(s) sautée(s) au passage à l’heure d’été : avancée(s) d’autant.",
              offsets.skipped()
                  + " local time(s) that the clock skipped in spring: moved forward as it did."));
    }
    if (offsets.repeated() > 0) {
      told.add(
          new Text(
              offsets.repeated()
                  + " heure(s) locale(s) vécue(s) deux fois au passage à l’heure d’hiver :"
                  + " comprise(s) comme la première.",
              offsets.repeated()
                  + " local time(s) that the clock showed twice in autumn: taken as the first."));
    }
    return told;
  }

  private String unknownWords(String open, String close) {
    return statusWords.entrySet().stream()
        .filter(word -> !word.getValue().known)
        .sorted((one, other) -> Long.compare(other.getValue().rows, one.getValue().rows))
        .limit(MOST_TOLD)
        .map(word -> open + word.getKey() + close + " × " + word.getValue().rows)
        .collect(Collectors.joining(", "));
  }
}

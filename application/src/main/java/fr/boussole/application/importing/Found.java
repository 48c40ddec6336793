package fr.boussole.application.importing;

import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * A finding in one file.
 *
 * @param kind of the rows that it is about; empty when it is about the file's rows as such
 * @param column the word of the column that it is about; empty when it is about whole rows
 * @param rows how many times it was found, mostly rows; at least 1
 * @param lines the first lines of the file on which it was, {@link #MOST_LINES} at most; may be
 *     empty where it is not about lines
 * @param detail words that complete its sentence, the same in both languages; may be empty
 */
public record Found(
    Optional<ImportKind> kind,
    Finding finding,
    String column,
    long rows,
    List<Long> lines,
    String detail) {

  /** How many lines are named. */
  public static final int MOST_LINES = 3;

  public Found {
    lines = List.copyOf(lines);
    if (rows < 1 || lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("found at least once, and few lines are told");
    }
  }

  /** What was found, how often, and what it means for the figures. */
  public Text sentence() {
    return kind.filter(each -> finding == Finding.TOLD_TWICE)
        .flatMap(ImportKind::facts)
        .flatMap(FactKind::twoWays)
        .map(ways -> counted(ways.warning()))
        .orElseGet(() -> finding.sentence(rows, column, detail));
  }

  private Text counted(Text template) {
    return new Text(template.french().formatted(rows), template.english().formatted(rows));
  }
}

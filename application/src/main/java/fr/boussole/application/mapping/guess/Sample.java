package fr.boussole.application.mapping.guess;

import fr.boussole.application.mapping.Dialect;
import java.util.List;

/**
 * The beginning of a file.
 *
 * @param dialect how the file is written
 * @param names of its fields
 * @param rows its first rows, as the file writes them; a row may be shorter than the names
 */
public record Sample(Dialect dialect, List<String> names, List<List<String>> rows) {

  /** How many rows a guess needs at most. */
  public static final int ROWS = 1_000;

  public Sample {
    names = List.copyOf(names);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** What a field holds in these rows, without blanks. */
  public List<String> values(int field) {
    return rows.stream()
        .filter(row -> row.size() > field)
        .map(row -> row.get(field).strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }
}

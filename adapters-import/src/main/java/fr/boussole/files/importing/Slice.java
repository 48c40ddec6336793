package fr.boussole.files.importing;

import fr.boussole.application.importing.Finding;
import fr.boussole.files.table.Row;
import org.jspecify.annotations.Nullable;

/** Characters that a cell was found to hold: those from {@code from} up to {@code to}. */
final class Slice {

  private static final char[] NONE = {};

  char[] text = NONE;
  int from;
  int to;

  /** The file does not tell this value: it is assumed. */
  boolean assumed;

  /** What of the value deserves a look. */
  @Nullable Finding finding;

  /** Why the value cannot be taken; its characters are then as the file has them. */
  @Nullable RowProblem problem;

  void clear() {
    text = NONE;
    from = 0;
    to = 0;
    assumed = false;
    finding = null;
    problem = null;
  }

  void set(char[] characters, int start, int end) {
    text = characters;
    from = start;
    to = end;
  }

  /** The characters of a field without the blanks around them; none when the row is too short. */
  void set(Row row, int field) {
    if (field < 0 || field >= row.count()) {
      set(NONE, 0, 0);
      return;
    }
    set(row.text(), row.start(field), row.end(field));
    while (from < to && Row.isBlank(text[from])) {
      from++;
    }
    while (from < to && Row.isBlank(text[to - 1])) {
      to--;
    }
  }

  boolean isBlank() {
    return from == to;
  }
}

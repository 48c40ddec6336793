package fr.boussole.application.importing;

import java.util.List;

/**
 * A row that cannot become a fact.
 *
 * @param line line of the file on which the row begins, 1 for the header
 * @param fields the row's fields as the file gives them, in the order of {@link FileShape#columns};
 *     there are fewer or more of them than columns when that is what is wrong. Never holds a NUL
 * @param issues everything that is wrong with it, at least one
 */
public record RejectedRow(long line, List<String> fields, List<RowIssue> issues) {

  public RejectedRow {
    fields = List.copyOf(fields);
    issues = List.copyOf(issues);
    if (line < 1 || issues.isEmpty()) {
      throw new IllegalArgumentException("a rejected row has a line and an issue");
    }
  }
}

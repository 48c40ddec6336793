package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;

/**
 * One thing that is wrong with a row.
 *
 * @param column name of our column; empty when the row as a whole is wrong
 * @param field the field of the file it is read from, as the file names it, several joined by
 *     commas; our column's name where it is read from none
 * @param value what the file says there, shortened when long; empty when it says nothing
 * @param reason what sort of thing is wrong
 * @param problem what is wrong and what to write instead
 */
public record RowIssue(String column, String field, String value, Reason reason, Text problem) {

  /** The row as a whole is wrong. */
  public static RowIssue ofRow(Reason reason, Text problem) {
    return new RowIssue("", "", "", reason, problem);
  }
}

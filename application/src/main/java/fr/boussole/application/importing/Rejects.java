package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the file of rejected rows: for each row where and why it was rejected, then its fields
 * under their own header. Corrected in place it can be imported as it is: its first four columns
 * are not of any template (their names must not clash with one, such as {@code reason}), and the
 * next rejects file replaces them.
 */
public final class Rejects {

  /** The columns put before the row's own. */
  public static final List<String> COLUMNS =
      List.of("rejected_line", "rejected_column", "rejected_value", "rejected_reason");

  private final CsvLines lines;
  private final List<String> columns;
  private final Locale locale;

  /**
   * @param out where the file goes, as characters to be written in UTF-8; the caller closes it
   * @param columns the names in the header of the file that was imported
   * @param locale language of the reasons and dialect of the file
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public Rejects(Appendable out, List<String> columns, Locale locale) {
    this.lines = CsvLines.to(out, locale);
    this.columns = List.copyOf(columns);
    this.locale = locale;
    lines.add(row(COLUMNS, columns));
  }

  /**
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public void add(RejectedRow row) {
    lines.add(
        row(
            List.of(
                Long.toString(row.line()),
                said(row, RowIssue::field, ", "),
                said(row, RowIssue::value, " | "),
                said(row, issue -> sentence(issue, row.issues().size()), " | ")),
            row.fields()));
  }

  private String sentence(RowIssue issue, int issues) {
    Text problem = issue.problem();
    String sentence = problem.in(locale);
    return issues == 1 || issue.field().isEmpty() ? sentence : issue.field() + ": " + sentence;
  }

  private static String said(RejectedRow row, Function<RowIssue, String> part, String separator) {
    return row.issues().stream().map(part).collect(Collectors.joining(separator));
  }

  private List<String> row(List<String> before, List<String> fields) {
    List<String> all = new ArrayList<>(before);
    for (int i = 0; i < Math.max(fields.size(), columns.size()); i++) {
      if (i >= columns.size() || !isOurs(columns.get(i))) {
        all.add(i < fields.size() ? fields.get(i) : "");
      }
    }
    return all;
  }

  private static boolean isOurs(String column) {
    return COLUMNS.contains(column.strip().toLowerCase(Locale.ROOT));
  }
}

package fr.boussole.application.importing;

import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file turned out to be, once read to its end or as far as was wanted.
 *
 * @param dialect how it is written; nothing is left to be found
 * @param columns the header's names as the file writes them, in its order
 * @param ignoredColumns those of them that the template does not know
 * @param rows rows after the header, taken, rejected or skipped; blank lines do not count
 * @param skipped those of them that the mapping says are none, or that are of no kind of facts
 * @param remarks what of the file deserves a look apart from its rows
 * @param quality what can be said of its rows
 */
public record FileShape(
    Dialect dialect,
    List<String> columns,
    List<String> ignoredColumns,
    long rows,
    long skipped,
    List<Text> remarks,
    Quality quality) {

  public FileShape {
    columns = List.copyOf(columns);
    ignoredColumns = List.copyOf(ignoredColumns);
    remarks = List.copyOf(remarks);
  }

  /** The same, of which more is known. */
  public FileShape with(Quality more) {
    return new FileShape(
        dialect, columns, ignoredColumns, rows, skipped, remarks, quality.and(more));
  }

  /** All that deserves a look, in sentences. */
  public List<Text> warnings() {
    return Stream.concat(remarks.stream(), quality.findings().stream().map(Found::sentence))
        .toList();
  }
}

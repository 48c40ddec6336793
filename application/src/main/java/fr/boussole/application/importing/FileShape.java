package fr.boussole.application.importing;

import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file turned out to be, once read to its end.
 *
 * @param dialect how it is written; nothing is left to be found
 * @param columns the header's names as the file writes them, in its order
 * @param ignoredColumns those of them that the template does not know
 * @param rows rows after the header, taken, rejected or skipped; blank lines do not count
 * @param skipped those of them that the mapping says are none, or that are of no kind of facts
 * @param warnings what was taken but deserves a look, with its count
 */
public record FileShape(
    Dialect dialect,
    List<String> columns,
    List<String> ignoredColumns,
    long rows,
    long skipped,
    List<Text> warnings) {

  public FileShape {
    columns = List.copyOf(columns);
    ignoredColumns = List.copyOf(ignoredColumns);
    warnings = List.copyOf(warnings);
  }

  /** The same with more that deserves a look. */
  public FileShape with(List<Text> remarks) {
    return new FileShape(
        dialect,
        columns,
        ignoredColumns,
        rows,
        skipped,
        Stream.concat(warnings.stream(), remarks.stream()).toList());
  }
}

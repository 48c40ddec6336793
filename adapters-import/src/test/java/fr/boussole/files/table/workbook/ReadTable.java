package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Dialect.Heading;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import fr.boussole.files.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a table tells. */
record ReadTable(
    List<String> names,
    List<List<String>> rows,
    List<Long> lines,
    Dialect dialect,
    List<Text> remarks,
    List<String> uncomputed) {

  /** Where the names are and on which sheet; the rest is to be found. */
  static Dialect wanted(Heading heading, Optional<String> sheet) {
    return new Dialect(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        heading,
        0,
        sheet,
        Optional.empty());
  }

  static ReadTable of(WrittenWorkbook workbook) throws UnreadableFile {
    return of(workbook.bytes(), Dialect.ANY);
  }

  static ReadTable of(byte[] content, Dialect wanted) throws UnreadableFile {
    try {
      Path folder = Files.createTempDirectory("workbook");
      Path file = folder.resolve("upload");
      try {
        Files.write(file, content);
        return of(file, wanted);
      } finally {
        Files.delete(file);
        // Fails when anything was left beside the file.
        Files.delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static ReadTable of(Path file, Dialect wanted) throws UnreadableFile, IOException {
    try (Table table = Tables.open(file, wanted)) {
      List<List<String>> rows = new ArrayList<>();
      List<Long> lines = new ArrayList<>();
      List<String> uncomputed = new ArrayList<>();
      Row row = new Row();
      while (table.next(row)) {
        rows.add(row.tooLarge() ? List.of("too large") : row.fields());
        lines.add(row.line());
        for (int field = 0; field < row.count(); field++) {
          if (row.isUncomputed(field)) {
            uncomputed.add(row.line() + "/" + field);
          }
        }
      }
      return new ReadTable(
          table.names(), rows, lines, table.dialect(), table.remarks(), uncomputed);
    }
  }
}

package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All fields of a text file, read by way of {@link Tables}. */
record ReadText(
    List<String> names,
    List<List<String>> rows,
    List<Long> lines,
    Dialect dialect,
    boolean mayBeCut,
    List<Text> remarks) {

  /**
   * @throws IllegalStateException when reading leaves anything beside the file
   */
  static ReadText of(byte[] content, Dialect wanted) throws UnreadableFile {
    try {
      Path folder = Files.createTempDirectory("table");
      Path file = Files.write(folder.resolve("1-upload"), content);
      try {
        return of(file, wanted);
      } finally {
        try (Stream<Path> left = Files.list(folder)) {
          if (left.count() != 1) {
            throw new IllegalStateException("files were left behind");
          }
        }
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ReadText of(Path file, Dialect wanted) throws UnreadableFile, IOException {
    try (Table table = Tables.open(file, wanted)) {
      List<List<String>> rows = new ArrayList<>();
      List<Long> lines = new ArrayList<>();
      Row row = new Row();
      while (table.next(row)) {
        rows.add(row.fields());
        lines.add(row.line());
      }
      return new ReadText(
          table.names(), rows, lines, table.dialect(), table.mayBeCut(), table.remarks());
    }
  }
}

package fr.boussole.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.Dialect;
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import fr.boussole.files.table.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchWorkbookTest {

  @TempDir Path folder;

  @Test
  void tellsWhatTheFileTells() throws Exception {
    Path csv = folder.resolve("contacts.csv");
    Path workbook = folder.resolve("contacts.xlsx");
    new BenchFiles(1, 30_000, LocalDate.of(2026, 11, 20), 5_000).writeContacts(csv);
    BenchWorkbook.write(csv, workbook);

    List<List<String>> expected =
        Files.readAllLines(csv).stream().map(BenchWorkbookTest::firstColumns).toList();
    try (Table table = Tables.open(workbook, Dialect.ANY)) {
      assertThat(table.names()).isEqualTo(expected.getFirst());
      Row row = new Row();
      for (List<String> fields : expected.subList(1, expected.size())) {
        assertThat(table.next(row)).isTrue();
        assertThat(row.fields()).isEqualTo(fields);
      }
      assertThat(table.next(row)).isFalse();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(csv, workbook);
    }
  }

  /** A workbook has local times. */
  private static List<String> firstColumns(String line) {
    return Stream.of(line.split(",", -1))
        .limit(BenchWorkbook.COLUMNS)
        .map(field -> field.replaceAll("(?<=:\\d\\d)Z$", ""))
        .toList();
  }
}

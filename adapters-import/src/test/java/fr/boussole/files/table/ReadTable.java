package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that was read from a file.
 *
 * @param rows for each row the values of its fields that are not blank
 */
public record ReadTable(
    List<String> names,
    List<Long> lines,
    List<Map<String, String>> rows,
    List<Text> remarks,
    Dialect dialect) {

  public static ReadTable of(String content) throws UnreadableFile, IOException {
    return of(content.getBytes(StandardCharsets.UTF_8), Dialect.ANY, Set.of());
  }

  public static ReadTable of(byte[] content, Dialect wanted, Set<String> fields)
      throws UnreadableFile, IOException {
    Path file = Files.createTempFile("table", ".tmp");
    try {
      Files.write(file, content);
      return of(file, wanted, fields);
    } finally {
      Files.delete(file);
    }
  }

  public static ReadTable of(Path file, Dialect wanted, Set<String> fields)
      throws UnreadableFile, IOException {
    try (Table table = Tables.open(file, wanted, fields)) {
      List<Long> lines = new ArrayList<>();
      List<Map<String, String>> rows = new ArrayList<>();
      Row row = new Row();
      while (table.next(row)) {
        lines.add(row.line());
        rows.add(named(table.names(), row.fields()));
      }
      return new ReadTable(table.names(), lines, rows, table.remarks(), table.dialect());
    }
  }

  private static Map<String, String> named(List<String> names, List<String> fields) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int field = 0; field < fields.size(); field++) {
      if (!fields.get(field).isEmpty()) {
        row.put(names.get(field), fields.get(field));
      }
    }
    return row;
  }
}

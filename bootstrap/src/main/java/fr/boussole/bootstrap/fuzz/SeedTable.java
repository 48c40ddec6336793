package fr.boussole.bootstrap.fuzz;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.Template;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Names and rows, before a format is chosen for them.
 *
 * @param rows each as long as the names
 */
record SeedTable(List<String> names, List<List<String>> rows) {

  private static final int ROWS = 12;
  private static final List<String> MOMENTS =
      List.of("2026-03-02T09:12:58Z", "02/03/2026 09:12", "2026-03-03 10:05:00", "2026-03-04");
  private static final List<String> DURATIONS = List.of("45", "00:02:23", "2 min 23", "1:05");
  private static final List<String> WORDS =
      List.of("Email", "Téléphone", "good", "Closed", "5", "yes", "", "Luc Gaëtan", "12.5");

  /** The template's own examples, several times under other first values. */
  static SeedTable of(Template template) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      List<String> fields = new ArrayList<>();
      for (Column column : template.columns()) {
        String example = column.examples().get(row % 3);
        fields.add(column.ordinal() == 0 && row > 2 ? example + row : example);
      }
      rows.add(fields);
    }
    return new SeedTable(template.columns().stream().map(Column::word).toList(), rows);
  }

  /** What files of the tool that the mapping is for may look like. */
  static SeedTable of(Mapping mapping) {
    Set<String> names = new LinkedHashSet<>(mapping.recognise().all());
    names.addAll(MappingFields.of(mapping));
    mapping.recognise().none().forEach(names::remove);
    names.remove("?");
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      int number = row;
      rows.add(names.stream().map(name -> value(name, number)).toList());
    }
    return new SeedTable(List.copyOf(names), rows);
  }

  private static String value(String name, int row) {
    String word = name.toLowerCase(Locale.ROOT);
    if (word.matches(
        ".*(_at\\b|date|created|started|ended|closed|opened|resolved|_on\\b|submit).*")) {
      return MOMENTS.get(row % MOMENTS.size());
    }
    if (word.matches(".*(time|duration|seconds|minutes|wait|talk|durée).*")) {
      return DURATIONS.get(row % DURATIONS.size());
    }
    return word.matches(".*(\\bid|_id|number|key|réf|#).*")
        ? "T" + row
        : WORDS.get((row + Math.floorMod(name.hashCode(), 7)) % WORDS.size());
  }

  String text(char delimiter, String lineEnd) {
    StringBuilder text = new StringBuilder();
    line(names, delimiter, lineEnd, text);
    rows.forEach(row -> line(row, delimiter, lineEnd, text));
    return text.toString();
  }

  private static void line(List<String> fields, char delimiter, String end, StringBuilder text) {
    text.append(
        fields.stream()
            .map(field -> quoted(field, delimiter))
            .collect(Collectors.joining(String.valueOf(delimiter))));
    text.append(end);
  }

  private static String quoted(String field, char delimiter) {
    return field.indexOf(delimiter) >= 0 || field.indexOf('"') >= 0 || field.indexOf('\n') >= 0
        ? '"' + field.replace("\"", "\"\"") + '"'
        : field;
  }

  /** For writers that do not quote. */
  SeedTable withoutCommas() {
    UnaryOperator<List<String>> plain =
        fields -> fields.stream().map(field -> field.replaceAll("[,\"\n]", " ")).toList();
    return new SeedTable(plain.apply(names), rows.stream().map(plain).toList());
  }

  /** One object a line. */
  String jsonLines() {
    return rows.stream().map(this::object).collect(Collectors.joining("\n", "", "\n"));
  }

  String jsonArray() {
    return rows.stream().map(this::object).collect(Collectors.joining(",\n", "[", "]"));
  }

  String jsonEnvelope() {
    return "{\"count\":12,\"tickets\":" + jsonArray() + ",\"next_page\":null}";
  }

  private String object(List<String> row) {
    Map<String, Object> root = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      put(root, names.get(i), row.get(i));
    }
    return json(root);
  }

  /** Dotted names are objects within objects. */
  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> into, String name, String value) {
    int dot = name.indexOf('.');
    if (dot <= 0 || dot == name.length() - 1) {
      into.put(name, value);
      return;
    }
    Object inner = into.computeIfAbsent(name.substring(0, dot), key -> new LinkedHashMap<>());
    if (inner instanceof Map<?, ?> map) {
      put((Map<String, Object>) map, name.substring(dot + 1), value);
    }
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    String text = value.toString();
    if (text.isEmpty()) {
      return "null";
    }
    return text.matches("\\d{1,9}|yes")
        ? text.replace("yes", "true")
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}

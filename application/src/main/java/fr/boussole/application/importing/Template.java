package fr.boussole.application.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one description of the files of a kind: reading, the example file to download and the
 * documentation all come from it.
 */
public record Template(ImportKind kind, List<Column> columns) {

  private static final Map<ImportKind, Template> ALL =
      Arrays.stream(ImportKind.values())
          .collect(Collectors.toMap(kind -> kind, kind -> new Template(kind, columns(kind))));

  public Template {
    columns = List.copyOf(columns);
  }

  public static Template of(ImportKind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  private static List<Column> columns(ImportKind kind) {
    return kind.facts()
        .map(FactColumns::of)
        .orElseGet(
            () ->
                kind == ImportKind.CONTACTS
                    ? List.of(ContactColumn.values())
                    : List.of(SurveyColumn.values()));
  }

  /** The column that this name of a header means, whatever its case and surrounding blanks. */
  public Optional<Column> column(String name) {
    String word = name.strip().toLowerCase(Locale.ROOT);
    return columns.stream().filter(column -> column.word().equals(word)).findFirst();
  }

  public List<Column> required() {
    return columns.stream().filter(Column::required).toList();
  }

  /** An example file, header and three rows, that a spreadsheet of this language opens as it is. */
  public String csv(Locale locale) {
    StringBuilder file = new StringBuilder();
    CsvLines lines = CsvLines.to(file, locale);
    lines.add(columns.stream().map(Column::word).toList());
    for (int row = 0; row < 3; row++) {
      int example = row;
      lines.add(columns.stream().map(column -> column.examples().get(example)).toList());
    }
    return file.toString();
  }
}

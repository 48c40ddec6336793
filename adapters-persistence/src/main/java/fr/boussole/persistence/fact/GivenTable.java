package fr.boussole.persistence.fact;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.scope.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of facts, as far as its rows follow from the file alone. Beside it stands the table of
 * its rows as they were before imports changed them.
 *
 * @param columns all but the row's number, its import, and what follows from other rows
 * @param values for each dimension of which rows carry values, sources too, the column of these
 */
public record GivenTable(String name, List<String> columns, Map<String, String> values) {

  private static final GivenTable CONTACTS =
      new GivenTable("contact", ContactTable.COLUMNS, values(ContactTable.DIMENSIONS, ""));
  private static final GivenTable SURVEYS =
      new GivenTable(
          "survey_answer", SurveyTable.COLUMNS, values(ContactTable.DIMENSIONS, "given_"));

  public GivenTable {
    columns = List.copyOf(columns);
    values = new TreeMap<>(values);
  }

  /** The table of the facts that such a file brings. */
  public static GivenTable of(ImportKind kind) {
    return switch (kind) {
      case CONTACTS -> CONTACTS;
      case SURVEYS -> SURVEYS;
      default -> of(kind.facts().orElseThrow());
    };
  }

  static GivenTable of(FactKind kind) {
    return new GivenTable(
        kind.word(), new FactTable(kind).columns(), values(kind.dimensions(), ""));
  }

  public static List<GivenTable> all() {
    return Arrays.stream(ImportKind.values()).map(GivenTable::of).toList();
  }

  private static Map<String, String> values(List<Dimension> dimensions, String prefix) {
    Map<String, String> values = new TreeMap<>(Map.of(DimensionValues.SOURCE, "source"));
    dimensions.forEach(dimension -> values.put(dimension.word(), prefix + dimension.word()));
    return values;
  }

  /** The columns, each behind this prefix. */
  String columns(String prefix) {
    return columns.stream().map(prefix::concat).collect(Collectors.joining(", "));
  }

  /** The table of earlier rows. */
  public String before() {
    return name + "_before";
  }
}

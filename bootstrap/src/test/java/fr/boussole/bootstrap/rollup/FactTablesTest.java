package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.FactTable;
import fr.boussole.persistence.fact.GivenTable;
import fr.boussole.persistence.rollup.Cube;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The migrations make exactly the tables that the kinds declare. Where they do not, the failure
 * says what to write into a migration.
 */
@ExtendWith(TestDatabase.Resolver.class)
class FactTablesTest {

  /** Gaps, whether totals of a day count, and an answer's values as its contact has them. */
  private static final Set<String> DERIVED =
      Stream.concat(
              Stream.of("since_previous_seconds", "until_next_seconds", "counted"),
              FactType.CONTACTS.dimensions().stream().map(Dimension::word))
          .collect(Collectors.toSet());

  private final TestDatabase database;

  FactTablesTest(TestDatabase database) {
    this.database = database;
  }

  static Stream<FactKind> kinds() {
    return FactKinds.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void haveTheDeclaredColumns(FactKind kind) throws SQLException {
    Map<String, String> facts = new FactTable(kind).types();
    assertThat(columns(kind.word())).as(wanted(kind.word(), facts)).isEqualTo(facts);
    Cube cube = Cube.kept(kind);
    Map<String, String> sums = new TreeMap<>();
    for (String column : cube.columns()) {
      sums.put(column, "bigint");
    }
    kind.dimensions().forEach(dimension -> sums.put(dimension.word(), "integer"));
    sums.put("day", "date");
    assertThat(columns(cube.table())).as(wanted(cube.table(), sums)).isEqualTo(sums);
  }

  /** Rows are kept as they were with all that the file tells of them. */
  @ParameterizedTest
  @MethodSource("tables")
  void earlierRowsHaveTheColumnsOfTheirTable(GivenTable table) throws SQLException {
    Map<String, String> given = columns(table.name());
    given.keySet().retainAll(table.columns());
    given.put("id", "bigint");
    given.put("import_id", "bigint");
    given.put("by_sequence", "bigint");
    assertThat(columns(table.before())).as(wanted(table.before(), given)).isEqualTo(given);
    Set<String> derived = new TreeSet<>(columns(table.name()).keySet());
    derived.removeAll(given.keySet());
    assertThat(derived).as("not kept, for it follows from other rows").isSubsetOf(DERIVED);
  }

  static Stream<GivenTable> tables() {
    return GivenTable.all().stream();
  }

  private static String wanted(String table, Map<String, String> columns) {
    return columns.entrySet().stream()
        .map(column -> "  " + column.getKey() + " " + column.getValue())
        .collect(Collectors.joining(",\n", "CREATE TABLE " + table + " (\n", "\n)"));
  }

  private Map<String, String> columns(String table) throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ?")) {
      select.setString(1, table);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          columns.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return columns;
  }
}

package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.persistence.fact.FactTable;
import fr.boussole.persistence.rollup.Cube;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
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

package fr.boussole.persistence.rollup;

import fr.boussole.domain.kind.FactKind;
import fr.boussole.persistence.fact.LoadLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings rows of the same key of a kind's rollup together, and takes away those that came to
 * nothing. No figure changes. What a tidying that was cut short left is found when its day changes
 * again.
 */
public final class CubeTidying {

  private CubeTidying() {}

  /**
   * Tidies the rollup that questions are answered from, and commits.
   *
   * @param days of which anything was written: a load of one row does not look at all rows
   */
  public static void afterLoad(Connection connection, FactKind kind, Set<LocalDate> days)
      throws SQLException {
    connection.setAutoCommit(false);
    LoadLock.take(connection);
    try (PreparedStatement statement =
        connection.prepareStatement(sql(Cube.kept(kind), "day = ANY (?)"))) {
      statement.setArray(1, connection.createArrayOf("date", days.toArray()));
      statement.executeUpdate();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Tidies all of it. */
  static void run(Connection connection, Cube cube) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql(cube, "true"));
    }
  }

  private static String sql(Cube cube, String which) {
    String key = String.join(", ", cube.key());
    String sums =
        cube.sums().stream()
            .map("nullif(sum(%s), 0)::bigint"::formatted)
            .collect(Collectors.joining(", "));
    String anything =
        cube.sums().stream().map("sum(%s) <> 0"::formatted).collect(Collectors.joining(" OR "));
    return """
    WITH several AS (SELECT %2$s FROM %1$s WHERE %8$s GROUP BY %2$s HAVING count(*) > 1),
    gone AS (
      DELETE FROM %1$s c USING several s WHERE (%3$s) = (%4$s) RETURNING c.*)
    INSERT INTO %1$s (%2$s, %5$s) SELECT %2$s, %6$s FROM gone GROUP BY %2$s HAVING %7$s
    """
        .formatted(
            cube.table(),
            key,
            Cube.list(cube.key(), "c."),
            Cube.list(cube.key(), "s."),
            String.join(", ", cube.sums()),
            sums,
            anything,
            which);
  }
}

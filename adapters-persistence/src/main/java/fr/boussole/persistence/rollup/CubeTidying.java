package fr.boussole.persistence.rollup;

import fr.boussole.domain.kind.FactKind;
import fr.boussole.persistence.fact.LoadLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * Brings rows of the same key of a kind's rollup together, and takes away those that came to
 * nothing. No figure changes. What an earlier tidying left is found, too.
 */
public final class CubeTidying {

  private CubeTidying() {}

  /** Tidies the rollup that questions are answered from, and commits. */
  public static void afterLoad(Connection connection, FactKind kind) throws SQLException {
    connection.setAutoCommit(false);
    LoadLock.take(connection);
    run(connection, Cube.kept(kind));
    connection.commit();
    connection.setAutoCommit(true);
  }

  static void run(Connection connection, Cube cube) throws SQLException {
    String key = String.join(", ", cube.key());
    String sums =
        cube.sums().stream()
            .map("nullif(sum(%s), 0)::bigint"::formatted)
            .collect(Collectors.joining(", "));
    String anything =
        cube.sums().stream().map("sum(%s) <> 0"::formatted).collect(Collectors.joining(" OR "));
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          WITH several AS (SELECT %2$s FROM %1$s GROUP BY %2$s HAVING count(*) > 1),
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
                  anything));
    }
  }
}

package fr.boussole.persistence.rollup;

import fr.boussole.application.rollup.Comparison;
import fr.boussole.application.rollup.Difference;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.DimensionNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds the kept rollup of a kind against the recomputed one, row by row. */
final class CubeComparison {

  private final Connection connection;
  private final DimensionNames names;
  private final FactKind kind;
  private final int most;
  private final List<Difference> first = new ArrayList<>();
  private long differences;

  CubeComparison(Connection connection, DimensionNames names, FactKind kind, int most) {
    this.connection = connection;
    this.names = names;
    this.kind = kind;
    this.most = most;
  }

  /**
   * @param facts how many were counted
   */
  Comparison run(long facts) throws SQLException {
    Cube kept = Cube.kept(kind);
    String key = String.join(", ", kept.key());
    String both =
        "FROM %s k FULL JOIN %s r USING (%s)"
            .formatted(kept.table(), Cube.recomputed(kind).table(), key);
    long rows;
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT count(*) " + both)) {
        row.next();
        rows = row.getLong(1);
      }
      String stored = Cube.list(kept.sums(), "k.");
      String recomputed = Cube.list(kept.sums(), "r.");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT %1$s, %2$s, %3$s %4$s WHERE (%2$s) IS DISTINCT FROM (%3$s) ORDER BY %1$s"
                  .formatted(key, stored, recomputed, both))) {
        while (row.next()) {
          note(row, kept);
        }
      }
    }
    return new Comparison(facts, rows, differences, first);
  }

  private void note(ResultSet row, Cube kept) throws SQLException {
    int keys = kept.key().size();
    List<String> sums = kept.sums();
    for (int i = 0; i < sums.size(); i++) {
      // A missing row is one of zeros.
      long stored = row.getLong(keys + 1 + i);
      long recomputed = row.getLong(keys + 1 + sums.size() + i);
      if (stored != recomputed) {
        differences++;
        if (first.size() < most) {
          first.add(
              new Difference(
                  values(row), row.getObject(1, LocalDate.class), sums.get(i), stored, recomputed));
        }
      }
    }
  }

  private Map<Dimension, String> values(ResultSet row) throws SQLException {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    int column = 2;
    for (Dimension dimension : kind.dimensions()) {
      int id = row.getInt(column++);
      values.put(dimension, names.knows(id) ? names.name(id) : "#" + id);
    }
    return values;
  }
}

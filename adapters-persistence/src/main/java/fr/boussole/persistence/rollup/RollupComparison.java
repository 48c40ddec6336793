package fr.boussole.persistence.rollup;

import fr.boussole.application.rollup.Comparison;
import fr.boussole.application.rollup.Difference;
import fr.boussole.domain.measure.Buckets;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.PackedHistogram;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the kept rollups against the recomputed ones, row by row. */
final class RollupComparison {

  private static final List<String> MEASURES = RollupTables.MEASURES;
  private static final List<String> SPREADS = RollupTables.SPREADS;
  private static final int KEY_COLUMNS = 4;
  private static final int ROWS_AT_A_TIME = 1000;

  private final Connection connection;
  private final DimensionNames names;
  private final int most;
  private final List<Difference> first = new ArrayList<>();
  private long differences;

  RollupComparison(Connection connection, DimensionNames names, int most) {
    this.connection = connection;
    this.names = names;
    this.most = most;
  }

  Comparison run(long facts) throws SQLException {
    long rows =
        count(RollupTables.KEPT.sums(), RollupTables.RECOMPUTED.sums())
            + count(RollupTables.KEPT.spreads(), RollupTables.RECOMPUTED.spreads());
    sums();
    spreads();
    return new Comparison(facts, rows, differences, first);
  }

  private void sums() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            differing(
                statement, MEASURES, RollupTables.KEPT.sums(), RollupTables.RECOMPUTED.sums())) {
      while (row.next()) {
        for (int i = 0; i < MEASURES.size(); i++) {
          // A missing row is one of zeros.
          long stored = row.getLong(KEY_COLUMNS + 1 + i);
          long recomputed = row.getLong(KEY_COLUMNS + 1 + MEASURES.size() + i);
          if (stored != recomputed) {
            note(row, MEASURES.get(i), stored, recomputed);
          }
        }
      }
    }
  }

  private void spreads() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            differing(
                statement,
                SPREADS,
                RollupTables.KEPT.spreads(),
                RollupTables.RECOMPUTED.spreads())) {
      while (row.next()) {
        for (int i = 0; i < SPREADS.size(); i++) {
          Histogram stored = histogram(row.getBytes(KEY_COLUMNS + 1 + i));
          Histogram recomputed = histogram(row.getBytes(KEY_COLUMNS + 1 + SPREADS.size() + i));
          if (!stored.equals(recomputed)) {
            note(
                row,
                "distribution of " + SPREADS.get(i),
                beyond(stored, recomputed),
                beyond(recomputed, stored));
          }
        }
      }
    }
  }

  private long count(String kept, String recomputed) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM %s k FULL JOIN %s r USING (grouping, day, k1, k2)"
                    .formatted(kept, recomputed))) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The rows that are not the same: their key, the kept columns, the recomputed ones. */
  private static ResultSet differing(
      Statement statement, List<String> columns, String kept, String recomputed)
      throws SQLException {
    String keptColumns = columns.stream().map("k."::concat).collect(Collectors.joining(", "));
    String recomputedColumns = columns.stream().map("r."::concat).collect(Collectors.joining(", "));
    statement.setFetchSize(ROWS_AT_A_TIME);
    return statement.executeQuery(
        """
        SELECT grouping, day, k1, k2, %1$s, %2$s FROM %3$s k FULL JOIN %4$s r USING (grouping, day, k1, k2)
        WHERE (%1$s) IS DISTINCT FROM (%2$s) ORDER BY grouping, day, k1, k2
        """
            .formatted(keptColumns, recomputedColumns, kept, recomputed));
  }

  private void note(ResultSet row, String figure, long stored, long recomputed)
      throws SQLException {
    differences++;
    if (first.size() < most) {
      first.add(
          new Difference(
              values(row), row.getObject(2, LocalDate.class), figure, stored, recomputed));
    }
  }

  private Map<Dimension, String> values(ResultSet row) throws SQLException {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    int grouping = row.getInt(1);
    if (grouping >= 0 && grouping < Grouping.values().length) {
      int column = 3;
      for (Dimension dimension : Grouping.values()[grouping].dimensions()) {
        int id = row.getInt(column++);
        values.put(dimension, names.knows(id) ? names.name(id) : "#" + id);
      }
    }
    return values;
  }

  /** How many durations the one holds that the other does not. */
  private static long beyond(Histogram one, Histogram other) {
    long beyond = 0;
    for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
      beyond += Math.max(0, one.count(bucket) - other.count(bucket));
    }
    return beyond;
  }

  private static Histogram histogram(byte @Nullable [] packed) {
    Histogram histogram = new Histogram();
    if (packed != null) {
      PackedHistogram.addTo(histogram, packed);
    }
    return histogram;
  }
}

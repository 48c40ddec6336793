package fr.boussole.persistence.rollup;

import fr.boussole.persistence.fact.CopyBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;

/** Writes rows of rollups beside those that are there: rows of the same key add up. */
final class RollupWriter {

  private static final int MEASURES = RollupTables.MEASURES.size();

  private final Connection connection;
  private final RollupTables tables;

  RollupWriter(Connection connection, RollupTables tables) {
    this.connection = connection;
    this.tables = tables;
  }

  void write(RollupCells.Settled rows) {
    if (rows.keys().length == 0) {
      return;
    }
    try {
      sums(rows);
      spreads(rows);
      noteDays(rows.keys());
    } catch (SQLException failure) {
      throw new IllegalStateException("rollups could not be written", failure);
    }
  }

  private void sums(RollupCells.Settled rows) throws SQLException {
    try (CopyBuffer out = RollupTables.copy(connection, tables.sums(), RollupTables.MEASURES)) {
      for (long key : rows.keys()) {
        Cell cell = rows.cells().get(key);
        if (!cell.hasNoSums()) {
          begin(out, key, MEASURES);
          for (int measure = 0; measure < MEASURES; measure++) {
            long sum = cell.sum(measure);
            if (sum == 0) {
              out.absent();
            } else {
              out.bigint(sum);
            }
          }
        }
      }
      out.finish();
    }
  }

  private void spreads(RollupCells.Settled rows) throws SQLException {
    try (CopyBuffer out = RollupTables.copy(connection, tables.spreads(), RollupTables.SPREADS)) {
      for (long key : rows.keys()) {
        spreads(out, key, rows.cells().get(key).packed());
      }
      out.finish();
    }
  }

  /** Writes one row of packed distributions, unless it holds none. */
  static void spreads(CopyBuffer out, long key, byte[][] packed) throws SQLException {
    if (packed.length > 0) {
      begin(out, key, packed.length);
      for (byte[] spread : packed) {
        out.bytes(spread.length == 0 ? null : spread);
      }
    }
  }

  private void noteDays(long[] keys) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s SELECT unnest(?::date[]) ON CONFLICT DO NOTHING"
                .formatted(tables.untidy()))) {
      Object[] days =
          Arrays.stream(keys)
              .mapToInt(CellKey::epochDay)
              .distinct()
              .mapToObj(LocalDate::ofEpochDay)
              .toArray();
      insert.setArray(1, connection.createArrayOf("date", days));
      insert.executeUpdate();
    }
  }

  private static void begin(CopyBuffer out, long key, int fields) throws SQLException {
    out.row(4 + fields);
    out.small(CellKey.grouping(key));
    out.date(LocalDate.ofEpochDay(CellKey.epochDay(key)));
    out.integer(CellKey.first(key));
    out.integer(CellKey.second(key));
  }
}

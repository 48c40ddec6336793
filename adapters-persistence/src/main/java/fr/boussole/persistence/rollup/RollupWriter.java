package fr.boussole.persistence.rollup;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.persistence.fact.CopyBuffer;
import io.netty.util.collection.LongObjectHashMap;
import io.netty.util.collection.LongObjectMap;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Adds cells to rollups. */
final class RollupWriter {

  private static final List<String> MEASURES =
      Arrays.stream(Measure.values()).map(Measure::word).toList();
  private static final List<String> SPREADS =
      Arrays.stream(Distribution.values()).map(Distribution::word).toList();
  private static final String KEY = "grouping, day, k1, k2";
  private static final byte[] NOTHING = {};
  private static final int BATCH = 4096;

  private final Connection connection;
  private final RollupTables tables;
  private final String delta;
  private boolean prepared;

  RollupWriter(Connection connection, RollupTables tables) {
    this.connection = connection;
    this.tables = tables;
    this.delta = tables.sums() + "_delta";
  }

  void write(LongObjectMap<Cell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      prepare(statement);
      long[] keys =
          CellKey.sorted(
              Arrays.stream(keys(cells)).parallel().filter(key -> cells.get(key).settle()));
      writeSums(statement, keys, cells);
      writeDistributions(keys, cells);
    } catch (SQLException failure) {
      throw new IllegalStateException("rollups could not be written", failure);
    }
  }

  private static long[] keys(LongObjectMap<Cell> cells) {
    return cells.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  private void prepare(Statement statement) throws SQLException {
    if (prepared) {
      statement.execute("TRUNCATE " + delta);
      return;
    }
    statement.execute(
        "CREATE TEMP TABLE IF NOT EXISTS %s (LIKE %s) ON COMMIT DROP"
            .formatted(delta, tables.sums()));
    statement.execute("TRUNCATE " + delta);
    prepared = true;
  }

  private void writeSums(Statement statement, long[] keys, LongObjectMap<Cell> cells)
      throws SQLException {
    boolean taken = false;
    try (CopyBuffer rows = copy(delta)) {
      for (long key : keys) {
        Cell cell = cells.get(key);
        begin(rows, key, MEASURES.size());
        for (int measure = 0; measure < MEASURES.size(); measure++) {
          long sum = cell.sum(measure);
          taken |= sum < 0;
          if (sum == 0) {
            rows.absent();
          } else {
            rows.bigint(sum);
          }
        }
      }
      rows.finish();
    }
    statement.execute(
        "INSERT INTO %s AS kept SELECT * FROM %s ON CONFLICT (%s) DO UPDATE SET "
                .formatted(tables.sums(), delta, KEY)
            + MEASURES.stream()
                .map("%1$s = coalesce(kept.%1$s, 0) + coalesce(excluded.%1$s, 0)"::formatted)
                .collect(Collectors.joining(", ")));
    if (taken) {
      deleteEmptied(statement);
    }
  }

  /** Rows from which every fact went away: their days and values must not remain. */
  private void deleteEmptied(Statement statement) throws SQLException {
    statement.execute(
        "DELETE FROM %s r USING %s d".formatted(tables.sums(), delta)
            + " WHERE (r.grouping, r.day, r.k1, r.k2) = (d.grouping, d.day, d.k1, d.k2)"
            + MEASURES.stream()
                .map(" AND coalesce(r.%s, 0) = 0"::formatted)
                .collect(Collectors.joining()));
  }

  /**
   * Packed histograms cannot be added in SQL: those of touched rows are read, changed and written
   * back.
   */
  private void writeDistributions(long[] keys, LongObjectMap<Cell> cells) throws SQLException {
    long[] touched =
        Arrays.stream(keys).filter(key -> cells.get(key).changesDistributions()).toArray();
    for (int from = 0; from < touched.length; from += BATCH) {
      long[] batch = Arrays.copyOfRange(touched, from, Math.min(touched.length, from + BATCH));
      LongObjectMap<byte[][]> before = distributions(batch);
      delete(before);
      try (CopyBuffer rows = copy(tables.spreads())) {
        byte[][][] changed =
            Arrays.stream(batch)
                .parallel()
                .mapToObj(key -> changed(cells.get(key), before.get(key)))
                .toArray(byte[][][]::new);
        for (int i = 0; i < batch.length; i++) {
          write(rows, batch[i], changed[i]);
        }
        rows.finish();
      }
    }
  }

  private static byte[][] changed(Cell cell, byte @Nullable [][] before) {
    byte[][] changed = new byte[SPREADS.size()][];
    for (int spread = 0; spread < changed.length; spread++) {
      changed[spread] = cell.changed(spread, before == null ? NOTHING : before[spread]);
    }
    return changed;
  }

  /** Writes the row, unless it holds nothing any more. */
  private static void write(CopyBuffer rows, long key, byte[][] packed) throws SQLException {
    if (Arrays.stream(packed).anyMatch(spread -> spread.length > 0)) {
      begin(rows, key, packed.length);
      for (byte[] spread : packed) {
        rows.bytes(spread.length == 0 ? null : spread);
      }
    }
  }

  private LongObjectMap<byte[][]> distributions(long[] keys) throws SQLException {
    LongObjectMap<byte[][]> found = new LongObjectHashMap<>();
    try (PreparedStatement select =
        overKeys(
            "SELECT t.grouping, t.day - DATE '1970-01-01', t.k1, t.k2, "
                + String.join(", ", SPREADS)
                + " FROM %s t JOIN ".formatted(tables.spreads()),
            keys)) {
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          byte[][] packed = new byte[SPREADS.size()][];
          for (int spread = 0; spread < packed.length; spread++) {
            byte[] bytes = rows.getBytes(5 + spread);
            packed[spread] = bytes == null ? NOTHING : bytes;
          }
          Grouping grouping = Grouping.values()[rows.getInt(1)];
          found.put(CellKey.of(grouping, rows.getInt(2), rows.getInt(3), rows.getInt(4)), packed);
        }
      }
    }
    return found;
  }

  private void delete(LongObjectMap<byte[][]> rows) throws SQLException {
    if (!rows.isEmpty()) {
      long[] keys = rows.keySet().stream().mapToLong(Long::longValue).toArray();
      try (PreparedStatement delete =
          overKeys("DELETE FROM %s t USING ".formatted(tables.spreads()), keys)) {
        delete.executeUpdate();
      }
    }
  }

  /** A statement that goes on with the keys as a relation, joined to {@code t}. */
  private PreparedStatement overKeys(String beginning, long[] keys) throws SQLException {
    boolean join = beginning.endsWith("JOIN ");
    PreparedStatement statement =
        connection.prepareStatement(
            beginning
                + "unnest(?::smallint[], ?::date[], ?::int[], ?::int[]) AS touched (grouping, day, k1, k2)"
                + (join ? " ON " : " WHERE ")
                + "(t.grouping, t.day, t.k1, t.k2) = (touched.grouping, touched.day, touched.k1, touched.k2)");
    statement.setArray(1, array("smallint", keys, key -> (short) CellKey.grouping(key)));
    statement.setArray(2, array("date", keys, key -> LocalDate.ofEpochDay(CellKey.epochDay(key))));
    statement.setArray(3, array("integer", keys, CellKey::first));
    statement.setArray(4, array("integer", keys, CellKey::second));
    return statement;
  }

  private Array array(String type, long[] keys, LongFunction<Object> part) throws SQLException {
    return connection.createArrayOf(type, Arrays.stream(keys).mapToObj(part).toArray());
  }

  private CopyBuffer copy(String table) throws SQLException {
    return new CopyBuffer(
        connection.unwrap(PGConnection.class).getCopyAPI(), "COPY " + table + " FROM STDIN BINARY");
  }

  private static void begin(CopyBuffer rows, long key, int fields) throws SQLException {
    rows.row(4 + fields);
    rows.small(CellKey.grouping(key));
    rows.date(LocalDate.ofEpochDay(CellKey.epochDay(key)));
    rows.integer(CellKey.first(key));
    rows.integer(CellKey.second(key));
  }
}

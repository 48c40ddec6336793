package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.FactKey;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The steps that bringing staged rows into their table has in common for all kinds of facts. */
final class Merge {

  /** What became of the staged rows. */
  record Outcome(long created, long updated, long unchanged) {}

  /** About how many rows are counted before memory is looked at. */
  private static final int PIECE = 20_000;

  private final Connection connection;
  private final Optional<Path> spool;

  Merge(Connection connection) {
    this(connection, Optional.empty());
  }

  private Merge(Connection connection, Optional<Path> spool) {
    this.connection = connection;
    this.spool = spool;
  }

  /**
   * The same for a kind whose rows come while the connection takes those of another: what is copied
   * is kept in this folder and sent once it is all there.
   */
  Merge spoolingInto(Path folder) {
    return new Merge(connection, Optional.of(folder));
  }

  /**
   * Gathers the statistics of a table made for this import. Without them the joins that follow take
   * minutes, not seconds; a small sample will do.
   */
  void analyze(String temporary) throws SQLException {
    execute("SET LOCAL default_statistics_target = 10");
    execute("ANALYZE " + temporary);
    execute("SET LOCAL default_statistics_target = 100");
  }

  /**
   * Finds the rows whose key comes again with a row that is to last: they are put, by this column,
   * into {@code superseded}.
   *
   * @param place column that grows with the place in the file
   * @param before what goes before the place in telling which is the last: an order with its comma,
   *     or nothing
   * @return whether there are any
   */
  boolean findSuperseded(
      String table, String place, String before, SeenKeys seen, Numbering numbers)
      throws SQLException {
    if (seen.repeated().isEmpty()) {
      return false;
    }
    if (!seen.areTooMany()) {
      execute(
          "CREATE TEMP TABLE repeated_key ON COMMIT DROP AS SELECT external_id, source FROM "
              + table
              + " WITH NO DATA");
      try (CopyBuffer rows = copy("COPY repeated_key FROM STDIN BINARY")) {
        for (FactKey key : seen.repeated()) {
          rows.row(2);
          rows.text(key.externalId());
          rows.integer(numbers.source(key.source()));
        }
        rows.finish();
      }
      analyze("repeated_key");
    }
    long found =
        execute(
            """
            CREATE TEMP TABLE superseded ON COMMIT DROP AS
            SELECT %2$s AS %2$s FROM (
              SELECT %2$s, last_value(%2$s) OVER (PARTITION BY external_id, source ORDER BY %4$s%2$s
                ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS last FROM %1$s %3$s) s
            WHERE %2$s <> last
            """
                .formatted(
                    table,
                    place,
                    seen.areTooMany() ? "" : "JOIN repeated_key USING (external_id, source)",
                    before));
    if (found == 0) {
      drop("superseded", "repeated_key");
      return false;
    }
    analyze("superseded");
    return true;
  }

  /** Begins a COPY … FROM STDIN BINARY. */
  CopyBuffer copy(String sql) throws SQLException {
    CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
    return spool.isPresent()
        ? new CopyBuffer(new SpooledCopy(manager, sql, spool.get()))
        : new CopyBuffer(manager, sql);
  }

  /** Takes all indexes off a table; gives back by name the statements that make them again. */
  Map<String, String> dropIndexes(String table) throws SQLException {
    Map<String, String> definitions = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = '%s'::regclass"
                    .formatted(table))) {
      while (rows.next()) {
        definitions.put(rows.getString(1), rows.getString(2));
      }
    }
    for (String name : definitions.keySet()) {
      execute("DROP INDEX " + name);
    }
    return definitions;
  }

  /**
   * Finds the staged rows that are in the table already: changed ones go to {@code matched},
   * unchanged ones leave the staging table. Both leave their trail.
   *
   * @param columns of the row as it is, wanted in {@code matched} too; may be empty
   * @return how many were unchanged
   */
  long match(GivenTable given, String columns, Trail trail) throws SQLException {
    String table = given.name();
    execute(
        """
        CREATE TEMP TABLE matched ON COMMIT DROP AS
        SELECT s.line, c.id, c.content_hash = s.content_hash AS same %2$s
        FROM staged_%1$s s JOIN %1$s c ON c.external_id = s.external_id AND c.source = s.source
        """
            .formatted(table, columns.isEmpty() ? "" : ", " + columns));
    analyze("matched");
    long unchanged =
        execute(
            "DELETE FROM staged_%s s USING matched m WHERE m.line = s.line AND m.same"
                .formatted(table));
    if (unchanged > 0) {
      trail.claim(given);
      execute("DELETE FROM matched WHERE same");
      analyze("matched");
      analyze("staged_" + table);
    }
    trail.keep(given);
    return unchanged;
  }

  /** Another part of the same transaction may need tables of these names. */
  void drop(String... temporary) throws SQLException {
    execute("DROP TABLE IF EXISTS " + String.join(", ", temporary));
  }

  /**
   * Reads a piece of a table: the rows whose id is greater than {@code after} and at most {@code
   * last}.
   */
  interface Piece {
    void read(long after, long last) throws SQLException;
  }

  /**
   * Hands the ids of a relation over in pieces. Between them what was counted is written: the
   * connection cannot do both at once, and memory stays flat.
   *
   * @param relation a table or subquery with a column {@code id}; the more of the numbers are
   *     missing in it, the wider a piece
   */
  void inPieces(String relation, RollupDeltas deltas, Piece piece) throws SQLException {
    inPieces(relation, deltas::writeWhenLarge, piece);
  }

  /** What is done between two pieces. */
  interface Pause {
    void take() throws SQLException;
  }

  void inPieces(String relation, Pause pause, Piece piece) throws SQLException {
    List<Long> bounds = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT max(id) FROM %1$s i GROUP BY id / (%2$d * (
                  SELECT greatest(1, (max(id) - min(id) + 1) / greatest(1, count(*))) FROM %1$s i)) ORDER BY 1
                """
                    .formatted(relation, PIECE))) {
      while (rows.next()) {
        bounds.add(rows.getLong(1));
      }
    }
    long after = 0;
    for (long last : bounds) {
      piece.read(after, last);
      pause.take();
      after = last;
    }
  }

  /** Runs a statement; tells how many rows it touched. */
  long execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }

  boolean exists(String query) throws SQLException {
    return number("SELECT EXISTS (" + query + ")::integer") == 1;
  }

  long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}

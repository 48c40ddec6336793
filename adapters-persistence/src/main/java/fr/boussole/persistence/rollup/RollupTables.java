package fr.boussole.persistence.rollup;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.persistence.fact.CopyBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The tables that rollups are written to. Rows of the same key add up; see {@link RollupTidying}.
 *
 * @param sums laid out as {@code rollup}
 * @param spreads laid out as {@code distribution}
 * @param untidy laid out as {@code untidy_day}
 */
record RollupTables(String sums, String spreads, String untidy) {

  /** What rows of the same key have in common. */
  static final String KEY = "grouping, day, k1, k2";

  /** The columns of sums beside the key, in the order of {@link Measure#rolledUp}. */
  static final List<String> MEASURES = Measure.rolledUp().stream().map(Measure::word).toList();

  /**
   * The columns of packed histograms beside the key, in the order of {@link Distribution#rolledUp}.
   */
  static final List<String> SPREADS =
      Distribution.rolledUp().stream().map(Distribution::word).toList();

  /** Those that questions are answered from. */
  static final RollupTables KEPT = new RollupTables("rollup", "distribution", "untidy_day");

  /** Temporary ones. */
  static final RollupTables RECOMPUTED =
      new RollupTables("recomputed_rollup", "recomputed_distribution", "recomputed_untidy_day");

  /** Begins to write into one of the tables: rows of the key and these columns. */
  static CopyBuffer copy(Connection connection, String table, List<String> columns)
      throws SQLException {
    return new CopyBuffer(
        connection.unwrap(PGConnection.class).getCopyAPI(),
        "COPY %s (%s, %s) FROM STDIN BINARY".formatted(table, KEY, String.join(", ", columns)));
  }

  /**
   * Whether there are single contacts that count. Told from the rollups: while the very first of
   * them are loaded nobody else can read their table.
   */
  static boolean haveContacts(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT EXISTS (SELECT 1 FROM rollup WHERE grouping = %d AND single > 0)"
                    .formatted(Grouping.TOTAL.ordinal()))) {
      return row.next() && row.getBoolean(1);
    }
  }
}

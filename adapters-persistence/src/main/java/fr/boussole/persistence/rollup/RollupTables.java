package fr.boussole.persistence.rollup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables that rollups are written to. Rows of the same key add up; see {@link RollupTidying}.
 *
 * @param sums laid out as {@code rollup}
 * @param spreads laid out as {@code distribution}
 * @param untidy laid out as {@code untidy_day}
 */
record RollupTables(String sums, String spreads, String untidy) {

  /** Those that questions are answered from. */
  static final RollupTables KEPT = new RollupTables("rollup", "distribution", "untidy_day");

  /** Temporary ones. */
  static final RollupTables RECOMPUTED =
      new RollupTables("recomputed_rollup", "recomputed_distribution", "recomputed_untidy_day");

  /**
   * Whether there are contacts that count. Told from the rollups: while the very first of them are
   * loaded nobody else can read their table.
   */
  static boolean haveContacts(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT EXISTS (SELECT 1 FROM rollup WHERE grouping = %d AND received > 0)"
                    .formatted(Grouping.TOTAL.ordinal()))) {
      return row.next() && row.getBoolean(1);
    }
  }
}

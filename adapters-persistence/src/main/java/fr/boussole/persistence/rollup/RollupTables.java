package fr.boussole.persistence.rollup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two tables that rollups are written to.
 *
 * @param sums laid out as {@code rollup}
 * @param spreads laid out as {@code distribution}
 */
record RollupTables(String sums, String spreads) {

  /** Those that questions are answered from. */
  static final RollupTables KEPT = new RollupTables("rollup", "distribution");

  /** Temporary ones. */
  static final RollupTables RECOMPUTED =
      new RollupTables("recomputed_rollup", "recomputed_distribution");

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

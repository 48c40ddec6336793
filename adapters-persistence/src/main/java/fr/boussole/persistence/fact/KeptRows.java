package fr.boussole.persistence.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * How many earlier rows are kept for each import, as an undoing changes it. Written at its end
 * only: until then whoever asks something of these imports need not wait for it.
 */
final class KeptRows {

  private final Connection connection;
  private final Map<Long, Long> more = new HashMap<>();

  KeptRows(Connection connection) {
    this.connection = connection;
  }

  /**
   * Notes by how many rows imports keep more.
   *
   * @param query selects their sequences, each with a number below 0 where it is fewer
   */
  void count(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        more.merge(rows.getLong(1), rows.getLong(2), Long::sum);
      }
    }
  }

  void write() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE import_run SET rows_before = rows_before + ? WHERE sequence = ?")) {
      for (Map.Entry<Long, Long> each : more.entrySet()) {
        if (each.getValue() != 0) {
          update.setLong(1, each.getValue());
          update.setLong(2, each.getKey());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }
}

package fr.boussole.persistence.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What sources brought, of all imports that stand together, written in the transaction in which an
 * import comes or goes. Whoever calls holds the lock of loads.
 */
final class SupplyRecord {

  private SupplyRecord() {}

  /** Adds the days of an import, the last one of all. */
  static void add(Connection connection, long importId) throws SQLException {
    execute(
        connection,
        """
        INSERT INTO supply_day AS d (kind, source, day, rows)
        SELECT kind, source, day, rows FROM import_day WHERE import_id = ?
        ON CONFLICT (kind, source, day) DO UPDATE SET rows = d.rows + excluded.rows
        """,
        importId);
    execute(
        connection,
        """
        INSERT INTO supply (kind, source, import_id)
        SELECT DISTINCT kind, source, import_id FROM import_day WHERE import_id = ?
        ON CONFLICT (kind, source) DO UPDATE SET import_id = excluded.import_id
        """,
        importId);
  }

  /** Takes the days of an import away again, which does not stand any more. */
  static void take(Connection connection, long importId) throws SQLException {
    execute(
        connection,
        """
        UPDATE supply_day d SET rows = d.rows - i.rows FROM import_day i
        WHERE i.import_id = ? AND (d.kind, d.source, d.day) = (i.kind, i.source, i.day)
        """,
        importId);
    execute(
        connection,
        """
        DELETE FROM supply_day d USING import_day i
        WHERE i.import_id = ? AND (d.kind, d.source, d.day) = (i.kind, i.source, i.day) AND d.rows = 0
        """,
        importId);
    execute(
        connection,
        """
        UPDATE supply s SET import_id = coalesce((
          SELECT r.id FROM import_run r JOIN import_day d ON d.import_id = r.id
          WHERE d.kind = s.kind AND d.source = s.source AND r.state = 'DONE'
          ORDER BY r.sequence DESC LIMIT 1), 0)
        WHERE import_id = ?
        """,
        importId);
    execute(connection, "DELETE FROM supply WHERE import_id = ?", 0);
  }

  private static void execute(Connection connection, String sql, long importId)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      statement.executeUpdate();
    }
  }
}

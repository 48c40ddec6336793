package fr.boussole.persistence.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Bounds what is kept of rows as they were before imports: the oldest imports are sealed, which
 * cannot be taken back any more. Others, older ones too, can still be.
 */
final class Sealing {

  private static final Duration KEPT = Duration.ofDays(400);

  /** About 20 GB of contacts. */
  private static final long MOST_ROWS = 80_000_000;

  private Sealing() {}

  /** Seals what is due, and commits. */
  static void afterLoad(Connection connection, Instant now) throws SQLException {
    LoadLock.take(connection);
    if (seal(connection, now) > 0) {
      Merge merge = new Merge(connection);
      for (GivenTable table : GivenTable.all()) {
        merge.execute(
            "DELETE FROM %s WHERE by_sequence IN (SELECT sequence FROM import_run WHERE sealed_at IS NOT NULL)"
                .formatted(table.before()));
      }
    }
    connection.commit();
  }

  private static int seal(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE import_run r SET sealed_at = ? FROM (
              SELECT id, finished_at, sum(rows_before) OVER (ORDER BY sequence DESC) AS rows_so_far
              FROM import_run
              WHERE state = 'DONE' AND sealed_at IS NULL AND undone_by IS NULL AND rows_before > 0) k
            WHERE k.id = r.id AND (k.finished_at < ? OR k.rows_so_far > ?)
            """)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setObject(2, now.minus(KEPT).atOffset(ZoneOffset.UTC));
      update.setLong(3, MOST_ROWS);
      return update.executeUpdate();
    }
  }
}

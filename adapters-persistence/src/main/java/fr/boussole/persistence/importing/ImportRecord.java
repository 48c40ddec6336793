package fr.boussole.persistence.importing;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.domain.text.Text;
import fr.boussole.persistence.fact.Trail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of an import, or of its undoing, written in the transaction of its facts. */
public final class ImportRecord {

  private ImportRecord() {}

  public static void done(
      Connection connection,
      long id,
      Trail trail,
      List<ImportRun.Part> parts,
      ImportRun.Counts counts,
      FileShape shape,
      Instant at)
      throws SQLException {
    part(connection, id, parts);
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE import_run SET state = 'DONE', finished_at = ?, rows_created = ?,"
                + " rows_updated = ?, rows_unchanged = ?, rows_rejected = ?,"
                + " warnings_fr = ?, warnings_en = ?, ignored_columns = ?,"
                + " sequence = ?, rows_before = ?, rows_skipped = ?, header = ? WHERE id = ?")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setLong(2, counts.created());
      update.setLong(3, counts.updated());
      update.setLong(4, counts.unchanged());
      update.setLong(5, counts.rejected());
      update.setArray(6, texts(connection, shape.warnings().stream().map(Text::french).toArray()));
      update.setArray(7, texts(connection, shape.warnings().stream().map(Text::english).toArray()));
      update.setArray(8, texts(connection, shape.ignoredColumns().toArray()));
      update.setLong(9, trail.sequence());
      update.setLong(10, trail.rowsBefore());
      update.setLong(11, shape.skipped());
      update.setString(12, counts.accepted() > 0 ? header(shape.columns()) : null);
      update.setLong(13, id);
      update.executeUpdate();
    }
    SupplyRecord.add(connection, id);
  }

  private static void part(Connection connection, long id, List<ImportRun.Part> parts)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_part (import_id, kind, rows_created, rows_updated, rows_unchanged)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (ImportRun.Part part : parts) {
        insert.setLong(1, id);
        insert.setString(2, part.kind().name());
        insert.setLong(3, part.created());
        insert.setLong(4, part.updated());
        insert.setLong(5, part.unchanged());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** By it the next file of this header is read by the same mapping. */
  private static @Nullable String header(List<String> columns) {
    return Fingerprint.ofHeader(columns).map(Fingerprint::value).orElse(null);
  }

  /**
   * The place of an import among all.
   *
   * @throws IllegalStateException when it cannot be taken back
   */
  public static long sequence(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sequence FROM import_run WHERE id = ? AND state = 'DONE' AND sealed_at IS NULL FOR UPDATE")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("import " + id + " is not done, or sealed");
        }
        return row.getLong(1);
      }
    }
  }

  /** The import is taken back; who asked for it is noted already. */
  public static void undone(Connection connection, long id, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE import_run SET state = 'UNDONE', undone_at = ?, rows_before = 0 WHERE id = ?")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setLong(2, id);
      update.executeUpdate();
    }
    SupplyRecord.take(connection, id);
  }

  private static java.sql.Array texts(Connection connection, Object[] texts) throws SQLException {
    return connection.createArrayOf(
        "text", Arrays.stream(texts).map(text -> kept(text.toString())).toArray());
  }

  /** A text that may quote a file: PostgreSQL keeps no NUL character. */
  static String kept(String text) {
    return text.replace('\0', '\u2400');
  }
}

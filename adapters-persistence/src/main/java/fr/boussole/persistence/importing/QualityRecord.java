package fr.boussole.persistence.importing;

import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Quality;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What is noted of the quality of an import's rows, written in the transaction of its facts. */
public final class QualityRecord {

  private final Connection connection;
  private final long importId;

  private QualityRecord(Connection connection, long importId) {
    this.connection = connection;
    this.importId = importId;
  }

  /**
   * Writes what is known of an import.
   *
   * @param sources the number of each source
   */
  public static void write(
      Connection connection, long importId, Quality quality, ToIntFunction<String> sources)
      throws SQLException {
    QualityRecord record = new QualityRecord(connection, importId);
    record.findings(quality.findings());
    record.refusals(quality.refused());
    record.fields(quality.fields());
    record.days(quality.days(), sources);
  }

  private void findings(List<Found> findings) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_finding (import_id, kind, finding, field, rows, lines, detail)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (Found found : findings) {
        insert.setLong(1, importId);
        insert.setString(2, word(found.kind()));
        insert.setString(3, found.finding().name());
        insert.setString(4, ImportRecord.kept(found.column()));
        insert.setLong(5, found.rows());
        insert.setArray(6, lines(found.lines()));
        insert.setString(7, ImportRecord.kept(found.detail()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void refusals(List<Quality.Refused> refusals) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_refusal (import_id, reason, field, rows, lines)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (Quality.Refused refused : refusals) {
        insert.setLong(1, importId);
        insert.setString(2, refused.reason().name());
        insert.setString(3, ImportRecord.kept(refused.field()));
        insert.setLong(4, refused.rows());
        insert.setArray(5, lines(refused.lines()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void fields(List<Quality.Filled> fields) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_field (import_id, kind, field, filled, rows) VALUES (?, ?, ?, ?, ?)")) {
      for (Quality.Filled field : fields) {
        insert.setLong(1, importId);
        insert.setString(2, field.kind().name());
        insert.setString(3, field.column());
        insert.setLong(4, field.filled());
        insert.setLong(5, field.rows());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Sources whose names differ in case only are one. */
  private void days(List<Quality.Day> days, ToIntFunction<String> sources) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_day AS d (import_id, kind, source, day, rows) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (import_id, kind, source, day) DO UPDATE SET rows = d.rows + excluded.rows")) {
      for (Quality.Day day : days) {
        insert.setLong(1, importId);
        insert.setString(2, day.kind().name());
        insert.setInt(3, sources.applyAsInt(day.source()));
        insert.setObject(4, day.day());
        insert.setLong(5, day.rows());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable String word(Optional<ImportKind> kind) {
    return kind.map(ImportKind::name).orElse(null);
  }

  private Array lines(List<Long> lines) throws SQLException {
    return connection.createArrayOf("bigint", lines.toArray());
  }
}

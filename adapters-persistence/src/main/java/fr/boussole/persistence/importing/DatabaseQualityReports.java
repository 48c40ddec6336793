package fr.boussole.persistence.importing;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.QualityReports;
import fr.boussole.application.importing.Reason;
import fr.boussole.application.importing.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what was noted of the quality of imports' rows. */
@ApplicationScoped
public class DatabaseQualityReports implements QualityReports {

  private final DataSource dataSource;

  public DatabaseQualityReports(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @Override
  public Quality of(long importId) {
    try (Connection connection = dataSource.getConnection()) {
      return new Quality(
          all(
              connection,
              "SELECT * FROM import_finding WHERE import_id = ?",
              importId,
              DatabaseQualityReports::found),
          inOrder(
              all(
                  connection,
                  "SELECT * FROM import_field WHERE import_id = ?",
                  importId,
                  DatabaseQualityReports::filled)),
          all(
              connection,
              "SELECT * FROM import_refusal WHERE import_id = ? ORDER BY rows DESC, reason, field",
              importId,
              DatabaseQualityReports::refused),
          all(
              connection,
              "SELECT d.*, v.name FROM import_day d JOIN dimension_value v ON v.id = d.source"
                  + " WHERE import_id = ? ORDER BY kind, source, day",
              importId,
              row ->
                  new Quality.Day(
                      ImportKind.valueOf(row.getString("kind")),
                      row.getString("name"),
                      row.getObject("day", LocalDate.class),
                      row.getLong("rows"))));
    } catch (SQLException failure) {
      throw new IllegalStateException("the quality of an import cannot be read", failure);
    }
  }

  @Override
  public Map<Long, Quality> inShort(Set<Long> importIds) {
    try (Connection connection = dataSource.getConnection()) {
      Map<Long, List<Found>> findings =
          each(connection, "import_finding", importIds, DatabaseQualityReports::found);
      Map<Long, List<Quality.Filled>> fields =
          each(connection, "import_field", importIds, DatabaseQualityReports::filled);
      Map<Long, Quality> quality = new HashMap<>();
      for (long id : importIds) {
        quality.put(
            id,
            new Quality(
                findings.getOrDefault(id, List.of()),
                inOrder(fields.getOrDefault(id, List.of())),
                List.of(),
                List.of()));
      }
      return quality;
    } catch (SQLException failure) {
      throw new IllegalStateException("the quality of imports cannot be read", failure);
    }
  }

  private static <T> Map<Long, List<T>> each(
      Connection connection, String table, Set<Long> importIds, Reader<T> reader)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT * FROM %s WHERE import_id = ANY (?)".formatted(table))) {
      statement.setArray(1, connection.createArrayOf("bigint", importIds.toArray()));
      Map<Long, List<T>> each = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.computeIfAbsent(rows.getLong("import_id"), unseen -> new ArrayList<>())
              .add(reader.read(rows));
        }
      }
      return each;
    }
  }

  private static List<Quality.Filled> inOrder(List<Quality.Filled> fields) {
    return fields.stream()
        .sorted(Comparator.comparing(Quality.Filled::kind).thenComparing(PLACE))
        .toList();
  }

  /** The place of a column in the template. */
  private static final Comparator<Quality.Filled> PLACE =
      Comparator.comparing(
          field -> Template.of(field.kind()).column(field.column()).map(Column::ordinal).orElse(0));

  private static <T> List<T> all(Connection connection, String sql, long importId, Reader<T> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      List<T> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(reader.read(rows));
        }
      }
      return all;
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        kind(row),
        Finding.valueOf(row.getString("finding")),
        row.getString("field"),
        row.getLong("rows"),
        lines(row.getArray("lines")),
        row.getString("detail"));
  }

  private static Quality.Filled filled(ResultSet row) throws SQLException {
    return new Quality.Filled(
        ImportKind.valueOf(row.getString("kind")),
        row.getString("field"),
        row.getLong("filled"),
        row.getLong("rows"));
  }

  private static Quality.Refused refused(ResultSet row) throws SQLException {
    return new Quality.Refused(
        Reason.valueOf(row.getString("reason")),
        row.getString("field"),
        row.getLong("rows"),
        lines(row.getArray("lines")));
  }

  private static Optional<ImportKind> kind(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    return Optional.ofNullable(kind).map(ImportKind::valueOf);
  }

  private static List<Long> lines(Array lines) throws SQLException {
    return List.of((Long[]) lines.getArray());
  }
}

package fr.boussole.persistence.importing;

import fr.boussole.application.health.Supplies;
import fr.boussole.application.health.Supply;
import fr.boussole.application.importing.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads what imports brought from what they noted of their days. */
@ApplicationScoped
public class DatabaseSupplies implements Supplies {

  /** The last import of each kind and source is the one that was committed last. */
  private static final String SOURCES =
      """
      SELECT b.kind, b.source, b.last_day, v.name, r.id, r.file_name, r.finished_at
      FROM (
        SELECT d.kind, d.source, max(d.day) AS last_day, max(r.sequence) AS sequence
        FROM import_day d JOIN import_run r ON r.id = d.import_id
        WHERE r.state = 'DONE' GROUP BY d.kind, d.source) b
      JOIN import_run r ON r.sequence = b.sequence
      JOIN dimension_value v ON v.id = b.source
      ORDER BY b.kind, v.name
      """;

  private static final String DAYS =
      """
      SELECT d.kind, d.source, d.day, sum(d.rows)
      FROM import_day d JOIN import_run r ON r.id = d.import_id
      WHERE r.state = 'DONE' AND d.day >= ? GROUP BY d.kind, d.source, d.day
      """;

  private record Key(String kind, int source) {}

  private final DataSource dataSource;

  public DatabaseSupplies(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<Supply> since(LocalDate since) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SOURCES)) {
      Map<Key, TreeMap<LocalDate, Long>> days = days(connection, since);
      List<Supply> supplies = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          supplies.add(
              new Supply(
                  ImportKind.valueOf(row.getString("kind")),
                  row.getString("name"),
                  row.getObject("last_day", LocalDate.class),
                  days.getOrDefault(
                      new Key(row.getString("kind"), row.getInt("source")), new TreeMap<>()),
                  row.getLong("id"),
                  row.getString("file_name"),
                  row.getObject("finished_at", OffsetDateTime.class).toInstant()));
        }
      }
      return supplies;
    } catch (SQLException failure) {
      throw new IllegalStateException("what imports brought cannot be read", failure);
    }
  }

  private static Map<Key, TreeMap<LocalDate, Long>> days(Connection connection, LocalDate since)
      throws SQLException {
    Map<Key, TreeMap<LocalDate, Long>> days = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(DAYS)) {
      statement.setObject(1, since);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          days.computeIfAbsent(new Key(row.getString(1), row.getInt(2)), unseen -> new TreeMap<>())
              .put(row.getObject(3, LocalDate.class), row.getLong(4));
        }
      }
    }
    return days;
  }
}

package fr.boussole.persistence.importing;

import fr.boussole.application.health.Supplies;
import fr.boussole.application.health.Supply;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
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
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads what imports brought from what is kept of their days together. */
@ApplicationScoped
public class DatabaseSupplies implements Supplies {

  private static final String SOURCES =
      """
      SELECT s.kind, s.source, v.name, r.id, r.file_name, r.finished_at, coalesce(
        (SELECT max(d.day) FROM supply_day d WHERE d.kind = s.kind AND d.source = s.source AND d.day < ?),
        (SELECT min(d.day) FROM supply_day d WHERE d.kind = s.kind AND d.source = s.source)) AS last_day
      FROM supply s
      JOIN import_run r ON r.id = s.import_id
      JOIN dimension_value v ON v.id = s.source
      WHERE s.kind = ANY (?)
      ORDER BY s.kind, v.name
      """;

  private static final String DAYS =
      "SELECT kind, source, day, rows FROM supply_day WHERE kind = ANY (?) AND day >= ? AND day < ?";

  private record Key(String kind, int source) {}

  private final DataSource dataSource;

  public DatabaseSupplies(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<Supply> of(Set<ImportKind> kinds, Period days) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SOURCES)) {
      Array words =
          connection.createArrayOf("text", kinds.stream().map(ImportKind::name).toArray());
      Map<Key, TreeMap<LocalDate, Long>> rows = days(connection, words, days);
      statement.setObject(1, days.end());
      statement.setArray(2, words);
      List<Supply> supplies = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          supplies.add(
              new Supply(
                  ImportKind.valueOf(row.getString("kind")),
                  row.getString("name"),
                  row.getObject("last_day", LocalDate.class),
                  rows.getOrDefault(
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

  private static Map<Key, TreeMap<LocalDate, Long>> days(
      Connection connection, Array kinds, Period wanted) throws SQLException {
    Map<Key, TreeMap<LocalDate, Long>> days = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(DAYS)) {
      statement.setArray(1, kinds);
      statement.setObject(2, wanted.start());
      statement.setObject(3, wanted.end());
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

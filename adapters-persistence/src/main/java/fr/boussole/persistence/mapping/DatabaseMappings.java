package fr.boussole.persistence.mapping;

import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.application.mapping.Mappings;
import fr.boussole.application.mapping.SavedMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * The table {@code mapping}, and what imports used of it. Each call is a transaction of its own.
 */
@ApplicationScoped
public class DatabaseMappings implements Mappings {

  private static final String SELECT = "SELECT name, version, yaml, made_by, made_at FROM mapping ";

  private final DataSource dataSource;

  public DatabaseMappings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<SavedMapping> all() {
    return query(
        SELECT
            + "m WHERE version = (SELECT max(version) FROM mapping n WHERE n.name = m.name)"
            + " ORDER BY lower(name), name");
  }

  @Override
  public Optional<SavedMapping> find(String name, OptionalInt version) {
    return versions(name).stream()
        .filter(saved -> version.isEmpty() || saved.version() == version.getAsInt())
        .findFirst();
  }

  @Override
  public List<SavedMapping> versions(String name) {
    return query(SELECT + "WHERE name = ? ORDER BY version DESC", name);
  }

  @Override
  public SavedMapping add(String name, String file, String by, Instant at) {
    // Two at the same moment: the key refuses the second, which then takes the next number.
    while (true) {
      List<SavedMapping> added =
          query(
              """
              INSERT INTO mapping (name, version, yaml, made_by, made_at)
              SELECT ?, coalesce(max(version), 0) + 1, ?, ?, ? FROM mapping WHERE name = ?
              ON CONFLICT DO NOTHING RETURNING name, version, yaml, made_by, made_at
              """,
              name,
              file,
              by,
              at.atOffset(ZoneOffset.UTC),
              name);
      if (!added.isEmpty()) {
        return added.getFirst();
      }
    }
  }

  @Override
  public Optional<String> lastUsedFor(Fingerprint header) {
    return query(
            """
            SELECT name, version, yaml, made_by, made_at FROM mapping
            WHERE name = (
              SELECT mapping_name FROM import_run WHERE header = ? AND state = 'DONE' ORDER BY sequence DESC LIMIT 1)
            LIMIT 1
            """,
            header.value())
        .stream()
        .map(SavedMapping::name)
        .findFirst();
  }

  private List<SavedMapping> query(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<SavedMapping> saved = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          saved.add(
              new SavedMapping(
                  row.getString(1),
                  row.getInt(2),
                  row.getString(3),
                  row.getString(4),
                  row.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
      return saved;
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private static IllegalStateException unreachable(SQLException failure) {
    return new IllegalStateException("the mappings cannot be reached", failure);
  }
}

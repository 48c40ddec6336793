package fr.boussole.persistence.fact;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportFolder;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Incoming;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import javax.sql.DataSource;

/** Facts in PostgreSQL. */
@ApplicationScoped
public class DatabaseFacts implements Facts {

  private final DataSource dataSource;
  private final DimensionValues dimensions;
  private final ImportFolder folder;

  public DatabaseFacts(DataSource dataSource, DimensionValues dimensions, ImportFolder folder) {
    this.folder = folder;
    this.dataSource = dataSource;
    this.dimensions = dimensions;
  }

  @Override
  public Load begin(long importId, Incoming incoming, ZoneId zone) {
    try {
      return new DatabaseLoad(
          dataSource.getConnection(), dimensions, importId, incoming, zone, folder.path());
    } catch (SQLException failure) {
      throw new IllegalStateException("the database takes no import", failure);
    }
  }

  @Override
  public Undone undo(long importId, Set<ImportKind> kinds, ZoneId zone, Clock clock) {
    try (Connection connection = dataSource.getConnection()) {
      return new Undo(connection, dimensions).run(importId, kinds, zone, clock);
    } catch (SQLException failure) {
      throw new IllegalStateException("the database refused to take the import back", failure);
    }
  }
}

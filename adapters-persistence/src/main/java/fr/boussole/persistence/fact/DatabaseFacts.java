package fr.boussole.persistence.fact;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Facts in PostgreSQL. */
@ApplicationScoped
public class DatabaseFacts implements Facts {

  private final DataSource dataSource;
  private final DimensionValues dimensions;

  public DatabaseFacts(DataSource dataSource, DimensionValues dimensions) {
    this.dataSource = dataSource;
    this.dimensions = dimensions;
  }

  @Override
  public Load begin(long importId, ImportKind kind, ZoneId zone) {
    try {
      return new DatabaseLoad(dataSource.getConnection(), dimensions, importId, kind, zone);
    } catch (SQLException failure) {
      throw new IllegalStateException("the database takes no import", failure);
    }
  }
}

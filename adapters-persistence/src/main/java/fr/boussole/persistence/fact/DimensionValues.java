package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code dimension_value}, kept in memory between imports. */
@ApplicationScoped
public class DimensionValues {

  static final String SOURCE = "source";

  private final DataSource dataSource;
  private volatile @Nullable DimensionNames current;

  public DimensionValues(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The numbers as of the last committed import. */
  public DimensionNames names() throws SQLException {
    DimensionNames known = current;
    if (known == null) {
      try (Connection connection = dataSource.getConnection()) {
        known = read(connection);
      }
      current = known;
    }
    return known;
  }

  /** To be called when an import was committed. */
  void changed() {
    current = null;
  }

  static DimensionNames read(Connection connection) throws SQLException {
    DimensionNames names = new DimensionNames();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT id, dimension, name FROM dimension_value ORDER BY id")) {
      while (rows.next()) {
        if (!rows.getString(2).equals(SOURCE)) {
          names.add(
              Dimension.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
              rows.getInt(1),
              rows.getString(3));
        }
      }
    }
    return names;
  }
}

package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Origins;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Scope;
import fr.boussole.persistence.fact.DimensionValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the imports behind a scope from the facts, which each name theirs. */
@ApplicationScoped
public class DatabaseOrigins implements Origins {

  private final DataSource dataSource;
  private final DimensionValues dimensions;

  public DatabaseOrigins(DataSource dataSource, DimensionValues dimensions) {
    this.dataSource = dataSource;
    this.dimensions = dimensions;
  }

  @Override
  public List<Origin> of(ImportKind kind, Scope scope, Optional<Narrowing> narrowing) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql(kind, scope, narrowing))) {
      if (kind == ImportKind.CONTACTS && !RollupTables.haveContacts(connection)) {
        return List.of();
      }
      int days = kind == ImportKind.CONTACTS ? 2 : 1;
      for (int i = 0; i < days; i++) {
        statement.setObject(2 * i + 1, scope.period().start());
        statement.setObject(2 * i + 2, scope.period().end());
      }
      List<Origin> origins = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          origins.add(new Origin(rows.getLong(1), rows.getLong(2)));
        }
      }
      return origins;
    } catch (SQLException failure) {
      throw new IllegalStateException("the imports behind a figure cannot be read", failure);
    }
  }

  /** A contact is in a period by its arrival or by its settlement, as KPIs count it. */
  private String sql(ImportKind kind, Scope scope, Optional<Narrowing> narrowing)
      throws SQLException {
    String facts =
        switch (kind) {
          case CONTACTS ->
              "contact f WHERE (f.day >= ? AND f.day < ? OR f.settled_day IS DISTINCT FROM f.day AND f.settled_day >= ? AND f.settled_day < ?)";
          case SURVEYS -> "survey_answer f WHERE f.day >= ? AND f.day < ?";
        };
    return "SELECT f.import_id, count(*) FROM %s AND %s GROUP BY 1 ORDER BY 2 DESC, 1 DESC"
        .formatted(facts, Filtering.of(scope.filter(), narrowing, dimensions.names()).condition());
  }
}

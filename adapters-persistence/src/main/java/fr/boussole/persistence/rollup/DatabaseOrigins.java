package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Origins;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Scope;
import fr.boussole.persistence.fact.DimensionValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  public List<Origin> of(Set<FactType> facts, Scope scope, Optional<Narrowing> narrowing) {
    Map<Long, Long> rows = new HashMap<>();
    try (Connection connection = dataSource.getConnection()) {
      Filtering filtering = Filtering.of(scope.filter(), narrowing, dimensions.names());
      for (FactType type : facts) {
        boolean there = type != FactType.CONTACTS || RollupTables.haveContacts(connection);
        if (there && type.dimensions().containsAll(filtering.ids().keySet())) {
          add(connection, sql(type, scope.period(), filtering), rows);
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the imports behind a figure cannot be read", failure);
    }
    return rows.entrySet().stream()
        .map(row -> new Origin(row.getKey(), row.getValue()))
        .sorted(Comparator.comparing(Origin::rows).thenComparing(Origin::importId).reversed())
        .toList();
  }

  private static void add(Connection connection, String sql, Map<Long, Long> to)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        to.merge(rows.getLong(1), rows.getLong(2), Long::sum);
      }
    }
  }

  /** A contact is in a period by its arrival or by its settlement, as KPIs count it. */
  private static String sql(FactType type, Period period, Filtering filtering) {
    String day = within("f.day", period);
    String facts =
        switch (type) {
          case CONTACTS ->
              "contact f WHERE (%s OR f.settled_day IS DISTINCT FROM f.day AND %s)"
                  .formatted(day, within("f.settled_day", period));
          case SURVEYS -> "survey_answer f WHERE " + day;
          case DAILY_CONTACTS -> "daily_contacts f WHERE f.counted AND " + day;
          default -> FactKinds.of(type).map(kind -> touching(kind, period)).orElseThrow();
        };
    return "SELECT f.import_id, count(*) FROM %s AND %s GROUP BY 1"
        .formatted(facts, filtering.condition());
  }

  /** What goes on from its day is there in all later periods. */
  private static String touching(FactKind kind, Period period) {
    String last =
        kind.lastDay()
            .map(field -> "coalesce(f.%s, f.day)".formatted(field.word()))
            .orElse("f.day");
    return "%s f WHERE f.day < DATE '%s'".formatted(kind.word(), period.end())
        + (kind.isLasting() ? "" : " AND %s >= DATE '%s'".formatted(last, period.start()));
  }

  private static String within(String column, Period period) {
    return "%1$s >= DATE '%2$s' AND %1$s < DATE '%3$s'"
        .formatted(column, period.start(), period.end());
  }
}

package fr.boussole.persistence.rules;

import fr.boussole.application.rules.Ruling;
import fr.boussole.application.rules.Rulings;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.persistence.fact.DimensionNames;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.fact.RulingTable;
import fr.boussole.persistence.rollup.DatabaseRollups;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code ruling}; its book is kept in memory until a value or a rule changes. */
@ApplicationScoped
public class DatabaseRulings implements Rulings {

  private static final String INSERT =
      "INSERT INTO ruling ("
          + RulingTable.COLUMNS
          + ", set_by, set_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private final DataSource dataSource;
  private final DimensionValues dimensions;
  private final DatabaseRollups rollups;
  private volatile @Nullable Named current;

  /** A book and the names it was read under. */
  private record Named(DimensionNames names, Rulebook book) {}

  public DatabaseRulings(
      DataSource dataSource, DimensionValues dimensions, DatabaseRollups rollups) {
    this.dataSource = dataSource;
    this.dimensions = dimensions;
    this.rollups = rollups;
  }

  @Override
  public List<Ruling> all() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM ruling ORDER BY id")) {
      List<Ruling> rulings = new ArrayList<>();
      while (rows.next()) {
        rulings.add(
            new Ruling(
                rows.getLong("id"),
                RulingTable.rule(rows),
                rows.getString("set_by"),
                rows.getTimestamp("set_at").toInstant()));
      }
      return rulings;
    } catch (SQLException failure) {
      throw new IllegalStateException("the rules could not be read", failure);
    }
  }

  @Override
  public Rulebook book() {
    try {
      DimensionNames names = dimensions.names();
      Named known = current;
      if (known == null || known.names() != names) {
        try (Connection connection = dataSource.getConnection()) {
          known = new Named(names, RulingTable.book(connection, names));
        }
        current = known;
      }
      return known.book();
    } catch (SQLException failure) {
      throw new IllegalStateException("the rules could not be read", failure);
    }
  }

  @Override
  public void add(List<Rule> rules, String by, Instant at) {
    rollups.rebuildAfter(
        connection -> {
          insert(connection, rules, by, at);
          LocalDate last = lastArrival(connection);
          return last != null && rules.stream().anyMatch(rule -> !rule.from().isAfter(last));
        });
  }

  private static void insert(Connection connection, List<Rule> rules, String by, Instant at)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Rule rule : rules) {
        insert.setString(1, rule.kind().name());
        insert.setString(2, rule.of().get(Dimension.CHANNEL));
        insert.setString(3, rule.of().get(Dimension.REASON));
        insert.setString(4, rule.of().get(Dimension.PRIORITY));
        insert.setObject(
            5, rule.value().isPresent() ? rule.value().getAsInt() : null, Types.INTEGER);
        insert.setObject(6, rule.from());
        insert.setString(7, by);
        insert.setTimestamp(8, Timestamp.from(at));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable LocalDate lastArrival(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT greatest((SELECT max(day) FROM contact), (SELECT max(day) FROM daily_contacts))")) {
      row.next();
      return row.getObject(1, LocalDate.class);
    }
  }
}

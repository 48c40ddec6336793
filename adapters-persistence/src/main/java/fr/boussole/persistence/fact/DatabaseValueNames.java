package fr.boussole.persistence.fact;

import fr.boussole.application.values.ValueChange;
import fr.boussole.application.values.ValueNames;
import fr.boussole.application.values.ValueTree;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.RollupTidying;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Names of values in {@code dimension_value}, and their changes in {@code value_change}. */
@ApplicationScoped
public class DatabaseValueNames implements ValueNames {

  private static final System.Logger LOG = System.getLogger(DatabaseValueNames.class.getName());

  private final DataSource dataSource;
  private final DimensionValues dimensions;
  private final Clock clock;

  public DatabaseValueNames(DataSource dataSource, DimensionValues dimensions, Clock clock) {
    this.dataSource = dataSource;
    this.dimensions = dimensions;
    this.clock = clock;
  }

  @Override
  public ValueTree of(Dimension dimension) {
    try {
      // Who has just seen an import end asks for the names it brought.
      return ValueRows.tree(dimensions.latest(), dimension);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void apply(ValueChange change, String by, Instant at) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        // Numbers are given by imports, too.
        LoadLock.take(connection);
        DimensionNames before = DimensionValues.read(connection);
        ValueRows rows = new ValueRows(connection, before, change.dimension());
        rows.write(rows.tree().after(change));
        new ValueRecount(connection, before, DimensionValues.read(connection), clock.getZone())
            .run();
        note(connection, change, by, at);
        dimensions.commit(connection);
        tidy(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  /** The change is made whatever becomes of this: the next import makes up for it. */
  private static void tidy(Connection connection) {
    try {
      RollupTidying.afterLoad(connection);
    } catch (SQLException failure) {
      LOG.log(System.Logger.Level.WARNING, "rollups were not tidied after a change", failure);
    }
  }

  private static void note(Connection connection, ValueChange change, String by, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO value_change (changed_at, changed_by, kind, dimension, value, other)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, at.atOffset(ZoneOffset.UTC));
      insert.setString(2, by);
      insert.setString(3, kind(change));
      insert.setString(4, change.dimension().word());
      insert.setString(5, change.value());
      insert.setString(
          6,
          switch (change) {
            case ValueChange.Rename rename -> rename.to();
            case ValueChange.Merge merge -> merge.into();
            case ValueChange.Alias alias -> alias.alias();
            case ValueChange.TakeOut takeOut -> null;
            case ValueChange.Mark mark -> null;
          });
      insert.executeUpdate();
    }
  }

  private static String kind(ValueChange change) {
    return switch (change) {
      case ValueChange.Rename rename -> "RENAME";
      case ValueChange.Merge merge -> "MERGE";
      case ValueChange.Alias alias -> "ALIAS";
      case ValueChange.TakeOut takeOut -> "TAKE_OUT";
      case ValueChange.Mark(String value, boolean avoidable) -> avoidable ? "MARK" : "UNMARK";
    };
  }

  @Override
  public List<Made> made(int most) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT kind, dimension, value, other, changed_by, changed_at FROM value_change"
                    + " ORDER BY id DESC LIMIT ?")) {
      select.setInt(1, most);
      List<Made> made = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          made.add(
              new Made(
                  change(row),
                  row.getString(5),
                  row.getObject(6, OffsetDateTime.class).toInstant()));
        }
      }
      return made;
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  private static ValueChange change(ResultSet row) throws SQLException {
    Dimension on = Dimension.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
    String value = row.getString(3);
    return switch (row.getString(1)) {
      case "RENAME" -> new ValueChange.Rename(on, value, row.getString(4));
      case "MERGE" -> new ValueChange.Merge(on, value, row.getString(4));
      case "ALIAS" -> new ValueChange.Alias(on, value, row.getString(4));
      case "TAKE_OUT" -> new ValueChange.TakeOut(on, value);
      case "MARK" -> new ValueChange.Mark(value, true);
      case "UNMARK" -> new ValueChange.Mark(value, false);
      default -> throw new IllegalStateException("no change is called " + row.getString(1));
    };
  }

  private static IllegalStateException refused(SQLException failure) {
    return new IllegalStateException("the names of values could not be read or changed", failure);
  }
}

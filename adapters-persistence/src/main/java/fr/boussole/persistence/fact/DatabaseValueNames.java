package fr.boussole.persistence.fact;

import fr.boussole.application.values.ValueChange;
import fr.boussole.application.values.ValueName;
import fr.boussole.application.values.ValueNames;
import fr.boussole.application.values.ValueTree;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.RollupTidying;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
      return tree(dimensions.latest(), dimension);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  private static ValueTree tree(DimensionNames names, Dimension dimension) {
    Map<Integer, DimensionNames.Value> rows = new HashMap<>();
    names.rows().stream()
        .filter(row -> row.dimension() == dimension)
        .forEach(row -> rows.put(row.id(), row));
    return ValueTree.of(
        rows.values().stream()
            .map(
                row ->
                    new ValueName(
                        row.name(),
                        Optional.ofNullable(rows.get(row.under())).map(DimensionNames.Value::name),
                        row.avoidable(),
                        row.met()))
            .toList());
  }

  @Override
  public void apply(ValueChange change, String by, Instant at) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        // Numbers are given by imports, too.
        LoadLock.take(connection);
        DimensionNames before = DimensionValues.read(connection);
        write(connection, before, change);
        new ValueRecount(connection, before, DimensionValues.read(connection), clock.getZone())
            .run();
        note(connection, change, by, at);
        connection.commit();
        dimensions.changed();
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

  /** Writes the names that are others after the change. */
  private static void write(Connection connection, DimensionNames before, ValueChange change)
      throws SQLException {
    Dimension dimension = change.dimension();
    ValueTree old = tree(before, dimension);
    Map<String, ValueName> was = old.all();
    Map<String, ValueName> is = old.after(change).all();
    Map<String, Integer> ids = ids(before, dimension);
    int last =
        (int) new Merge(connection).number("SELECT coalesce(max(id), 0) FROM dimension_value");
    for (String key : is.keySet()) {
      if (!ids.containsKey(key)) {
        ids.put(key, ++last);
      }
    }
    try (PreparedStatement put =
            connection.prepareStatement(
                """
                INSERT INTO dimension_value (id, dimension, key, name, canonical, avoidable, met)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, canonical = excluded.canonical,
                  avoidable = excluded.avoidable
                """);
        PreparedStatement remove =
            connection.prepareStatement("DELETE FROM dimension_value WHERE id = ?")) {
      for (Map.Entry<String, ValueName> each : is.entrySet()) {
        ValueName name = each.getValue();
        if (!name.equals(was.get(each.getKey()))) {
          put.setInt(1, Objects.requireNonNull(ids.get(each.getKey())));
          put.setString(2, dimension.word());
          put.setString(3, each.getKey());
          put.setString(4, name.name());
          put.setObject(
              5, name.under().map(ValueTree::key).map(ids::get).orElse(null), Types.INTEGER);
          put.setBoolean(6, name.avoidable());
          put.setBoolean(7, name.met());
          put.addBatch();
        }
      }
      put.executeBatch();
      for (String key : was.keySet()) {
        if (!is.containsKey(key)) {
          remove.setInt(1, Objects.requireNonNull(ids.get(key)));
          remove.addBatch();
        }
      }
      remove.executeBatch();
    }
  }

  private static Map<String, Integer> ids(DimensionNames names, Dimension dimension) {
    Map<String, Integer> ids = new HashMap<>();
    Collection<DimensionNames.Value> rows = names.rows();
    rows.stream()
        .filter(row -> row.dimension() == dimension)
        .forEach(row -> ids.put(ValueTree.key(row.name()), row.id()));
    return ids;
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

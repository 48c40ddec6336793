package fr.boussole.persistence.fact;

import fr.boussole.application.values.ValueName;
import fr.boussole.application.values.ValueTree;
import fr.boussole.domain.scope.Dimension;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The names of one dimension as rows of {@code dimension_value}.
 *
 * @param before the names as they are
 */
record ValueRows(Connection connection, DimensionNames before, Dimension dimension) {

  /** The names as they are. */
  ValueTree tree() {
    return tree(before, dimension);
  }

  static ValueTree tree(DimensionNames names, Dimension dimension) {
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

  /** Writes the names that are others in this tree. */
  void write(ValueTree after) throws SQLException {
    Map<String, ValueName> was = tree().all();
    Map<String, ValueName> is = after.all();
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
}

package fr.boussole.persistence.fact;

import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.values.ValueTree;
import fr.boussole.domain.scope.Dimension;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of values that a file tells. They stay in memory: values are few beside facts. */
final class NameLoad {

  private record Named(String value, String name) {}

  /** By what of a value tells it from others. */
  private final Map<Dimension, Map<String, Named>> told = new EnumMap<>(Dimension.class);

  private long repeated;

  void add(Dimension dimension, String value, String name) {
    Named before =
        told.computeIfAbsent(dimension, any -> new LinkedHashMap<>())
            .put(ValueTree.key(value), new Named(value, name));
    repeated += before == null ? 0 : 1;
  }

  /**
   * Writes them, and counts anew what depends on them.
   *
   * @return values that got their first name are created, those that got another updated
   */
  ImportRun.Counts write(Connection connection, ZoneId zone) throws SQLException {
    DimensionNames before = DimensionValues.read(connection);
    ImportRun.Counts counts = new ImportRun.Counts(0, repeated, 0, 0);
    for (Map.Entry<Dimension, Map<String, Named>> each : told.entrySet()) {
      Map<String, String> names = new LinkedHashMap<>();
      each.getValue().values().forEach(one -> names.put(one.value(), one.name()));
      ValueRows rows = new ValueRows(connection, before, each.getKey());
      ValueTree was = rows.tree();
      ValueTree is = was.called(names);
      rows.write(is);
      for (String value : names.keySet()) {
        counts = counts.plus(change(value, was, is));
      }
    }
    if (counts.created() + counts.updated() > repeated) {
      new ValueRecount(connection, before, DimensionValues.read(connection), zone).run();
    }
    return counts;
  }

  private static ImportRun.Counts change(String value, ValueTree was, ValueTree is) {
    String before = was.shown(value);
    if (before.equals(is.shown(value))) {
      return new ImportRun.Counts(0, 0, 1, 0);
    }
    return before.equalsIgnoreCase(value)
        ? new ImportRun.Counts(1, 0, 0, 0)
        : new ImportRun.Counts(0, 1, 0, 0);
  }
}

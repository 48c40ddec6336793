package fr.boussole.persistence.fact;

import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.LoadRefused;
import fr.boussole.application.values.ValueTree;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of values that a file tells. They stay in memory: values are few beside facts. */
final class NameLoad {

  /** Of all dimensions together. */
  private static final int MOST = 200_000;

  private static final Text TOO_MANY =
      new Text(
          "Ce fichier nomme plus de 200\u202f000 valeurs : ce sont sans doute des clients ou des contacts, pas des catégories. Rien n’a été gardé. Ne renvoyez que les valeurs que vos autres fichiers portent.",
          "This file names more than 200,000 values: these are probably customers or contacts, not categories. Nothing was kept. Send only the values that your other files carry.");

  private record Named(String value, String name) {}

  /** By what of a value tells it from others. */
  private final Map<Dimension, Map<String, Named>> told = new EnumMap<>(Dimension.class);

  private long taken;
  private long repeated;

  /**
   * @throws LoadRefused when there are too many
   */
  void add(Dimension dimension, String value, String name) {
    Named before =
        told.computeIfAbsent(dimension, any -> new LinkedHashMap<>())
            .put(ValueTree.key(value), new Named(value, name));
    taken++;
    repeated += before == null ? 0 : 1;
    if (taken - repeated > MOST) {
      throw new LoadRefused(TOO_MANY);
    }
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

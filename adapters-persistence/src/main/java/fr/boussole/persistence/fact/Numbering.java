package fr.boussole.persistence.fact;

import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Findings;
import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.LoadRefused;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the values that one import meets; new ones are kept until {@link #save}. A name that
 * was typed in before any file brought it has its number already.
 */
final class Numbering {

  /** So many new values of one dimension in one import are hardly categories. */
  private static final int MANY = 2_000;

  /** And so many are none: each is kept for good, and read again by every import. */
  private static final int MOST = 50_000;

  private final Map<Dimension, Map<String, Integer>> byDimension = new EnumMap<>(Dimension.class);
  private final Map<String, Integer> sources = new HashMap<>();
  private final List<NewValue> added = new ArrayList<>();
  private final Map<Integer, ChannelKind> mergedChannels = new HashMap<>();

  /** Those that no file has brought yet, by dimension and key; they become known when one does. */
  private final Map<Foreseen, Integer> foreseen = new HashMap<>();

  private final List<Integer> met = new ArrayList<>();
  private final Findings findings = new Findings();
  private final Map<String, Fresh> fresh = new HashMap<>();
  private final boolean agentsKnown;
  private final Set<String> staff = new HashSet<>();
  private long line;
  private int last;

  private record NewValue(int id, String dimension, String name) {}

  private record Foreseen(String dimension, String key) {}

  /** How many new values a dimension has, and on which lines the first of them are. */
  private static final class Fresh {
    private int values;
    private final List<Long> lines = new ArrayList<>(Found.MOST_LINES);
  }

  Numbering(Connection connection) throws SQLException {
    for (Dimension dimension : Dimension.values()) {
      byDimension.put(dimension, new HashMap<>());
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT id, dimension, key, met FROM dimension_value")) {
      while (rows.next()) {
        int id = rows.getInt(1);
        last = Math.max(last, id);
        if (rows.getBoolean(4)) {
          of(rows.getString(2)).put(rows.getString(3), id);
        } else {
          foreseen.put(new Foreseen(rows.getString(2), rows.getString(3)), id);
        }
      }
    }
    agentsKnown = !of(Dimension.AGENT.word()).isEmpty();
    readStaff(connection);
    DimensionNames names = DimensionValues.read(connection);
    names
        .merged(Dimension.CHANNEL)
        .keySet()
        .forEach(channel -> mergedChannels.put(channel, names.kind(channel)));
  }

  private void readStaff(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT DISTINCT agent FROM staff WHERE agent IS NOT NULL")) {
      while (rows.next()) {
        staff.add(DimensionNames.key(rows.getString(1)));
      }
    }
  }

  /** The line of the file whose values follow. */
  void at(long next) {
    line = next;
  }

  /** What deserves a look in the values met. */
  List<Found> findings() {
    List<Found> found = new ArrayList<>(findings.told());
    fresh.forEach(
        (dimension, many) -> {
          if (many.values >= MANY) {
            found.add(
                new Found(
                    Optional.empty(), Finding.MANY_VALUES, dimension, many.values, many.lines, ""));
          }
        });
    return found;
  }

  int source(String name) {
    return number(sources, DimensionValues.SOURCE, name);
  }

  int value(Dimension dimension, @Nullable String name) {
    return name == null
        ? DimensionNames.NONE
        : number(Objects.requireNonNull(byDimension.get(dimension)), dimension.word(), name);
  }

  /**
   * The kind that a channel counts as.
   *
   * @param own what its own name means
   */
  ChannelKind kind(int channel, ChannelKind own) {
    return mergedChannels.isEmpty() ? own : mergedChannels.getOrDefault(channel, own);
  }

  private Map<String, Integer> of(String word) {
    return word.equals(DimensionValues.SOURCE)
        ? sources
        : Objects.requireNonNull(byDimension.get(Dimension.valueOf(word.toUpperCase(Locale.ROOT))));
  }

  private int number(Map<String, Integer> known, String dimension, String name) {
    Integer id = known.get(name);
    if (id == null) {
      String key = DimensionNames.key(name);
      id = known.get(key);
      if (id == null) {
        id = foreseen.remove(new Foreseen(dimension, key));
        if (id != null) {
          met.add(id);
          known.put(key, id);
        }
      }
      if (id == null) {
        id = ++last;
        added.add(new NewValue(id, dimension, name));
        look(dimension, key);
        known.put(key, id);
      }
      // Spellings seen are remembered as they are, so that the usual look-up needs no lower-casing.
      known.put(name, id);
    }
    return id;
  }

  /** Nobody is new to who knew nobody. */
  private void look(String dimension, String key) {
    if (dimension.equals(Dimension.AGENT.word())
        && (agentsKnown || !staff.isEmpty())
        && !staff.contains(key)) {
      findings.note(Finding.NEW_AGENT, dimension, line);
    }
    Fresh many = fresh.computeIfAbsent(dimension, unseen -> new Fresh());
    if (many.lines.size() < Found.MOST_LINES && !many.lines.contains(line)) {
      many.lines.add(line);
    }
    if (++many.values > MOST) {
      throw new LoadRefused(tooMany(dimension));
    }
  }

  private static Text tooMany(String dimension) {
    return new Text(
        "La colonne « %s » a plus de 50\u202f000 valeurs nouvelles : on dirait un identifiant, pas une catégorie. Rien n’a été gardé. Laissez cette colonne de côté, ou donnez-la à un autre champ (numéro, client), puis renvoyez le fichier."
            .formatted(dimension),
        "The column “%s” has more than 50,000 new values: it looks like an identifier, not a category. Nothing was kept. Leave this column out, or give it to another field (number, customer), then send the file again."
            .formatted(dimension));
  }

  /**
   * Keeps what is new.
   *
   * @param sequence of the import that brings it
   */
  void save(Connection connection, long sequence) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO dimension_value (id, dimension, name, key, met_by) VALUES (?, ?, ?, ?, ?)")) {
      for (NewValue value : added) {
        insert.setInt(1, value.id());
        insert.setString(2, value.dimension());
        insert.setString(3, value.name());
        insert.setString(4, DimensionNames.key(value.name()));
        insert.setLong(5, sequence);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE dimension_value SET met = true, met_by = ? WHERE id = ANY (?)")) {
      update.setLong(1, sequence);
      update.setArray(2, connection.createArrayOf("integer", met.toArray()));
      update.executeUpdate();
    }
  }
}

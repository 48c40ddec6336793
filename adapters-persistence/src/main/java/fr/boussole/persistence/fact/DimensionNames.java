package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers that stand for dimension values in the tables, at one moment. 0 stands for no value.
 * A number may stand under another: facts keep their own, and are shown and filtered as the
 * other's.
 */
public final class DimensionNames {

  /** The number of facts that carry no value. */
  public static final int NONE = 0;

  /**
   * A row of the table.
   *
   * @param under the number it stands under; {@link #NONE} when it is shown itself
   */
  record Value(
      int id, Dimension dimension, String name, int under, boolean avoidable, boolean met) {}

  private final Map<Integer, Value> values = new HashMap<>();
  private final Map<Integer, ChannelKind> kinds = new HashMap<>();
  private final Map<Dimension, Map<String, Integer>> ids = new EnumMap<>(Dimension.class);

  /** Of those that stand under another only. */
  private final Map<Integer, Integer> shown = new HashMap<>();

  /** The same by dimension. */
  private final Map<Dimension, SortedMap<Integer, Integer>> merged = new EnumMap<>(Dimension.class);

  /** All numbers of a value that has more than one, by the one that is shown. */
  private final Map<Integer, Set<Integer>> groups = new HashMap<>();

  /** The numbers of the sources, in the order of their names. */
  private final List<Integer> sources;

  DimensionNames(Collection<Value> rows, List<Integer> sources) {
    this.sources = sources;
    for (Value row : rows) {
      values.put(row.id(), row);
      ids.computeIfAbsent(row.dimension(), any -> new TreeMap<>()).put(key(row.name()), row.id());
    }
    for (Value row : rows) {
      if (row.under() != NONE) {
        int top = top(row);
        shown.put(row.id(), top);
        merged.computeIfAbsent(row.dimension(), any -> new TreeMap<>()).put(row.id(), top);
        groups.computeIfAbsent(top, any -> new TreeSet<>(Set.of(top))).add(row.id());
      }
    }
    for (Value row : rows) {
      if (row.dimension() == Dimension.CHANNEL) {
        kinds.put(row.id(), ChannelKind.of(name(row.id())));
      }
    }
  }

  private int top(Value row) {
    Value at = row;
    while (at.under() != NONE) {
      at = value(at.under());
    }
    return at.id();
  }

  private Value value(int id) {
    return Optional.ofNullable(values.get(id)).orElseThrow();
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  Collection<Value> rows() {
    return values.values();
  }

  /** The number under which facts of this one are gathered. */
  public int shown(int id) {
    return shown.isEmpty() ? id : shown.getOrDefault(id, id);
  }

  /**
   * In SQL, the number under which facts of the one in a column are gathered: the column itself as
   * long as no value of the dimension is merged. What counts different values counts these.
   */
  public String shownColumn(Dimension dimension, String column) {
    SortedMap<Integer, Integer> under = merged(dimension);
    return under.isEmpty() ? column : "coalesce(%s, %s)".formatted(lookedUp(column, under), column);
  }

  /**
   * In SQL, what puts sources into the order of their names: the same whichever of them was met
   * first, and so whatever was imported before.
   *
   * @param column with the number of a source
   */
  String orderOfSources(String column) {
    if (sources.stream().sorted().toList().equals(sources)) {
      return column;
    }
    SortedMap<Integer, Integer> places = new TreeMap<>();
    for (int place = 0; place < sources.size(); place++) {
      places.put(sources.get(place), place);
    }
    return lookedUp(column, places);
  }

  /**
   * In SQL, what a number has here, in one step a row however many there are: thousands of values
   * may be merged. Between the first and the last number here each has itself, beyond them null.
   */
  private static String lookedUp(String column, SortedMap<Integer, Integer> by) {
    int first = by.firstKey();
    int last = by.lastKey();
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> Integer.toString(by.getOrDefault(number, number)))
        .collect(
            Collectors.joining(
                ",", "('[%d:%d]={".formatted(first, last), "}'::integer[])[" + column + "]"));
  }

  /** The name that is shown for the number; {@link Dimension#NONE} for {@link #NONE}. */
  public String name(int id) {
    return id == NONE ? Dimension.NONE : value(shown(id)).name();
  }

  /** Whether the number has a name here; {@link #NONE} has. */
  public boolean knows(int id) {
    return id == NONE || values.containsKey(id);
  }

  /**
   * The names of a fact's values, by their numbers; of those that have one here.
   *
   * @param keys in the order of {@link ContactTable#DIMENSIONS}
   */
  Map<Dimension, String> labels(int[] keys) {
    Map<Dimension, String> labels = new EnumMap<>(Dimension.class);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != NONE && knows(keys[i])) {
        labels.put(ContactTable.DIMENSIONS.get(i), name(keys[i]));
      }
    }
    return labels;
  }

  public ChannelKind kind(int channel) {
    return kinds.getOrDefault(channel, ChannelKind.OTHER);
  }

  /** The names shown for all values of the dimension that facts carry, in alphabetical order. */
  public List<String> values(Dimension dimension) {
    return numbers(dimension).values().stream()
        .filter(id -> value(id).met())
        .map(this::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** The name that is shown for this one; itself when it is not known. */
  public String shown(Dimension dimension, String name) {
    Integer id = numbers(dimension).get(key(name));
    return id == null ? name : name(id);
  }

  /**
   * The numbers of the named values; names that no fact carries have none. A channel may also be
   * named by what it is commonly called: {@code phone} finds a channel kept as {@code Téléphone}.
   */
  public int[] ids(Dimension dimension, Set<String> wanted) {
    Set<Integer> found = new TreeSet<>();
    for (String name : wanted) {
      if (name.equals(Dimension.NONE)) {
        found.add(NONE);
        continue;
      }
      Integer id = numbers(dimension).get(key(name));
      if (id != null) {
        found.addAll(group(id));
      } else if (dimension == Dimension.CHANNEL && ChannelKind.of(name) != ChannelKind.OTHER) {
        Arrays.stream(channels(ChannelKind.of(name))).forEach(found::add);
      }
    }
    return sorted(found);
  }

  /** All numbers that are shown as this one is. */
  Set<Integer> group(int id) {
    return groups.getOrDefault(shown(id), Set.of(shown(id)));
  }

  /** The numbers of the channels of a kind. */
  public int[] channels(ChannelKind kind) {
    Set<Integer> found = new HashSet<>();
    kinds.forEach(
        (channel, its) -> {
          if (its == kind) {
            found.add(channel);
          }
        });
    return sorted(found);
  }

  /** The numbers of the reasons that are marked as avoidable. */
  public int[] avoidableReasons() {
    Set<Integer> found = new HashSet<>();
    for (int reason : numbers(Dimension.REASON).values()) {
      if (value(shown(reason)).avoidable()) {
        found.add(reason);
      }
    }
    return sorted(found);
  }

  /** Those of the dimension's numbers that stand under another, and under which. */
  SortedMap<Integer, Integer> merged(Dimension dimension) {
    return merged.getOrDefault(dimension, Collections.emptySortedMap());
  }

  private Map<String, Integer> numbers(Dimension dimension) {
    return ids.getOrDefault(dimension, Map.of());
  }

  private static int[] sorted(Set<Integer> ids) {
    return ids.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}

package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numbers that stand for dimension values in the tables, at one moment. 0 stands for no value.
 */
public final class DimensionNames {

  /** The number of facts that carry no value. */
  public static final int NONE = 0;

  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, ChannelKind> kinds = new HashMap<>();
  private final Map<Dimension, Map<String, Integer>> ids = new EnumMap<>(Dimension.class);

  void add(Dimension dimension, int id, String name) {
    names.put(id, name);
    ids.computeIfAbsent(dimension, any -> new TreeMap<>()).put(key(name), id);
    if (dimension == Dimension.CHANNEL) {
      kinds.put(id, ChannelKind.of(name));
    }
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The value's name; {@link Dimension#NONE} for {@link #NONE}. */
  public String name(int id) {
    return id == NONE ? Dimension.NONE : Optional.ofNullable(names.get(id)).orElseThrow();
  }

  /** Whether the number has a name here; {@link #NONE} has. */
  public boolean knows(int id) {
    return id == NONE || names.containsKey(id);
  }

  public ChannelKind kind(int channel) {
    return kinds.getOrDefault(channel, ChannelKind.OTHER);
  }

  /** All values of the dimension, in alphabetical order. */
  public List<String> values(Dimension dimension) {
    return numbers(dimension).values().stream().map(this::name).sorted().toList();
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
        found.add(id);
      } else if (dimension == Dimension.CHANNEL && ChannelKind.of(name) != ChannelKind.OTHER) {
        Arrays.stream(channels(ChannelKind.of(name))).forEach(found::add);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The numbers of the channels of a kind. */
  public int[] channels(ChannelKind kind) {
    return kinds.entrySet().stream()
        .filter(channel -> channel.getValue() == kind)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private Map<String, Integer> numbers(Dimension dimension) {
    return Collections.unmodifiableMap(ids.getOrDefault(dimension, Map.of()));
  }
}

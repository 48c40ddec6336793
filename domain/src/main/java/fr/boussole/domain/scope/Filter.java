package fr.boussole.domain.scope;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which facts a figure is about: for each dimension that is filtered, the values that are let in.
 * Facts without a value are let in by {@link Dimension#NONE}. A dimension with an empty set lets
 * nothing in.
 */
public record Filter(Map<Dimension, Set<String>> values) {

  private static final Filter ALL = new Filter(Map.of());

  public Filter {
    EnumMap<Dimension, Set<String>> copy = new EnumMap<>(Dimension.class);
    values.forEach(
        (dimension, allowed) ->
            copy.put(dimension, Collections.unmodifiableSet(new TreeSet<>(allowed))));
    values = Collections.unmodifiableMap(copy);
  }

  public static Filter all() {
    return ALL;
  }

  public static Filter of(Dimension dimension, String... allowed) {
    return all().with(dimension, Set.of(allowed));
  }

  /** This filter with the dimension limited to these values, whatever it was limited to before. */
  public Filter with(Dimension dimension, Set<String> allowed) {
    EnumMap<Dimension, Set<String>> copy = new EnumMap<>(Dimension.class);
    copy.putAll(values);
    copy.put(dimension, allowed);
    return new Filter(copy);
  }

  public Filter without(Dimension dimension) {
    EnumMap<Dimension, Set<String>> copy = new EnumMap<>(Dimension.class);
    copy.putAll(values);
    copy.remove(dimension);
    return new Filter(copy);
  }

  /** This filter with the dimension limited further: values allowed by both. */
  public Filter within(Dimension dimension, Set<String> allowed) {
    Set<String> both = new TreeSet<>(allowed);
    on(dimension).ifPresent(both::retainAll);
    return with(dimension, both);
  }

  /** The values let in on this dimension; empty when it is not filtered. */
  public Optional<Set<String>> on(Dimension dimension) {
    return Optional.ofNullable(values.get(dimension));
  }

  public Set<Dimension> dimensions() {
    return values.keySet();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}

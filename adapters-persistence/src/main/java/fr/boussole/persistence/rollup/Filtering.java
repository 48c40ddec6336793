package fr.boussole.persistence.rollup;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.persistence.fact.DimensionNames;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A filter and a narrowing as numbers of values.
 *
 * @param ids those let in, on each dimension on which not all are
 */
record Filtering(Map<Dimension, int[]> ids) {

  static Filtering of(Filter filter, Optional<Narrowing> narrowing, DimensionNames names) {
    Map<Dimension, int[]> ids = new EnumMap<>(Dimension.class);
    filter
        .values()
        .forEach((dimension, values) -> ids.put(dimension, names.ids(dimension, values)));
    // By numbers: a channel may be filtered by another name than its kind would give.
    narrowing.ifPresent(to -> ids.merge(to.dimension(), ids(to, names), Filtering::both));
    return new Filtering(ids);
  }

  private static int[] ids(Narrowing narrowing, DimensionNames names) {
    return switch (narrowing) {
      case Narrowing.Channels(var kind) -> names.channels(kind);
      case Narrowing.AvoidableReasons() -> names.avoidableReasons();
    };
  }

  private static int[] both(int[] some, int[] others) {
    return Arrays.stream(some)
        .filter(id -> Arrays.stream(others).anyMatch(other -> other == id))
        .toArray();
  }

  /** As a condition on facts {@code f}. Numbers only: nothing that a user typed gets into it. */
  String condition() {
    return ids.isEmpty()
        ? "true"
        : ids.entrySet().stream()
            .map(
                on ->
                    "f.%s = ANY ('{%s}'::integer[])"
                        .formatted(
                            on.getKey().word(),
                            Arrays.stream(on.getValue())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(","))))
            .collect(Collectors.joining(" AND "));
  }
}

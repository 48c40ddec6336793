package fr.boussole.persistence.rollup;

import fr.boussole.domain.scope.Filter;
import fr.boussole.persistence.fact.DimensionNames;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A filter as a condition on facts {@code f}. */
final class Filtering {

  private Filtering() {}

  /** Numbers of values only: nothing that a user typed gets into the text. */
  static String of(Filter filter, DimensionNames names) {
    return filter.dimensions().stream()
        .map(
            dimension ->
                "f.%s = ANY ('{%s}'::integer[])"
                    .formatted(
                        dimension.word(),
                        Arrays.stream(names.ids(dimension, filter.on(dimension).orElseThrow()))
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(","))))
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(" AND "), text -> text.isEmpty() ? "true" : text));
  }
}

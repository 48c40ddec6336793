package fr.boussole.persistence.rollup;

import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.Dimension;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rollup of a simple kind: its measures by day and all of its dimensions at once. A kind has
 * few dimensions, so there are never more rows than facts, and every scope over them is a sum of
 * rows. Rows of the same key add up.
 *
 * @param table laid out as {@code <kind>_daily}
 */
public record Cube(FactKind kind, String table) {

  /** The one that questions are answered from. */
  public static Cube kept(FactKind kind) {
    return new Cube(kind, kind.word() + "_daily");
  }

  /** A temporary one. */
  static Cube recomputed(FactKind kind) {
    return new Cube(kind, "recomputed_" + kind.word() + "_daily");
  }

  /** What rows of the same key have in common. */
  List<String> key() {
    return Stream.concat(Stream.of("day"), kind.dimensions().stream().map(Dimension::word))
        .toList();
  }

  /** The columns of sums, null where a sum is zero. */
  List<String> sums() {
    return kind.measures().stream().map(Measure::word).toList();
  }

  /** All columns in the order of the table. */
  public List<String> columns() {
    return Stream.concat(key().stream(), sums().stream()).toList();
  }

  /** These columns, each behind this prefix. */
  static String list(List<String> columns, String prefix) {
    return columns.stream().map(prefix::concat).collect(Collectors.joining(", "));
  }
}

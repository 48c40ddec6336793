package fr.boussole.persistence.rollup;

import io.netty.util.collection.LongObjectHashMap;
import io.netty.util.collection.LongObjectMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of the rollups that facts came to or went from. Facts are counted into the finest
 * groupings only; the rows of the others are their sums.
 */
final class RollupCells {

  /** The groupings that facts are counted into; each has two dimensions. */
  static final List<Grouping> COUNTED =
      Arrays.stream(Grouping.values()).filter(grouping -> grouping.finer().isEmpty()).toList();

  /** Those that are sums of finer ones, each behind the one it is the sum of. */
  private static final List<Grouping> SUMMED =
      Arrays.stream(Grouping.values())
          .filter(grouping -> grouping.finer().isPresent())
          .sorted(Comparator.comparing(grouping -> -grouping.dimensions().size()))
          .toList();

  private static final int MANY_CELLS = 100_000;
  private static final int MANY_FACTS = 400_000;

  private final LongObjectHashMap<Cell> cells = new LongObjectHashMap<>(2 * MANY_CELLS);
  private int facts;

  void count(FactNotes notes) {
    facts += notes.countInto(this);
  }

  Cell cell(long key) {
    Cell cell = cells.get(key);
    if (cell == null) {
      cell = new Cell();
      cells.put(key, cell);
    }
    return cell;
  }

  /** Whether memory asks for them to be written. */
  boolean areMany() {
    return cells.size() >= MANY_CELLS || facts >= MANY_FACTS;
  }

  /** Adds up the rows of the coarser groupings. Facts may be counted only after a clear. */
  void complete() {
    for (Grouping coarse : SUMMED) {
      Grouping fine = coarse.finer().orElseThrow();
      long[] keys =
          cells.keySet().stream()
              .mapToLong(Long::longValue)
              .filter(key -> CellKey.grouping(key) == fine.ordinal())
              .toArray();
      for (long key : keys) {
        cell(CellKey.within(coarse, fine, key)).add(cells.get(key));
      }
    }
  }

  LongObjectMap<Cell> byKey() {
    return cells;
  }

  void clear() {
    cells.clear();
    facts = 0;
  }
}

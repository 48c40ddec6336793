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

  /** Settles all rows, those of the coarser groupings too. Nothing may be counted afterwards. */
  Settled settled() {
    for (Grouping coarse : SUMMED) {
      Grouping fine = coarse.finer().orElseThrow();
      for (long key : keys()) {
        if (CellKey.grouping(key) == fine.ordinal()) {
          cell(CellKey.within(coarse, fine, key)).add(cells.get(key));
        }
      }
    }
    long[] keys = keys();
    Arrays.stream(keys).parallel().forEach(key -> cells.get(key).settle());
    return new Settled(CellKey.sorted(keys), cells);
  }

  private long[] keys() {
    long[] keys = new long[cells.size()];
    int size = 0;
    for (LongObjectMap.PrimitiveEntry<Cell> entry : cells.entries()) {
      keys[size++] = entry.key();
    }
    return keys;
  }

  /**
   * Rows ready to be written.
   *
   * @param keys in the order of the tables' own key
   */
  record Settled(long[] keys, LongObjectMap<Cell> cells) {}
}

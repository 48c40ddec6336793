package fr.boussole.persistence.rollup;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.PackedHistogram;
import java.util.Arrays;

/** What comes to, or goes from, one row of the rollups: sums, and changes of the distributions. */
final class Cell {

  static final int DISTRIBUTIONS = Distribution.values().length;
  private static final int[] NO_CHANGES = {};

  private final long[] sums = new long[Measure.values().length];
  private final int[][] changes = new int[DISTRIBUTIONS][];
  private final int[] counts = new int[DISTRIBUTIONS];

  Cell() {
    Arrays.fill(changes, NO_CHANGES);
  }

  void add(int measure, long amount) {
    sums[measure] += amount;
  }

  void change(int distribution, int change) {
    int count = counts[distribution];
    if (count == changes[distribution].length) {
      changes[distribution] = Arrays.copyOf(changes[distribution], Math.max(4, count * 2));
    }
    changes[distribution][count] = change;
    counts[distribution] = count + 1;
  }

  long sum(int measure) {
    return sums[measure];
  }

  /**
   * Drops the durations that went and came again: what a correction leaves as it was.
   *
   * @return whether anything is left to be written
   */
  boolean settle() {
    boolean left = changesDistributions();
    if (left) {
      left = false;
      for (int distribution = 0; distribution < DISTRIBUTIONS; distribution++) {
        counts[distribution] =
            PackedHistogram.cancelled(changes[distribution], counts[distribution]);
        left |= counts[distribution] > 0;
      }
    }
    for (long sum : sums) {
      left |= sum != 0;
    }
    return left;
  }

  boolean changesDistributions() {
    for (int count : counts) {
      if (count > 0) {
        return true;
      }
    }
    return false;
  }

  /** The packed histogram after the changes. */
  byte[] changed(int distribution, byte[] packed) {
    return PackedHistogram.changed(packed, changes[distribution], counts[distribution]);
  }
}

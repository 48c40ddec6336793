package fr.boussole.persistence.rollup;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.PackedHistogram;
import java.util.Arrays;

/** What comes to, or goes from, one row of the rollups: sums, and changes of the distributions. */
final class Cell {

  static final int DISTRIBUTIONS = Distribution.values().length;
  private static final int DISTRIBUTION_SHIFT = 20;
  private static final int CHANGE_MASK = (1 << DISTRIBUTION_SHIFT) - 1;
  private static final int[] NO_CHANGES = {};

  private final long[] sums = new long[Measure.values().length];
  // Each with its distribution above the change itself: sorted, they lie one after the other.
  private int[] changes = NO_CHANGES;
  private int count;
  private final int[] ends = new int[DISTRIBUTIONS];

  void add(int measure, long amount) {
    sums[measure] += amount;
  }

  void change(int distribution, int change) {
    room(1);
    changes[count++] = distribution << DISTRIBUTION_SHIFT | change;
  }

  /** Adds what another cell holds that is not settled yet. */
  void add(Cell other) {
    for (int measure = 0; measure < sums.length; measure++) {
      sums[measure] += other.sums[measure];
    }
    room(other.count);
    System.arraycopy(other.changes, 0, changes, count, other.count);
    count += other.count;
  }

  private void room(int more) {
    if (count + more > changes.length) {
      int length = Math.max(count + more, changes.length + (changes.length >> 1) + 4);
      changes = Arrays.copyOf(changes, length);
    }
  }

  long sum(int measure) {
    return sums[measure];
  }

  /**
   * Parts the changes by distribution, and drops the durations that went and came again: what a
   * correction leaves as it was. Nothing may be added afterwards.
   *
   * @return whether anything is left to be written
   */
  boolean settle() {
    Arrays.sort(changes, 0, count);
    int from = 0;
    int kept = 0;
    for (int distribution = 0; distribution < DISTRIBUTIONS; distribution++) {
      int to = from;
      while (to < count && changes[to] >> DISTRIBUTION_SHIFT == distribution) {
        changes[to++] &= CHANGE_MASK;
      }
      int left = PackedHistogram.cancelled(changes, from, to);
      System.arraycopy(changes, from, changes, kept, left - from);
      kept += left - from;
      ends[distribution] = kept;
      from = to;
    }
    count = kept;
    boolean left = count > 0;
    for (long sum : sums) {
      left |= sum != 0;
    }
    return left;
  }

  /** Whether a settled cell changes any distribution. */
  boolean changesDistributions() {
    return count > 0;
  }

  /** The packed histogram after the changes of a settled cell. */
  byte[] changed(int distribution, byte[] packed) {
    int from = distribution == 0 ? 0 : ends[distribution - 1];
    return PackedHistogram.changed(packed, changes, from, ends[distribution]);
  }
}

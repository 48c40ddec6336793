package fr.boussole.persistence.rollup;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.PackedHistogram;
import java.util.Arrays;

/** What comes to, or goes from, one row of the rollups: sums, and changes of the distributions. */
final class Cell {

  private static final int DISTRIBUTIONS = Distribution.rolledUp().size();
  private static final int DISTRIBUTION_SHIFT = 20;
  private static final int CHANGE_MASK = (1 << DISTRIBUTION_SHIFT) - 1;
  private static final int[] NO_CHANGES = {};
  private static final byte[] NOTHING = {};

  private final long[] sums = new long[Measure.rolledUp().size()];
  // Each with its distribution above the change itself: sorted, they lie one after the other.
  private int[] changes = NO_CHANGES;
  private int count;
  private byte[][] packed = {};
  private boolean empty;

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

  /** Packs the changes. Nothing may be added afterwards. */
  void settle() {
    empty = Arrays.stream(sums).allMatch(sum -> sum == 0);
    if (count > 0) {
      Arrays.sort(changes, 0, count);
      packed = new byte[DISTRIBUTIONS][];
      int from = 0;
      for (int distribution = 0; distribution < DISTRIBUTIONS; distribution++) {
        int to = from;
        while (to < count && changes[to] >> DISTRIBUTION_SHIFT == distribution) {
          changes[to++] &= CHANGE_MASK;
        }
        packed[distribution] = from == to ? NOTHING : PackedHistogram.of(changes, from, to);
        from = to;
      }
      if (Arrays.stream(packed).allMatch(bytes -> bytes.length == 0)) {
        packed = new byte[0][];
      }
      changes = NO_CHANGES;
    }
  }

  /** Whether the sums of a settled cell change nothing. */
  boolean hasNoSums() {
    return empty;
  }

  long sum(int measure) {
    return sums[measure];
  }

  /**
   * The packed distributions of a settled cell, an empty array for each that does not change; none
   * when no one does.
   */
  byte[][] packed() {
    return packed;
  }
}

package fr.boussole.persistence.rollup;

import fr.boussole.domain.scope.Dimension;
import java.util.stream.LongStream;

/**
 * A row of the rollups as one number: grouping (4 bits), day (18), first value (20), second value
 * (22), scattered over the whole range by an odd factor. Left as it is, neighbouring rows crowd
 * together in a hash map, and finding one takes longer than all the rest of counting.
 */
final class CellKey {

  private static final int SECOND_BITS = 22;
  private static final int FIRST_BITS = 20;
  private static final int DAY_BITS = 18;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long INVERSE = inverse();

  private CellKey() {}

  /** Newton's iteration: each step doubles the bits of the inverse modulo 2⁶⁴ that are right. */
  private static long inverse() {
    long inverse = FACTOR;
    for (int step = 0; step < 5; step++) {
      inverse *= 2 - FACTOR * inverse;
    }
    return inverse;
  }

  /** The keys in the order of the tables' own key. */
  static long[] sorted(long[] keys) {
    return LongStream.of(keys)
        .map(key -> key * INVERSE)
        .sorted()
        .map(key -> key * FACTOR)
        .toArray();
  }

  static long of(Grouping grouping, int epochDay, int first, int second) {
    if (first >>> FIRST_BITS != 0 || second >>> SECOND_BITS != 0 || epochDay >>> DAY_BITS != 0) {
      throw new IllegalArgumentException(
          "more values than the rollups can number: "
              + first
              + ", "
              + second
              + ", day "
              + epochDay);
    }
    long plain =
        (((long) grouping.ordinal() << DAY_BITS | epochDay) << FIRST_BITS | first) << SECOND_BITS
            | second;
    return plain * FACTOR;
  }

  /** The row of a coarser grouping that a row of a finer one is part of. */
  static long within(Grouping coarse, Grouping fine, long key) {
    return of(
        coarse,
        epochDay(key),
        coarse.dimensions().isEmpty() ? 0 : value(coarse.dimensions().get(0), fine, key),
        0);
  }

  private static int value(Dimension dimension, Grouping fine, long key) {
    return fine.dimensions().indexOf(dimension) == 0 ? first(key) : second(key);
  }

  static int grouping(long key) {
    return (int) (key * INVERSE >>> (SECOND_BITS + FIRST_BITS + DAY_BITS));
  }

  static int epochDay(long key) {
    return (int) (key * INVERSE >>> (SECOND_BITS + FIRST_BITS)) & ((1 << DAY_BITS) - 1);
  }

  static int first(long key) {
    return (int) (key * INVERSE >>> SECOND_BITS) & ((1 << FIRST_BITS) - 1);
  }

  static int second(long key) {
    return (int) (key * INVERSE) & ((1 << SECOND_BITS) - 1);
  }
}

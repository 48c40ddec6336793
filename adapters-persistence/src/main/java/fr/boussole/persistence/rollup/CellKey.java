package fr.boussole.persistence.rollup;

/**
 * A row of the rollups as one number: grouping (4 bits), day (18), first value (20), second value
 * (22).
 */
final class CellKey {

  private static final int SECOND_BITS = 22;
  private static final int FIRST_BITS = 20;
  private static final int DAY_BITS = 18;

  private CellKey() {}

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
    return (((long) grouping.ordinal() << DAY_BITS | epochDay) << FIRST_BITS | first) << SECOND_BITS
        | second;
  }

  static int grouping(long key) {
    return (int) (key >>> (SECOND_BITS + FIRST_BITS + DAY_BITS));
  }

  static int epochDay(long key) {
    return (int) (key >>> (SECOND_BITS + FIRST_BITS)) & ((1 << DAY_BITS) - 1);
  }

  static int first(long key) {
    return (int) (key >>> SECOND_BITS) & ((1 << FIRST_BITS) - 1);
  }

  static int second(long key) {
    return (int) key & ((1 << SECOND_BITS) - 1);
  }
}

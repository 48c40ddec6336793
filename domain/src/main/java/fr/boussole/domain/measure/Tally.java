package fr.boussole.domain.measure;

import java.util.Arrays;

/** Exact sums of measures. Immutable; tallies of disjoint scopes merge by {@link #plus}. */
public final class Tally {

  private static final int SIZE = Measure.values().length;
  private static final Tally ZERO = new Tally(new long[SIZE]);

  private final long[] sums;

  private Tally(long[] sums) {
    this.sums = sums;
  }

  public static Tally zero() {
    return ZERO;
  }

  public static Tally of(Measure measure, long amount) {
    return zero().plus(measure, amount);
  }

  /** Takes sums indexed by the measures' ordinals. */
  public static Tally ofOrdinals(long[] sums) {
    if (sums.length != SIZE) {
      throw new IllegalArgumentException("one sum a measure: " + sums.length);
    }
    return new Tally(sums.clone());
  }

  public long get(Measure measure) {
    return sums[measure.ordinal()];
  }

  /**
   * @throws ArithmeticException when a sum leaves the range of a long
   */
  public Tally plus(Tally other) {
    long[] merged = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      merged[i] = Math.addExact(sums[i], other.sums[i]);
    }
    return new Tally(merged);
  }

  public Tally plus(Measure measure, long amount) {
    long[] merged = sums.clone();
    merged[measure.ordinal()] = Math.addExact(merged[measure.ordinal()], amount);
    return new Tally(merged);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && Arrays.equals(sums, tally.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Tally{");
    for (Measure measure : Measure.values()) {
      if (get(measure) != 0) {
        text.append(text.length() > 6 ? ", " : "")
            .append(measure.word())
            .append('=')
            .append(get(measure));
      }
    }
    return text.append('}').toString();
  }
}

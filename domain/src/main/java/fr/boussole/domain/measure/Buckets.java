package fr.boussole.domain.measure;

/**
 * How a {@link Histogram} cuts seconds: every whole second below 256 has a bucket of its own; from
 * there each doubling is cut into 128 buckets, so that a bucket's middle is within 0.4 % of any
 * value in it.
 */
public final class Buckets {

  private static final int EXACT = 256;
  private static final int PER_DOUBLING = 128;
  private static final int EXACT_BITS = 8;
  private static final int SUB_BITS = 7;

  /** How many buckets cover every non-negative int. */
  public static final int COUNT = EXACT + (Integer.SIZE - 1 - EXACT_BITS) * PER_DOUBLING;

  private Buckets() {}

  public static int of(int seconds) {
    if (seconds < 0) {
      throw new IllegalArgumentException("a duration is not negative: " + seconds);
    }
    if (seconds < EXACT) {
      return seconds;
    }
    int exponent = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(seconds);
    int sub = (seconds >>> (exponent - SUB_BITS)) - PER_DOUBLING;
    return EXACT + (exponent - EXACT_BITS) * PER_DOUBLING + sub;
  }

  /** The seconds that stand for a bucket: the value itself where it is exact, else the middle. */
  public static double middle(int bucket) {
    if (bucket < EXACT) {
      return bucket;
    }
    int exponent = EXACT_BITS + (bucket - EXACT) / PER_DOUBLING;
    int sub = (bucket - EXACT) % PER_DOUBLING;
    long low = (long) (PER_DOUBLING + sub) << (exponent - SUB_BITS);
    long width = 1L << (exponent - SUB_BITS);
    return low + (width - 1) / 2.0;
  }
}

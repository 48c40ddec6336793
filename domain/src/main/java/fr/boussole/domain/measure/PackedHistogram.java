package fr.boussole.domain.measure;

import java.io.ByteArrayOutputStream;

/**
 * The stored form of a {@link Histogram}: for each bucket that holds anything, in order, its
 * distance to the previous such bucket and its count, both as variable-length integers of seven
 * bits a byte, lowest first. Nothing at all is an empty array.
 */
public final class PackedHistogram {

  private PackedHistogram() {}

  /** One duration more or less, for {@link #changed}. */
  public static int change(int bucket, boolean added) {
    return bucket << 1 | (added ? 1 : 0);
  }

  /**
   * Takes out the pairs of changes that undo each other.
   *
   * @param changes each made by {@link #change}; those from {@code from} to before {@code to} are
   *     read, in ascending order, and what is left of them stands at their beginning afterwards
   * @return where what is left ends
   */
  public static int cancelled(int[] changes, int from, int to) {
    int left = from;
    int at = from;
    while (at < to) {
      int bucket = changes[at] >> 1;
      int net = 0;
      while (at < to && changes[at] >> 1 == bucket) {
        net += (changes[at++] & 1) == 1 ? 1 : -1;
      }
      for (int i = Math.abs(net); i > 0; i--) {
        changes[left++] = change(bucket, net > 0);
      }
    }
    return left;
  }

  /**
   * The histogram after some durations came and went.
   *
   * @param packed as it was; empty when there was nothing
   * @param changes each made by {@link #change}; those from {@code from} to before {@code to} are
   *     read, in ascending order
   * @throws IllegalStateException when more durations of a bucket go than there were
   */
  public static byte[] changed(byte[] packed, int[] changes, int from, int to) {
    if (from == to) {
      return packed;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length + 2 * (to - from));
    Reader old = new Reader(packed);
    boolean more = old.next();
    int last = 0;
    int at = from;
    while (more || at < to) {
      int bucket = at < to ? changes[at] >> 1 : Integer.MAX_VALUE;
      long amount = 0;
      if (more && old.bucket <= bucket) {
        bucket = old.bucket;
        amount = old.count;
        more = old.next();
      }
      while (at < to && changes[at] >> 1 == bucket) {
        amount += (changes[at++] & 1) == 1 ? 1 : -1;
      }
      if (amount < 0) {
        throw new IllegalStateException("a histogram holds no negative count: bucket " + bucket);
      }
      if (amount > 0) {
        write(out, bucket - last);
        write(out, amount);
        last = bucket;
      }
    }
    return out.toByteArray();
  }

  /** Adds what is packed to a histogram. */
  public static void addTo(Histogram histogram, byte[] packed) {
    Reader reader = new Reader(packed);
    while (reader.next()) {
      histogram.add(reader.bucket, reader.count);
    }
  }

  private static void write(ByteArrayOutputStream bytes, long number) {
    long left = number;
    while (left >= 0x80) {
      bytes.write((int) (left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes.write((int) left);
  }

  private static final class Reader {

    private final byte[] bytes;
    private int at;
    private int bucket;
    private long count;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean next() {
      if (at >= bytes.length) {
        return false;
      }
      bucket += (int) number();
      count = number();
      return true;
    }

    private long number() {
      long number = 0;
      int shift = 0;
      byte piece;
      do {
        piece = bytes[at++];
        number |= (long) (piece & 0x7f) << shift;
        shift += 7;
      } while (piece < 0);
      return number;
    }
  }
}

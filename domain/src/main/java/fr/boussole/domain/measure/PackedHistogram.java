package fr.boussole.domain.measure;

import java.util.Arrays;

/**
 * The stored form of a {@link Histogram}, or of what changed in one: for each bucket with a count
 * other than zero, in order, its distance to the previous such bucket and its count, both as
 * variable-length integers of seven bits a byte, lowest first. Before a negative count, of
 * durations that went, stands a zero. Nothing at all is an empty array.
 */
public final class PackedHistogram {

  private PackedHistogram() {}

  /** One duration more or less, for {@link #of}. */
  public static int change(int bucket, boolean added) {
    return bucket << 1 | (added ? 1 : 0);
  }

  /**
   * What some durations that came and went come to; those that went and came again are gone.
   *
   * @param changes each made by {@link #change}; those from {@code from} to before {@code to} are
   *     read, in ascending order
   */
  public static byte[] of(int[] changes, int from, int to) {
    Writer packed = new Writer(2 * (to - from));
    int at = from;
    while (at < to) {
      int bucket = changes[at] >> 1;
      long count = 0;
      while (at < to && changes[at] >> 1 == bucket) {
        count += (changes[at++] & 1) == 1 ? 1 : -1;
      }
      packed.put(bucket, count);
    }
    return packed.bytes();
  }

  /** Both together, in the one form that their sum has. */
  public static byte[] sum(byte[] one, byte[] other) {
    Writer packed = new Writer(one.length + other.length);
    Reader left = new Reader(one);
    Reader right = new Reader(other);
    boolean hasLeft = left.next();
    boolean hasRight = right.next();
    while (hasLeft || hasRight) {
      int bucket = !hasRight || hasLeft && left.bucket < right.bucket ? left.bucket : right.bucket;
      long count = 0;
      if (hasLeft && left.bucket == bucket) {
        count += left.count;
        hasLeft = left.next();
      }
      if (hasRight && right.bucket == bucket) {
        count += right.count;
        hasRight = right.next();
      }
      packed.put(bucket, count);
    }
    return packed.bytes();
  }

  /** Adds what is packed to a histogram. */
  public static void addTo(Histogram histogram, byte[] packed) {
    Reader reader = new Reader(packed);
    while (reader.next()) {
      histogram.add(reader.bucket, reader.count);
    }
  }

  private static final class Writer {

    private byte[] bytes;
    private int end;
    private int last;

    Writer(int expected) {
      bytes = new byte[expected + 16];
    }

    void put(int bucket, long count) {
      if (count != 0) {
        number(bucket - last);
        if (count < 0) {
          number(0);
        }
        number(Math.abs(count));
        last = bucket;
      }
    }

    private void number(long number) {
      if (end + 10 > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      long left = number;
      while (left >= 0x80) {
        bytes[end++] = (byte) (left | 0x80);
        left >>>= 7;
      }
      bytes[end++] = (byte) left;
    }

    byte[] bytes() {
      return Arrays.copyOf(bytes, end);
    }
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
      if (count == 0) {
        count = -number();
      }
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

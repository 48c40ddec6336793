package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.FactKey;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the keys that come more than once in a file (a Bloom filter): in little memory where they
 * are few, and in memory that does not grow any more where they are many. A key named without need
 * only costs a look; a repeated one is never missed.
 */
final class SeenKeys {

  private static final int BITS = 1 << 28;
  private static final int BITS_AT_FIRST = 1 << 20;

  /** So many keys are taken before the filter grows, once. */
  private static final int FIRST = 1 << 14;

  private static final int PROBES = 7;
  private static final int BLOCK_BITS = 512;
  private static final int BLOCK_WORDS = BLOCK_BITS / Long.SIZE;
  private static final int MOST_REPEATED = 100_000;

  private long[] words = new long[BITS_AT_FIRST / Long.SIZE];
  private long[] first = new long[FIRST];
  private int count;
  private final Set<FactKey> repeated = new HashSet<>();

  /** Notes a key. */
  void add(FactKey key) {
    long hash = mix(rolling(key.externalId()) ^ mix(key.source().hashCode()));
    if (count < FIRST) {
      first[count++] = hash;
    } else if (first.length > 0) {
      grow();
    }
    boolean seen = mark(hash);
    if (seen && repeated.size() <= MOST_REPEATED) {
      repeated.add(key);
    }
  }

  private void grow() {
    words = new long[BITS / Long.SIZE];
    for (long hash : first) {
      mark(hash);
    }
    first = new long[0];
  }

  /** Marks a key by its hash, and answers whether it was marked, or seems to have been. */
  private boolean mark(long hash) {
    // All probes of a key fall into the same eight words: one look at memory, not seven.
    int block = (int) (hash >>> 40) & (words.length / BLOCK_WORDS - 1);
    long probes = mix(hash);
    boolean seen = true;
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = (int) probes & (BLOCK_BITS - 1);
      int word = block * BLOCK_WORDS + (bit >>> 6);
      long mask = 1L << bit;
      seen &= (words[word] & mask) != 0;
      words[word] |= mask;
      probes >>>= 9;
    }
    return seen;
  }

  /** The keys that may have come more than once; too many to be named when {@link #areTooMany}. */
  Set<FactKey> repeated() {
    return repeated;
  }

  /** Whether so many keys repeat that all of them had better be looked at. */
  boolean areTooMany() {
    return repeated.size() > MOST_REPEATED;
  }

  private static long rolling(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x100000001B3L ^ text.charAt(i);
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}

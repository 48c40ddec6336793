package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.FactKey;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the keys that come more than once in a file, in memory that does not grow with it (a Bloom
 * filter). A key named without need only costs a look; a repeated one is never missed.
 */
final class SeenKeys {

  private static final int BITS = 1 << 28;
  private static final int PROBES = 7;
  private static final int BLOCK_BITS = 512;
  private static final int BLOCK_WORDS = BLOCK_BITS / Long.SIZE;
  private static final int BLOCKS = BITS / BLOCK_BITS;
  private static final int MOST_REPEATED = 100_000;

  private final long[] words = new long[BITS / Long.SIZE];
  private final Set<FactKey> repeated = new HashSet<>();

  /** Notes a key. */
  void add(FactKey key) {
    long hash = mix(rolling(key.externalId()) ^ mix(key.source().hashCode()));
    // All probes of a key fall into the same eight words: one look at memory, not seven.
    int block = (int) (hash >>> 40) & (BLOCKS - 1);
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
    if (seen && repeated.size() <= MOST_REPEATED) {
      repeated.add(key);
    }
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

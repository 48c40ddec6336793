package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.FactKey;

/**
 * Tells whether a key may have come before in the same file, in memory that does not grow with it
 * (a Bloom filter). A wrong “maybe” only costs a look; a repeated key is never missed.
 */
final class SeenKeys {

  private static final int BITS = 1 << 28;

  private final long[] words = new long[BITS / Long.SIZE];

  /** Notes the key; true when it may have been noted before. */
  boolean again(FactKey key) {
    long hash = mix(key.externalId().hashCode() * 0x9E3779B97F4A7C15L + rolling(key.externalId()));
    hash = mix(hash ^ key.source().hashCode());
    boolean seen = true;
    for (int probe = 0; probe < 3; probe++) {
      int bit = (int) (hash >>> (probe * 18)) & (BITS - 1);
      long mask = 1L << bit;
      seen &= (words[bit >>> 6] & mask) != 0;
      words[bit >>> 6] |= mask;
      hash = mix(hash);
    }
    return seen;
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

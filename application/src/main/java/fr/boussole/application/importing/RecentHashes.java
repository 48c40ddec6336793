package fr.boussole.application.importing;

/**
 * Remembers what came lately, by hashes, in memory that does not grow without bound: of more than a
 * million, one may be forgotten when so many others come after it. What is looked for mostly lies
 * close together, for files are in the order of time.
 */
final class RecentHashes {

  private static final int FIRST_SIZE = 1 << 12;
  private static final int LAST_SIZE = 1 << 20;
  private static final int PROBES = 8;

  /** For each slot a key and what came with it; 0 when free. */
  private long[] slots = new long[2 * FIRST_SIZE];

  private int taken;

  /**
   * Remembers what comes with a key.
   *
   * @param key a hash
   * @param value a hash that is not 0
   * @return what came with the same key before; 0 when nothing did, or it is forgotten
   */
  long put(long key, long value) {
    if (2 * taken > slots.length / 2 && slots.length < 2 * LAST_SIZE) {
      grow();
    }
    int slot = find(key);
    long before = slots[slot] == key ? slots[slot + 1] : 0;
    put(slot, key, value);
    return before;
  }

  /** Where the key is, or is to go: the first of the few slots where all are taken by others. */
  private int find(long key) {
    for (int probe = 0; probe < PROBES; probe++) {
      int slot = slot(key + probe);
      if (slots[slot + 1] == 0 || slots[slot] == key) {
        return slot;
      }
    }
    return slot(key);
  }

  private void put(int slot, long key, long value) {
    taken += slots[slot + 1] == 0 ? 1 : 0;
    slots[slot] = key;
    slots[slot + 1] = value;
  }

  private int slot(long key) {
    return 2 * ((int) key & (slots.length / 2 - 1));
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    taken = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        put(find(old[i]), old[i], old[i + 1]);
      }
    }
  }

  /** A hash of a text, and of what came before it. */
  static long hash(long before, String text) {
    long hash = before * 31 + text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x100000001B3L ^ text.charAt(i);
    }
    return mix(hash);
  }

  /** All bits of a number depend on all bits of the other. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}

package fr.boussole.application.importing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds contacts of the same customer, channel and moment under different identifiers, in memory
 * that does not grow without bound: of more than a million contacts, a pair may be missed when so
 * many others lie between the two. Files are mostly in the order of time, where such pairs lie
 * close together.
 */
final class SeenContacts {

  private static final int FIRST_SIZE = 1 << 12;
  private static final int LAST_SIZE = 1 << 20;
  private static final int PROBES = 8;

  /** For each slot the hash of what must be the same, and of what must differ; 0 when free. */
  private long[] slots = new long[2 * FIRST_SIZE];

  private int taken;

  /** Whether such a contact came before under another identifier; this one is remembered. */
  boolean isSecond(String customer, @Nullable String channel, Instant moment, String identifier) {
    long same =
        mix(
            mix(hash(customer) + moment.getEpochSecond() * 1_000_003L + moment.getNano())
                + Objects.requireNonNullElse(channel, "").hashCode());
    long own = mix(hash(identifier)) | 1;
    if (2 * taken > slots.length / 2 && slots.length < 2 * LAST_SIZE) {
      grow();
    }
    int slot = find(same);
    boolean second = slots[slot + 1] != 0 && slots[slot] == same && slots[slot + 1] != own;
    put(slot, same, own);
    return second;
  }

  /** Where the hash is, or is to go: the first of the few slots where all are taken by others. */
  private int find(long hash) {
    for (int probe = 0; probe < PROBES; probe++) {
      int slot = slot(hash + probe);
      if (slots[slot + 1] == 0 || slots[slot] == hash) {
        return slot;
      }
    }
    return slot(hash);
  }

  private void put(int slot, long same, long own) {
    taken += slots[slot + 1] == 0 ? 1 : 0;
    slots[slot] = same;
    slots[slot + 1] = own;
  }

  private int slot(long hash) {
    return 2 * ((int) hash & (slots.length / 2 - 1));
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

  private static long hash(String text) {
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

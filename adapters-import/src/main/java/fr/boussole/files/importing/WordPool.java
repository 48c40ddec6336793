package fr.boussole.files.importing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shares the short texts that recur in a file, found by their characters. Bounded: a text that
 * comes later takes the slot of one that hashes alike.
 */
final class WordPool {

  private static final int SLOTS = 1 << 15;

  private static final char[] NONE = {};

  private final @Nullable String[] words = new String[SLOTS];
  // The same as characters: compared many at a time.
  private final char[][] characters = new char[SLOTS][];

  WordPool() {
    Arrays.fill(characters, NONE);
  }

  /** The text of these characters if it was put before, else null. */
  @Nullable String find(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = slot(hash);
    char[] known = characters[slot];
    return Arrays.equals(known, 0, known.length, text, from, to) ? words[slot] : null;
  }

  void put(String word) {
    int slot = slot(word.hashCode());
    words[slot] = word;
    characters[slot] = word.toCharArray();
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}

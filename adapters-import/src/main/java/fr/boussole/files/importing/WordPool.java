package fr.boussole.files.importing;

import org.jspecify.annotations.Nullable;

/**
 * Shares the short texts that recur in a file, found by their characters. Bounded: a text that
 * comes later takes the slot of one that hashes alike.
 */
final class WordPool {

  private static final int SLOTS = 1 << 15;

  private final @Nullable String[] words = new String[SLOTS];

  /** The text of these characters if it was put before, else null. */
  @Nullable String find(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    String word = words[slot(hash)];
    if (word == null || word.length() != to - from) {
      return null;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != text[i]) {
        return null;
      }
    }
    return word;
  }

  void put(String word) {
    words[slot(word.hashCode())] = word;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}

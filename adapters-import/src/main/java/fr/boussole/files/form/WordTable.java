package fr.boussole.files.form;

import java.util.Arrays;
import java.util.List;

/** Finds words by their characters, whatever their case. */
public final class WordTable {

  /** What is said of characters that are none of the words. */
  public static final int NONE = -1;

  private final char[][] words;
  private final int[] slots;

  /** Of words that are the same but for their case the first counts. */
  public WordTable(List<String> words) {
    this.words = words.stream().map(WordTable::folded).toArray(char[][]::new);
    this.slots = new int[Integer.highestOneBit(Math.max(2, words.size())) * 4];
    Arrays.fill(slots, NONE);
    for (int word = 0; word < this.words.length; word++) {
      char[] text = this.words[word];
      int slot = slot(text, 0, text.length);
      while (slots[slot] != NONE && !isSame(this.words[slots[slot]], text, 0, text.length)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] == NONE) {
        slots[slot] = word;
      }
    }
  }

  /** The place of the word in the list, or {@link #NONE}. */
  public int find(char[] text, int from, int to) {
    if (words.length == 0) {
      return NONE;
    }
    int slot = slot(text, from, to);
    while (slots[slot] != NONE) {
      if (isSame(words[slots[slot]], text, from, to)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return NONE;
  }

  public boolean has(char[] text, int from, int to) {
    return find(text, from, to) != NONE;
  }

  /** Whether the text begins with one of the words. */
  public boolean isBegunBy(char[] text, int from, int to) {
    for (char[] word : words) {
      if (to - from >= word.length && isSame(word, text, from, from + word.length)) {
        return true;
      }
    }
    return false;
  }

  private int slot(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + fold(text[i]);
    }
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  private static boolean isSame(char[] word, char[] text, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != fold(text[from + i])) {
        return false;
      }
    }
    return true;
  }

  private static char[] folded(String word) {
    char[] text = word.strip().toCharArray();
    for (int i = 0; i < text.length; i++) {
      text[i] = fold(text[i]);
    }
    return text;
  }

  private static char fold(char character) {
    if (character < 128) {
      return character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
    }
    return Blanks.isBlank(character)
        ? ' '
        : Character.toLowerCase(Character.toUpperCase(character));
  }
}

package fr.boussole.application.importing;

import java.util.List;

/**
 * One value of a closed list, and the words that say it in a file, whatever their case.
 *
 * @param meaning what the words mean
 * @param words the word to write first, then those that are understood too
 */
public record Choice<T>(T meaning, List<String> words) {

  public Choice {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a choice has a word");
    }
  }

  @SafeVarargs
  static <T> Choice<T> of(T meaning, String... words) {
    return new Choice<>(meaning, List.of(words));
  }
}

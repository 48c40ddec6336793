package fr.boussole.domain.kind;

import java.util.Arrays;
import java.util.List;

/** What the cells of a field hold, and how a long stands for it. */
public sealed interface FieldType {

  /** A calendar day, as the number of days since 1970. */
  record Day() implements FieldType {}

  /** An instant, as microseconds since 1970. */
  record Moment() implements FieldType {}

  /** A duration in seconds, 0 or more. */
  record Seconds(int maximumDays) implements FieldType {}

  /** A whole number, both bounds included. */
  record Whole(int minimum, int maximum) implements FieldType {}

  /** An amount of money in cents, 0 to {@link #MOST_CENTS}. */
  record Money() implements FieldType {
    public static final long MOST_CENTS = 2_000_000_000L;
  }

  /** Points with at most two decimals, times 100; 0 to {@link #MOST}. */
  record Points() implements FieldType {
    public static final long MOST = 100_000_00L;
  }

  /** 1 for yes, 0 for no. */
  record YesNo() implements FieldType {}

  /** One of a closed list, as its place there. */
  record OneOf(List<Word> words) implements FieldType {
    public OneOf {
      words = List.copyOf(words);
      if (words.size() < 2) {
        throw new IllegalArgumentException("a list to choose from has two words or more");
      }
    }
  }

  /** A name kept as text, such as a customer's identifier. */
  record Name() implements FieldType {}

  /**
   * One value of a closed list.
   *
   * @param spellings the word to write first, then those that are understood too, whatever the case
   */
  record Word(List<String> spellings) {
    public Word {
      spellings = List.copyOf(spellings);
      if (spellings.isEmpty()) {
        throw new IllegalArgumentException("a word has a spelling");
      }
    }

    public static Word of(String... spellings) {
      return new Word(Arrays.asList(spellings));
    }
  }
}

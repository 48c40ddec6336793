package fr.boussole.application.mapping;

import java.util.List;

/**
 * What must hold of a row.
 *
 * @param all each of these; always true when there is none
 */
public record When(List<Test> all) {

  /** Holds of every row. */
  public static final When ALWAYS = new When(List.of());

  /**
   * One thing about one field.
   *
   * @param names what the field is called, in one file or the other; {@code #3} is the third
   */
  public record Test(List<String> names, Check check) {
    public Test {
      names = List.copyOf(names);
      if (names.isEmpty()) {
        throw new IllegalArgumentException("a test is about a field");
      }
    }
  }

  /** What is asked of a field. Words are compared whatever their case; null marks are blank. */
  public sealed interface Check {

    /** It is one of these words. */
    record Is(List<String> words) implements Check {
      public Is {
        words = List.copyOf(words);
      }
    }

    /** It is none of these words, or blank. */
    record IsNot(List<String> words) implements Check {
      public IsNot {
        words = List.copyOf(words);
      }
    }

    /** It begins with one of these. */
    record Begins(List<String> starts) implements Check {
      public Begins {
        starts = List.copyOf(starts);
      }
    }

    /** It is a number above this one. */
    record Above(long bound) implements Check {}

    /** There is something in it. */
    record Filled() implements Check {}

    /** There is nothing in it. */
    record Blank() implements Check {}
  }

  public When {
    all = List.copyOf(all);
  }
}

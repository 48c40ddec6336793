package fr.boussole.application.mapping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Where the values of one of our columns come from. What these cannot say is not to be said: there
 * is no language of expressions.
 */
public sealed interface Source {

  /** In place of a field's name: somebody must say which one it is, such as the question scored. */
  String TO_BE_SAID = "?";

  /**
   * A field of the row.
   *
   * @param names what it is called, in one file or the other: the first that is there counts. Names
   *     are compared as {@link Fingerprint#plain} does; {@code #3} is the third field
   * @param form how it writes its values
   * @param aliases our words for its words; they are taken as they are, whatever the form
   */
  record Field(List<String> names, ValueForm form, Aliases aliases) implements Source {
    public Field {
      names = List.copyOf(names);
      if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("a field has a name");
      }
    }

    public static Field of(String name) {
      return new Field(List.of(name), ValueForm.AS_WRITTEN, Aliases.NONE);
    }
  }

  /** The same in every row. As the outcome of a case it may be empty: no value. */
  record Constant(String value) implements Source {}

  /** A moment whose day and time of day are in two fields. */
  record DateAndTime(Field date, Field time) implements Source {}

  /**
   * The first case that holds.
   *
   * @param otherwise when none does; empty for no value
   */
  record Cases(List<Case> cases, Optional<Source> otherwise) implements Source {
    public Cases {
      cases = List.copyOf(cases);
    }
  }

  /** What counts when something holds of a row. */
  record Case(When when, Source then) {}

  /** The first of these that has a value. */
  record FirstOf(List<Source> sources) implements Source {
    public FirstOf {
      sources = List.copyOf(sources);
    }
  }

  /**
   * These one after the other, for keys; no value when all of them have none.
   *
   * @param between what is put between two
   */
  record Joined(List<Source> parts, String between) implements Source {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /** So long after a moment; no value when one of the two has none. */
  record After(Source moment, Source duration) implements Source {}

  /** The day so many whole months before one. */
  record MonthsBefore(LocalDate day, Field months) implements Source {}

  /**
   * The day that lasts from one moment to another: a row about anything shorter or longer is
   * rejected.
   */
  record WholeDay(Field from, Field to) implements Source {}

  /**
   * A moment that the file does not tell and that stands in for it: durations from it are unknown.
   *
   * @param at local time in the mapping's zone
   */
  record Assumed(LocalDateTime at) implements Source {}
}

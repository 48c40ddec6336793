package fr.boussole.application.mapping;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a field writes its values, where our templates would write them otherwise. */
public sealed interface ValueForm {

  /** As the type of our column has it, or as the mapping says for the whole file. */
  record AsWritten() implements ValueForm {}

  /** A duration, written so. */
  record Lasting(Duration written) implements ValueForm {}

  /**
   * A moment or a day.
   *
   * @param patterns tried in this order, before ISO 8601; those of the mapping when empty
   * @param at the time of day when the field tells the day only; {@link #NOON} when empty
   */
  record Dated(List<DatePattern> patterns, Optional<LocalTime> at) implements ValueForm {
    public Dated {
      patterns = List.copyOf(patterns);
    }
  }

  /** The number that the text begins with: {@code 9 - Extremely likely} is 9. */
  record LeadingNumber() implements ValueForm {}

  /** The text before the first of these characters: until {@code " ("} for a name and address. */
  record Until(String end) implements ValueForm {
    public Until {
      if (end.isEmpty()) {
        throw new IllegalArgumentException("a text ends before something");
      }
    }
  }

  /** A whole number, and this added to it. */
  record Plus(int added) implements ValueForm {}

  AsWritten AS_WRITTEN = new AsWritten();

  /** When a day stands for a moment: not midnight, which may be the day before elsewhere. */
  LocalTime NOON = LocalTime.NOON;

  /** How durations are written. */
  enum Duration {
    SECONDS,
    MILLISECONDS,
    MINUTES,
    HOURS,
    /** A fraction of a day, as spreadsheets keep times. */
    DAY_FRACTION,
    /** {@code 00:02:23}, {@code 2:23} (minutes and seconds), {@code 26:10:00}. */
    HMS,
    /** {@code 2 min 23}, {@code 1 h 05}, {@code 1 hour 22 minutes}, {@code PT2M23S}. */
    WORDS,
    /** With colons or words as these have it; a bare number is of seconds. */
    AUTO;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Duration> of(String word) {
      return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }
  }
}

package fr.boussole.domain.scope;

import java.util.OptionalInt;

/**
 * What a question would have otherwise than the organisation's {@link Rulebook}. Figures compare
 * only under the same rules; rollups hold the organisation's, anything else is answered from the
 * facts themselves.
 *
 * @param serviceThreshold seconds within which a contact counts as answered in time, inclusive, for
 *     every channel
 * @param repeatWindowDays days within which a contact of the same customer for the same reason is a
 *     repeat, and undoes once-and-done; 1 to {@link #WIDEST_REPEAT_WINDOW_DAYS}
 */
public record Rules(OptionalInt serviceThreshold, OptionalInt repeatWindowDays) {

  /** No window is wider. */
  public static final int WIDEST_REPEAT_WINDOW_DAYS = 90;

  private static final Rules STANDARD = new Rules(OptionalInt.empty(), OptionalInt.empty());

  public Rules {
    if (serviceThreshold.isPresent() && serviceThreshold.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "a service threshold is not negative: " + serviceThreshold.getAsInt());
    }
    if (repeatWindowDays.isPresent()
        && (repeatWindowDays.getAsInt() < 1
            || repeatWindowDays.getAsInt() > WIDEST_REPEAT_WINDOW_DAYS)) {
      throw new IllegalArgumentException(
          "a repeat window has 1 to %d days: %d"
              .formatted(WIDEST_REPEAT_WINDOW_DAYS, repeatWindowDays.getAsInt()));
    }
  }

  /** The organisation's own rules. */
  public static Rules standard() {
    return STANDARD;
  }

  public Rules withServiceThreshold(int seconds) {
    return new Rules(OptionalInt.of(seconds), repeatWindowDays);
  }

  public Rules withRepeatWindow(int days) {
    return new Rules(serviceThreshold, OptionalInt.of(days));
  }

  public boolean isStandard() {
    return equals(STANDARD);
  }
}

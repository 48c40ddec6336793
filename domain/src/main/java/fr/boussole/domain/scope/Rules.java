package fr.boussole.domain.scope;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The rules under which facts are counted. Figures compare only under the same rules; rollups hold
 * the standard ones, any other rule is answered from the facts themselves.
 *
 * @param serviceThreshold seconds within which a contact counts as answered in time, inclusive, for
 *     every channel; when absent, the standard of the channel's kind
 * @param repeatWindowDays days within which a contact of the same customer for the same reason is a
 *     repeat; 1 to {@link #WIDEST_REPEAT_WINDOW_DAYS}
 */
public record Rules(OptionalInt serviceThreshold, int repeatWindowDays) {

  /** No window is wider. */
  public static final int WIDEST_REPEAT_WINDOW_DAYS = 90;

  private static final Rules STANDARD = new Rules(OptionalInt.empty(), 7);

  public Rules {
    if (serviceThreshold.isPresent() && serviceThreshold.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "a service threshold is not negative: " + serviceThreshold.getAsInt());
    }
    if (repeatWindowDays < 1 || repeatWindowDays > WIDEST_REPEAT_WINDOW_DAYS) {
      throw new IllegalArgumentException(
          "a repeat window has 1 to %d days: %d"
              .formatted(WIDEST_REPEAT_WINDOW_DAYS, repeatWindowDays));
    }
  }

  public static Rules standard() {
    return STANDARD;
  }

  public Rules withServiceThreshold(int seconds) {
    return new Rules(OptionalInt.of(seconds), repeatWindowDays);
  }

  public Rules withRepeatWindow(int days) {
    return new Rules(serviceThreshold, days);
  }

  public boolean isStandard() {
    return equals(STANDARD);
  }

  public int thresholdSeconds(ChannelKind channel) {
    return serviceThreshold.orElse(channel.standardThresholdSeconds());
  }

  /**
   * Whether a gap to the neighbouring contact of the same customer and reason falls into the
   * window.
   */
  public boolean inRepeatWindow(long gapSeconds) {
    return gapSeconds <= Duration.ofDays(repeatWindowDays).toSeconds();
  }
}

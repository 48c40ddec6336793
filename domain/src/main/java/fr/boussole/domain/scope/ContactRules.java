package fr.boussole.domain.scope;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The rules under which one contact is counted: those of its day of arrival, channel, reason and
 * priority.
 *
 * @param thresholdSeconds within which it is answered in time, inclusive
 * @param shortAbandonSeconds abandons after so long or sooner are left out of the service level; 0
 *     for none
 * @param abandonsCounted whether an abandoned contact is in the service level's denominator
 * @param repeatWindowDays days within which a contact of the same customer for the same reason is a
 *     repeat
 * @param onceAndDoneWindowDays days for which the customer must not come back
 * @param resolutionDelaySeconds within which it is to be resolved, inclusive, in calendar time
 * @param slaResponseSeconds the response delay promised; empty when none is
 * @param slaResolutionSeconds the resolution delay promised; empty when none is
 */
public record ContactRules(
    int thresholdSeconds,
    int shortAbandonSeconds,
    boolean abandonsCounted,
    int repeatWindowDays,
    int onceAndDoneWindowDays,
    int resolutionDelaySeconds,
    OptionalInt slaResponseSeconds,
    OptionalInt slaResolutionSeconds) {

  /** The repeat and once-and-done window where nothing is ruled. */
  public static final int STANDARD_WINDOW_DAYS = 7;

  /** Five days: the resolution delay where nothing is ruled. */
  public static final int STANDARD_RESOLUTION_SECONDS = 5 * 86_400;

  private static final List<ContactRules> STANDARD =
      Arrays.stream(ChannelKind.values())
          .map(
              kind ->
                  new ContactRules(
                      kind.standardThresholdSeconds(),
                      0,
                      true,
                      STANDARD_WINDOW_DAYS,
                      STANDARD_WINDOW_DAYS,
                      STANDARD_RESOLUTION_SECONDS,
                      OptionalInt.empty(),
                      OptionalInt.empty()))
          .toList();

  /** What holds where nothing is ruled. */
  public static ContactRules standard(ChannelKind kind) {
    return STANDARD.get(kind.ordinal());
  }

  /** These rules, but for what a question would have otherwise. */
  public ContactRules under(Rules question) {
    return question.isStandard()
        ? this
        : new ContactRules(
            question.serviceThreshold().orElse(thresholdSeconds),
            shortAbandonSeconds,
            abandonsCounted,
            question.repeatWindowDays().orElse(repeatWindowDays),
            question.repeatWindowDays().orElse(onceAndDoneWindowDays),
            resolutionDelaySeconds,
            slaResponseSeconds,
            slaResolutionSeconds);
  }

  /** Whether an abandon after so long is left out of the service level. */
  public boolean leavesOut(int secondsToAbandon) {
    return !abandonsCounted || (shortAbandonSeconds > 0 && secondsToAbandon <= shortAbandonSeconds);
  }

  /**
   * Whether a gap to the previous contact of the same customer and reason makes this one a repeat.
   */
  public boolean isRepeatAfter(long gapSeconds) {
    return gapSeconds <= Duration.ofDays(repeatWindowDays).toSeconds();
  }

  /** Whether a gap to the next contact of the same customer and reason undoes once-and-done. */
  public boolean isUndoneAfter(long gapSeconds) {
    return gapSeconds <= Duration.ofDays(onceAndDoneWindowDays).toSeconds();
  }
}

package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Rules;
import java.time.Duration;

/**
 * The gaps to neighbouring contacts of the same customer and reason, in SQL: whole seconds as the
 * domain has them, null where no repeat window is wide enough to reach the neighbour.
 */
final class Gaps {

  /** The condition on contacts that take part. */
  static final String IN_SEQUENCE = "flags & %1$d = %1$d".formatted(Flags.IN_SEQUENCE);

  /** Both gaps of each row, over the window {@link #SAME}. */
  static final String COLUMNS =
      seconds("opened_at - lag(opened_at) OVER same")
          + " AS since_previous_seconds, "
          + seconds("lead(opened_at) OVER same - opened_at")
          + " AS until_next_seconds";

  static final String SAME =
      " WINDOW same AS (PARTITION BY customer, reason ORDER BY opened_at, external_id, source)";

  private Gaps() {}

  /**
   * A condition: of such a row only this changes what it counts for, that a gap crosses the window.
   */
  static String cross(String since, String until) {
    return "(%s OR %s)"
        .formatted(crosses(since, "since_previous_seconds"), crosses(until, "until_next_seconds"));
  }

  private static String crosses(String before, String after) {
    return "coalesce(%1$s <= %3$d, false) <> coalesce(%2$s <= %3$d, false)"
        .formatted(before, after, seconds(Rules.standard().repeatWindowDays()));
  }

  private static String seconds(String interval) {
    long beyond = seconds(Rules.WIDEST_REPEAT_WINDOW_DAYS) + 1;
    return "nullif(least(floor(date_part('epoch', %1$s)), %2$d), %2$d)::integer"
        .formatted(interval, beyond);
  }

  private static long seconds(int days) {
    return Duration.ofDays(days).toSeconds();
  }
}

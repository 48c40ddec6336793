package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rules;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gaps to neighbouring contacts of the same customer and reason, in SQL: whole seconds as the
 * domain has them, null where no repeat window is wide enough to reach the neighbour. Reasons that
 * are merged are the same.
 */
final class Gaps {

  /** The condition on contacts that take part. */
  static final String IN_SEQUENCE = "flags & %1$d = %1$d".formatted(Flags.IN_SEQUENCE);

  /** Both gaps of each row, over the window {@link #same}. */
  static final String COLUMNS =
      seconds("opened_at - lag(opened_at) OVER same")
          + " AS since_previous_seconds, "
          + seconds("lead(opened_at) OVER same - opened_at")
          + " AS until_next_seconds";

  private final DimensionNames names;

  Gaps(DimensionNames names) {
    this.names = names;
  }

  /** The window over a relation with the columns of {@code contact}. */
  String same() {
    return " WINDOW same AS (PARTITION BY customer, "
        + reason("")
        + " ORDER BY opened_at, external_id, "
        + names.orderOfSources("source")
        + ")";
  }

  /**
   * The number by which reasons are told apart.
   *
   * @param prefix of the column
   */
  String reason(String prefix) {
    return names.shownColumn(Dimension.REASON, prefix + "reason");
  }

  /**
   * A condition: of such a row only this changes what it counts for, that a gap crosses a window.
   *
   * @param windows in days; for each contact one of them holds
   */
  static String cross(String since, String until, Set<Integer> windows) {
    return windows.stream()
        .flatMap(
            days ->
                Stream.of(
                    crosses(since, "since_previous_seconds", days),
                    crosses(until, "until_next_seconds", days)))
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String crosses(String before, String after, int days) {
    return "coalesce(%1$s <= %3$d, false) <> coalesce(%2$s <= %3$d, false)"
        .formatted(before, after, seconds(days));
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

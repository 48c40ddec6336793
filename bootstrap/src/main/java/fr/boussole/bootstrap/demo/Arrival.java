package fr.boussole.bootstrap.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A customer at the door: the start of one contact.
 *
 * @param day the local day of {@code at}
 * @param sequence tells arrivals of the same second apart, so that the order is always the same
 */
record Arrival(
    Instant at,
    LocalDate day,
    long sequence,
    Channel channel,
    Reason reason,
    Customer customer,
    Cause cause) {
  static final Comparator<Arrival> IN_TIME_ORDER =
      Comparator.comparing(Arrival::at).thenComparingLong(Arrival::sequence);

  /** Why the customer is here. */
  sealed interface Cause {
    /** Something new. */
    record NewRequest() implements Cause {}

    /** The same matter again, back in the queue of the team that had it. */
    record CallBack(Team team) implements Cause {}
  }

  boolean again() {
    return switch (cause) {
      case Cause.NewRequest() -> false;
      case Cause.CallBack(Team ignored) -> true;
    };
  }
}

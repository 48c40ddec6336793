package fr.boussole.domain.stat;

import java.util.Optional;

/**
 * How a figure moved from another: newer less older, and whether that is more than noise.
 *
 * <p>The interval of the difference combines the two intervals (MOVER; for proportions this is
 * Newcombe's hybrid score method of 1998).
 *
 * @param amount newer less older, in the figure's unit
 * @param interval where the true difference lies; absent between exact figures
 */
public record Difference(double amount, Optional<Interval> interval) {

  public static Difference between(
      double newer, Interval newerInterval, double older, Interval olderInterval) {
    double amount = newer - older;
    double down = Math.hypot(newer - newerInterval.low(), olderInterval.high() - older);
    double up = Math.hypot(newerInterval.high() - newer, older - olderInterval.low());
    return new Difference(amount, Optional.of(Interval.of(amount - down, amount + up)));
  }

  /** Between figures that are what they are: sums of money, means of a whole. */
  public static Difference exact(double newer, double older) {
    return new Difference(newer - older, Optional.empty());
  }

  /** Whether no difference at all is as plausible; never between exact figures. */
  public boolean isNoise() {
    return interval.stream().anyMatch(around -> around.low() <= 0 && around.high() >= 0);
  }
}

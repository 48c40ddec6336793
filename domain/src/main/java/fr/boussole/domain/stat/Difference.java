package fr.boussole.domain.stat;

/**
 * How a figure moved from another: newer less older, and whether that is more than noise.
 *
 * <p>The interval of the difference combines the two intervals (MOVER; for proportions this is
 * Newcombe's hybrid score method of 1998).
 *
 * @param amount newer less older, in the figure's unit
 * @param interval where the true difference lies
 */
public record Difference(double amount, Interval interval) {

  public static Difference between(
      double newer, Interval newerInterval, double older, Interval olderInterval) {
    double amount = newer - older;
    double down = Math.hypot(newer - newerInterval.low(), olderInterval.high() - older);
    double up = Math.hypot(newerInterval.high() - newer, older - olderInterval.low());
    return new Difference(amount, Interval.of(amount - down, amount + up));
  }

  /** Whether no difference at all is as plausible. */
  public boolean isNoise() {
    return interval.low() <= 0 && interval.high() >= 0;
  }
}

package fr.boussole.domain.stat;

/**
 * Where the true figure lies with the given confidence.
 *
 * @param low lower bound
 * @param high upper bound, at least {@code low}
 * @param level confidence, 0.95
 */
public record Interval(double low, double high, double level) {

  public static final double LEVEL = 0.95;

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval goes up: " + low + " – " + high);
    }
  }

  static Interval of(double low, double high) {
    return new Interval(low, high, LEVEL);
  }
}

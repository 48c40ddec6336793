package fr.boussole.domain.stat;

/**
 * The 95 % confidence interval that fits each kind of figure. Scope sizes are counts of at least 1.
 */
public final class Intervals {

  /** The 97.5 % quantile of the normal distribution. */
  static final double Z = 1.959963984540054;

  /** 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom. */
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private Intervals() {}

  /**
   * Wilson's score interval for a proportion, in percent (Wilson 1927).
   *
   * @param part 0 to {@code whole}
   * @param whole at least 1
   */
  public static Interval proportion(long part, long whole) {
    double n = whole;
    double share = part / n;
    double square = Z * Z;
    double centre = (share + square / (2 * n)) / (1 + square / n);
    double half = Z / (1 + square / n) * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
    // Nothing and all are bounds of themselves; rounding must not leave them outside.
    return Interval.of(
        part == 0 ? 0 : 100 * Math.max(0, centre - half),
        part == whole ? 100 : 100 * Math.min(1, centre + half));
  }

  /**
   * Student's t interval for a mean.
   *
   * @param variance sample variance, in the square of the mean's unit
   * @param n at least 2
   */
  public static Interval mean(double mean, double variance, long n) {
    double half = student(n - 1) * Math.sqrt(variance / n);
    return Interval.of(mean - half, mean + half);
  }

  /**
   * The adjusted Wald interval for a net score in points: three imagined answers are added, spread
   * ¾, 1½, ¾ over promoters, passives and detractors, so that small or one-sided samples do not
   * look certain (Rocks 2016).
   *
   * @param n answers, at least 1
   */
  public static Interval netScore(long promoters, long detractors, long n) {
    double size = n + 3;
    double plus = (promoters + 0.75) / size;
    double minus = (detractors + 0.75) / size;
    double net = plus - minus;
    double half = Z * Math.sqrt((plus + minus - net * net) / size);
    // Of a single answer the imagined ones would leave the score itself outside.
    double score = (double) (promoters - detractors) / n;
    return Interval.of(
        100 * Math.min(score, Math.max(-1, net - half)),
        100 * Math.max(score, Math.min(1, net + half)));
  }

  /** Where the true level of a count lies, as that of a Poisson variable (score interval). */
  public static Interval count(long count) {
    double square = Z * Z;
    double centre = count + square / 2;
    double half = Z * Math.sqrt(count + square / 4);
    return Interval.of(Math.max(0, centre - half), centre + half);
  }

  /**
   * The places, counted from 0, of the order statistics that bound the median (binomial, normal
   * approximation).
   */
  public static long[] medianPlaces(long n) {
    double half = Z * Math.sqrt(n) / 2;
    long low = (long) Math.floor(n / 2.0 - half) - 1;
    long high = (long) Math.ceil(n / 2.0 + half);
    return new long[] {Math.max(0, low), Math.min(n - 1, high)};
  }

  private static double student(long degrees) {
    if (degrees <= T.length) {
      return T[(int) degrees - 1];
    }
    // Beyond the table, two terms of the expansion in 1/df are right to four digits.
    double cube = Z * Z * Z;
    return Z
        + (cube + Z) / (4.0 * degrees)
        + (5 * cube * Z * Z + 16 * cube + 3 * Z) / (96.0 * degrees * degrees);
  }
}

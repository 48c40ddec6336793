package fr.boussole.domain.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals against published ones. */
class IntervalsTest {

  /**
   * Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17
   * (1998), table I, method 3.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilson(long part, long whole, double low, double high) {
    Interval interval = Intervals.proportion(part, whole);
    assertThat(interval.low() / 100).isCloseTo(low, within(5e-5));
    assertThat(interval.high() / 100).isCloseTo(high, within(5e-5));
    assertThat(interval.level()).isEqualTo(0.95);
  }

  /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2, data set ZARR13. */
  @Test
  void studentOnManyValues() {
    Interval interval = Intervals.mean(9.261460, 0.022789 * 0.022789, 195);
    assertThat(interval.low()).isCloseTo(9.258242, within(2e-6));
    assertThat(interval.high()).isCloseTo(9.264679, within(2e-6));
  }

  /** Quantiles of t as printed in every table: 1, 10, 30, 40, 60, 120 degrees of freedom. */
  @ParameterizedTest
  @CsvSource({"1, 12.706", "10, 2.228", "30, 2.042", "40, 2.021", "60, 2.000", "120, 1.980"})
  void studentsQuantiles(long degrees, double quantile) {
    long n = degrees + 1;
    assertThat(Intervals.mean(0, n, n).high()).isCloseTo(quantile, within(6e-4));
  }

  /**
   * Newcombe, “Interval estimation for the difference between independent proportions”, Statistics
   * in Medicine 17 (1998), table II, method 10.
   */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
  })
  void newcombe(long newerPart, long newerWhole, long part, long whole, double low, double high) {
    Difference difference =
        Difference.between(
            100.0 * newerPart / newerWhole,
            Intervals.proportion(newerPart, newerWhole),
            100.0 * part / whole,
            Intervals.proportion(part, whole));
    assertThat(difference.interval().orElseThrow().low() / 100).isCloseTo(low, within(5e-5));
    assertThat(difference.interval().orElseThrow().high() / 100).isCloseTo(high, within(5e-5));
    assertThat(difference.isNoise()).isEqualTo(low <= 0);
  }

  /** 110 promoters, 40 detractors of 200: (110.75 − 40.75) ÷ 203, by hand. */
  @Test
  void netScoreIsDrawnALittleToTheMiddle() {
    Interval interval = Intervals.netScore(110, 40, 200);
    double net = 70 / 203.0;
    double half = 1.959964 * Math.sqrt((151.5 / 203 - net * net) / 203);
    assertThat(interval.low()).isCloseTo(100 * (net - half), within(1e-4));
    assertThat(interval.high()).isCloseTo(100 * (net + half), within(1e-4));
  }

  /**
   * Conover, Practical Nonparametric Statistics: the 18th and 33rd of 50, the 40th and 61st of 100.
   */
  @ParameterizedTest
  @CsvSource({"50, 18, 33", "100, 40, 61"})
  void placesOfTheMedian(long n, long low, long high) {
    assertThat(Intervals.medianPlaces(n)).containsExactly(low - 1, high - 1);
  }

  /** The chance that the true median lies between them, from the binomial distribution itself. */
  @Test
  void medianIsCoveredAsPromised() {
    for (int n = 6; n <= 1000; n++) {
      long[] places = Intervals.medianPlaces(n);
      double covered = 0;
      double logarithm = -n * Math.log(2);
      for (int below = 0; below <= n; below++) {
        // The median lies above exactly this many values.
        if (below > places[0] && below <= places[1]) {
          covered += Math.exp(logarithm);
        }
        logarithm += Math.log(n - below) - Math.log(below + 1);
      }
      assertThat(covered).as("of %d", n).isGreaterThanOrEqualTo(0.95);
    }
  }

  /**
   * Of fewer than six values not even the smallest and the largest are surely around the median.
   */
  @Test
  void fewValuesAreAllOfThem() {
    for (int n = 1; n < 6; n++) {
      assertThat(Intervals.medianPlaces(n)).containsExactly(0, n - 1);
    }
  }

  /** 100 events: 100 + z²/2 ± z √(100 + z²/4). */
  @Test
  void countsVaryLikePoisson() {
    assertThat(Intervals.count(100).low()).isCloseTo(82.227, within(0.001));
    assertThat(Intervals.count(100).high()).isCloseTo(121.614, within(0.001));
    assertThat(Intervals.count(0).low()).isZero();
  }

  @Property
  void everyIntervalHoldsItsFigure(
      @ForAll @IntRange(min = 1, max = 5000) int n,
      @ForAll @IntRange(min = 0, max = 1000) int plus,
      @ForAll @IntRange(min = 0, max = 1000) int minus) {
    long promoters = (long) n * plus / 2000;
    long detractors = (long) n * minus / 1000 - promoters;
    detractors = Math.max(0, detractors);
    assertHolds(Intervals.proportion(promoters, n), 100.0 * promoters / n);
    assertHolds(Intervals.proportion(n, n), 100);
    assertHolds(Intervals.netScore(promoters, detractors, n), 100.0 * (promoters - detractors) / n);
    assertHolds(Intervals.netScore(n, 0, n), 100);
    assertHolds(Intervals.netScore(0, n, n), -100);
    assertHolds(Intervals.count(n), n);
  }

  private static void assertHolds(Interval interval, double figure) {
    assertThat(interval.low()).isLessThanOrEqualTo(figure);
    assertThat(interval.high()).isGreaterThanOrEqualTo(figure);
  }
}

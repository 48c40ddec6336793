package fr.boussole.bootstrap.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A long-tailed duration, drawn from a table of its quantiles: one look-up a draw. */
final class Durations {
  private static final int SIZE = 4_096;

  private final int[] seconds = new int[SIZE];

  /** Log-normal, in whole seconds. */
  Durations(double median, double sigma) {
    RandomGenerator random = new SplittableRandom(Double.doubleToLongBits(median * sigma));
    for (int index = 0; index < SIZE; index++) {
      seconds[index] = (int) (median * StrictMath.exp(sigma * random.nextGaussian()));
    }
    Arrays.sort(seconds);
  }

  int draw(RandomGenerator random) {
    return seconds[random.nextInt(SIZE)];
  }
}

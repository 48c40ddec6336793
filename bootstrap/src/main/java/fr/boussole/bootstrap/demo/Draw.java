package fr.boussole.bootstrap.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The distributions the demo draws from, over one seeded stream. {@link StrictMath} keeps the
 * result the same on every platform.
 */
final class Draw {
  private final RandomGenerator random;

  Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * random.nextGaussian());
  }

  /** A whole number of arrivals with about the spread of a Poisson law. */
  int count(double mean) {
    double spread = mean + StrictMath.sqrt(mean) * random.nextGaussian();
    return mean < 6 ? smallCount(mean) : (int) StrictMath.floor(Math.max(0, spread) + 0.5);
  }

  private int smallCount(double mean) {
    double limit = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** The index of one weight, drawn in proportion to the weights. */
  int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = random.nextDouble() * total;
    for (int index = 0; index < weights.length - 1; index++) {
      left -= weights[index];
      if (left < 0) {
        return index;
      }
    }
    return weights.length - 1;
  }
}

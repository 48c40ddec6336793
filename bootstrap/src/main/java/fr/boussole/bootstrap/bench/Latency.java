package fr.boussole.bootstrap.bench;

import java.util.Arrays;

/**
 * How long one question took, over several measures after some that do not count.
 *
 * @param p50 median, in milliseconds
 * @param p95 the time that 19 of 20 do not exceed, in milliseconds
 */
record Latency(double p50, double p95) {

  private static final int LEAST_WARM_UPS = 4;
  private static final int MOST_WARM_UPS = 300;
  private static final long WARM_UP_NANOSECONDS = 3_000_000_000L;

  /** Something to be timed. */
  interface Task {
    void run() throws Exception;
  }

  static Latency of(int measures, Task task) throws Exception {
    // A server has been asked before: its code is compiled, its statements are prepared.
    long begin = System.nanoTime();
    for (int i = 0;
        i < LEAST_WARM_UPS || i < MOST_WARM_UPS && System.nanoTime() - begin < WARM_UP_NANOSECONDS;
        i++) {
      task.run();
    }
    double[] times = new double[measures];
    for (int i = 0; i < measures; i++) {
      long start = System.nanoTime();
      task.run();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return new Latency(times[measures / 2], times[Math.min(measures - 1, measures * 19 / 20)]);
  }
}

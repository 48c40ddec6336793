package fr.boussole.bootstrap.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Times what the calling thread does. A machine that does other things meanwhile makes nobody late:
 * the time counts in which the thread was at work. Who hangs ends the process, with what he did.
 */
final class Watch implements AutoCloseable {

  /** Exit code for a file that nothing ends. */
  static final int HANGS = 1;

  private static final int LONGEST_SECONDS = 120;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final ScheduledThreadPoolExecutor guard =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread thread = new Thread(work, "watch");
            thread.setDaemon(true);
            return thread;
          });

  Watch() {
    // Else the alarms of thousands of files wait for their time in memory.
    guard.setRemoveOnCancelPolicy(true);
  }

  /** Work that reads one file. */
  interface Work {
    void run() throws Exception;
  }

  /** Milliseconds of work. */
  double millis(String what, Work work) throws Exception {
    Thread worker = Thread.currentThread();
    ScheduledFuture<?> alarm =
        guard.schedule(() -> endAll(what, worker), LONGEST_SECONDS, TimeUnit.SECONDS);
    long start = threads.getCurrentThreadCpuTime();
    try {
      work.run();
    } finally {
      alarm.cancel(false);
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static void endAll(String what, Thread worker) {
    System.err.println("boussole: " + what + " does not end; it was at:");
    for (StackTraceElement place : worker.getStackTrace()) {
      System.err.println("  " + place);
    }
    Runtime.getRuntime().halt(HANGS);
  }

  @Override
  public void close() {
    guard.shutdownNow();
  }
}

package fr.boussole.application.importing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Imports and undos, one after the other in the order in which they came. One that broke off so
 * that not even that could be noted, for the database is away, is begun anew after a while.
 */
final class ImportQueue {

  /** How often an import or an undo is begun: it may be what the server or the database dies of. */
  static final int MOST_ATTEMPTS = 3;

  private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());

  /** What is done with one import. */
  interface Work {

    /**
     * @param again whether it broke off before
     * @throws RuntimeException when what became of it could not be noted
     */
    void run(boolean again);
  }

  private final Duration pause;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "import"));
  private final Map<Long, Progress> waiting = new ConcurrentHashMap<>();
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /**
   * @param pause between a work that broke off and its next beginning
   */
  ImportQueue(Duration pause) {
    this.pause = pause;
  }

  void add(long id, Progress progress, Work work) {
    waiting.put(id, progress);
    var unused = worker.submit(() -> turn(id, progress, work, false));
  }

  private void turn(long id, Progress progress, Work work, boolean again) {
    underWay.add(id);
    boolean ended = true;
    try {
      work.run(again);
    } catch (RuntimeException | Error failure) {
      ended = stopping;
      if (!stopping) {
        // The second time says nothing new.
        LOG.log(
            again ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR,
            "import " + id + " is left as it is, and looked at again later",
            failure);
      }
    } finally {
      underWay.remove(id);
    }
    if (ended) {
      waiting.remove(id);
      progress.ended();
    } else {
      var unused =
          worker.schedule(
              () -> turn(id, progress, work, true), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Has something done once a day, between two imports. */
  void daily(Runnable work) {
    var unused =
        worker.scheduleWithFixedDelay(
            () -> {
              try {
                work.run();
              } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.WARNING, "could not tidy up; tomorrow again", failure);
              }
            },
            1,
            1,
            TimeUnit.DAYS);
  }

  /** How far an import is that is not at its end; empty when it is not here. */
  Optional<Progress> progress(long id) {
    return Optional.ofNullable(waiting.get(id));
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether others wait for the one under way. */
  boolean othersWait() {
    return waiting.size() > 1;
  }

  /** Those under way: one, or none. */
  Set<Long> underWay() {
    return Set.copyOf(underWay);
  }

  /** Whether it begins nothing any more, and what breaks off is not to blame. */
  boolean isStopping() {
    return stopping;
  }

  void beginNoMore() {
    stopping = true;
  }

  /** Breaks off what is under way. */
  void stop() {
    stopping = true;
    worker.shutdownNow();
  }
}

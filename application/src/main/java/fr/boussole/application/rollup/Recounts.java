package fr.boussole.application.rollup;

import fr.boussole.domain.text.Text;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Changes on which figures depend, each made together with the counting anew that it asks for: in
 * the background, for with millions of facts that takes minutes, and one after the other. A change
 * is a piece of work that commits all of it or nothing.
 */
@ApplicationScoped
public class Recounts {

  private static final System.Logger LOG = System.getLogger(Recounts.class.getName());
  private static final int REMEMBERED = 50;

  private record Entry(Recount recount, Future<?> work) {}

  private final Clock clock;
  private final AtomicLong last = new AtomicLong();
  private final Map<Long, Entry> entries =
      new ConcurrentSkipListMap<>(Collections.<Long>reverseOrder());
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "recount"));

  public Recounts(Clock clock) {
    this.clock = clock;
  }

  /** Has the change made once those asked for before it are. */
  public Recount start(Text what, String by, Runnable change) {
    Recount asked =
        new Recount(
            last.incrementAndGet(),
            what,
            by,
            clock.instant(),
            Recount.State.UNDER_WAY,
            Duration.ZERO);
    // The worker writes how it ended only after the entry is there.
    synchronized (entries) {
      entries.put(asked.id(), new Entry(asked, worker.submit(() -> run(asked, change))));
      List.copyOf(entries.keySet()).stream().skip(REMEMBERED).forEach(entries::remove);
    }
    return asked;
  }

  private void run(Recount asked, Runnable change) {
    Recount.State how = Recount.State.FAILED;
    try {
      change.run();
      how = Recount.State.DONE;
    } catch (RuntimeException | Error failure) {
      LOG.log(System.Logger.Level.ERROR, "not done: " + asked.what().english(), failure);
    } finally {
      Recount ended = asked.ended(how, clock.instant());
      synchronized (entries) {
        entries.computeIfPresent(asked.id(), (id, entry) -> new Entry(ended, entry.work()));
      }
    }
  }

  /**
   * Waits for a change to end, at most so long.
   *
   * @return how it stands then
   */
  public Recount await(Recount asked, Duration most) {
    Entry entry = entries.get(asked.id());
    if (entry == null) {
      return asked;
    }
    try {
      entry.work().get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stillOrBroken) {
      LOG.log(System.Logger.Level.DEBUG, "not done yet: " + asked.what().english());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return find(asked.id()).orElse(asked);
  }

  public Optional<Recount> find(long id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::recount);
  }

  /** Those since the server was started, the last one first; old ones are forgotten. */
  public List<Recount> latest() {
    return new ArrayList<>(entries.values()).stream().map(Entry::recount).toList();
  }

  /** Whether one is waiting or under way. */
  public boolean isRunning() {
    return latest().stream().anyMatch(each -> each.state() == Recount.State.UNDER_WAY);
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}

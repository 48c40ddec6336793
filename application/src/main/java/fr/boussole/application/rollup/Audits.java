package fr.boussole.application.rollup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Auditing the rollups, for administrators: at once, or in the background for a page that comes
 * back later. With millions of facts it takes minutes; one runs at a time.
 */
@ApplicationScoped
public class Audits {

  private static final System.Logger LOG = System.getLogger(Audits.class.getName());

  /** How many differences an audit tells. */
  public static final int MOST_DIFFERENCES = 200;

  private final Rollups rollups;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "audit"));
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile @Nullable Audit latest;
  private volatile boolean failed;

  public Audits(Rollups rollups, Clock clock) {
    this.rollups = rollups;
    this.clock = clock;
  }

  /** Compares rollups and facts. */
  public Audit run() {
    return audit(false);
  }

  /** Rebuilds the rollups from the facts, then compares: what still differs is a defect. */
  public Audit rebuild() {
    return audit(true);
  }

  /**
   * Begins {@link #run} or {@link #rebuild} in the background.
   *
   * @return false when one is running already; then nothing more is begun
   */
  public boolean start(boolean rebuilding) {
    if (!running.compareAndSet(false, true)) {
      return false;
    }
    var unused =
        worker.submit(
            () -> {
              try {
                failed = false;
                audit(rebuilding);
              } catch (RuntimeException | Error failure) {
                failed = true;
                LOG.log(System.Logger.Level.ERROR, "the audit failed", failure);
              } finally {
                running.set(false);
              }
            });
    return true;
  }

  /** Whether one is running in the background. */
  public boolean isRunning() {
    return running.get();
  }

  /** Whether the last one begun in the background broke off; the server's log says why. */
  public boolean hasFailed() {
    return failed;
  }

  /** The last audit since the server was started. */
  public Optional<Audit> latest() {
    return Optional.ofNullable(latest);
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  private Audit audit(boolean rebuilding) {
    Instant at = clock.instant();
    if (rebuilding) {
      rollups.rebuild();
    }
    Comparison comparison = rollups.compare(MOST_DIFFERENCES);
    Audit audit = new Audit(at, Duration.between(at, clock.instant()), rebuilding, comparison);
    latest = audit;
    return audit;
  }
}

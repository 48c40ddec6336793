package fr.boussole.application.importing;

import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.text.Text;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Importing files: takes an upload, loads it in the background, tells how far it is. An import is
 * all or nothing; its bad rows are kept aside in a rejects file. Imports run one after the other,
 * in the order in which they came; those that a stopped server left are begun anew by the next one.
 */
@ApplicationScoped
public class Imports {

  private static final int MOST_ATTEMPTS = 3;
  private static final Duration KEYS_KEPT = Duration.ofDays(7);
  private static final Duration DRAFTS_KEPT = Duration.ofDays(7);
  private static final System.Logger LOG = System.getLogger(Imports.class.getName());
  private static final Text INTERRUPTED =
      new Text(
          "Le serveur s’est arrêté pendant l’import ; rien n’en a été gardé. Renvoyez le fichier.",
          "The server stopped during the import; nothing of it was kept. Send the file again.");
  private static final Text GIVEN_UP =
      new Text(
          "Le serveur s’est arrêté trois fois pendant cet import ; rien n’en a été gardé. Le fichier en est peut-être la cause : renvoyez-le en plusieurs morceaux, ou demandez à qui tient le serveur.",
          "The server stopped three times during this import; nothing of it was kept. The file may be the cause: send it in several pieces, or ask whoever runs the server.");
  private static final Text BROKEN =
      new Text(
          "L’import a échoué pour une raison interne ; rien n’en a été gardé. Le journal du serveur dit pourquoi.",
          "The import failed for an internal reason; nothing of it was kept. The server’s log says why.");

  private final RowSource files;
  private final Facts facts;
  private final ImportRuns runs;
  private final IdempotencyKeys keys;
  private final ImportFolder folder;
  private final MappingChoice mappings;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "import"));
  private final Map<Long, Progress> running = new ConcurrentHashMap<>();
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean demoComing;
  private volatile boolean stopping;

  public Imports(
      RowSource files,
      Facts facts,
      ImportRuns runs,
      IdempotencyKeys keys,
      ImportFolder folder,
      MappingChoice mappings,
      Clock clock) {
    this.files = files;
    this.facts = facts;
    this.runs = runs;
    this.keys = keys;
    this.folder = folder;
    this.mappings = mappings;
    this.clock = clock;
  }

  /**
   * Queues imports that a stopped server left behind again: nothing of them was kept but the file.
   * One whose file is not whole any more has failed, and so has one during which the server stopped
   * time and again. Called once, before any is started.
   */
  public void recover() {
    dropOldDrafts();
    Set<Long> needed = new HashSet<>();
    runs.drafts().forEach(draft -> needed.add(draft.id()));
    List<Unfinished> left = runs.unfinished();
    for (Unfinished each : left) {
      ImportFolder.delete(folder.rejects(each.run().id()));
      if (each.attempts() < MOST_ATTEMPTS) {
        needed.add(each.run().id());
      } else {
        fail(each.run(), GIVEN_UP);
      }
    }
    try {
      folder.dropUploads(needed);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.WARNING, "could not delete earlier uploads", failure);
    }
    left.stream()
        .filter(each -> needed.contains(each.run().id()))
        .forEach(each -> queue(each, true));
  }

  /**
   * Takes a file and begins to load it in the background.
   *
   * @param content read to its end before this returns
   * @throws UnreadableFile when it cannot be said how to understand the file; nothing is kept of it
   * @throws UncheckedIOException when the upload cannot be kept
   */
  public ImportRun start(ImportOrder order, InputStream content) throws UnreadableFile {
    return take(order, content, false);
  }

  /**
   * The same, but a file that is imported already, or about to be, and understood the same, is not
   * taken again.
   *
   * @return the import of the file, perhaps an earlier one
   */
  ImportRun startUnlessSame(ImportOrder order, InputStream content) throws UnreadableFile {
    return take(order, content, true);
  }

  private ImportRun take(ImportOrder order, InputStream content, boolean unlessSame)
      throws UnreadableFile {
    try {
      ImportFolder.Received file = folder.receive(content);
      try {
        ImportOrder settled = order.with(mappings.settle(order.wanted(), file.path()));
        Optional<ImportRun> same =
            unlessSame ? runs.same(file.digest(), settled.wanted()) : Optional.empty();
        if (same.isPresent()) {
          return same.get();
        }
        return begin(runs.start(settled, file.digest(), clock.instant()), settled, file);
      } finally {
        Files.deleteIfExists(file.path());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ImportRun begin(ImportRun run, ImportOrder settled, ImportFolder.Received file)
      throws IOException {
    folder.keep(file, run.id());
    queue(new Unfinished(run, settled, file.digest(), 0), false);
    return run;
  }

  /**
   * The same, but a request that comes again within seven days is not done again: neither while its
   * import runs nor once that is done. A failed import changed nothing and is begun anew.
   *
   * @return the import of the request, perhaps an earlier one
   * @throws KeyReused when another request came with this key
   */
  public ImportRun startOnce(ImportOrder order, IdempotencyKey key, InputStream content)
      throws UnreadableFile, KeyReused {
    try {
      ImportFolder.Received file = folder.receive(content);
      try {
        String request = file.digest().hash() + " " + order.wanted();
        Instant now = clock.instant();
        Optional<ImportRun> earlier = earlier(key, request, now);
        if (earlier.isPresent() && earlier.get().state() != ImportRun.State.FAILED) {
          return earlier.get();
        }
        ImportOrder settled = order.with(mappings.settle(order.wanted(), file.path()));
        Optional<ImportRun> run =
            keys.start(key, request, settled, file.digest(), now, now.minus(KEYS_KEPT));
        return run.isPresent()
            ? begin(run.get(), settled, file)
            : earlier(key, request, now).orElseThrow(); // It came twice at the same time.
      } finally {
        Files.deleteIfExists(file.path());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<ImportRun> earlier(IdempotencyKey key, String request, Instant now)
      throws KeyReused {
    Optional<IdempotencyKeys.Use> use = keys.find(key, now.minus(KEYS_KEPT));
    if (use.isPresent() && !use.get().request().equals(request)) {
      throw new KeyReused(key, use.get().run().id());
    }
    return use.map(IdempotencyKeys.Use::run);
  }

  /**
   * Waits for an import to end.
   *
   * @param limit how long at most
   * @return the import as it then is
   */
  public ImportRun await(ImportRun run, Duration limit) throws InterruptedException {
    Progress progress = running.get(run.id());
    if (progress != null) {
      progress.await(limit);
    }
    return runs.find(run.id()).orElse(run);
  }

  /**
   * Keeps a file of which it is yet to be decided how to understand it: for seven days, then it is
   * forgotten. Nothing is loaded.
   *
   * @param content read to its end before this returns
   * @throws UnreadableFile when the disk has too little room for it
   * @throws UncheckedIOException when it cannot be kept
   */
  public ImportRun keepDraft(ImportOrder order, InputStream content) throws UnreadableFile {
    dropOldDrafts();
    try {
      ImportFolder.Received file = folder.receive(content);
      try {
        ImportRun run = runs.keepDraft(order, file.digest(), clock.instant());
        folder.keep(file, run.id());
        return run;
      } finally {
        Files.deleteIfExists(file.path());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The file of a draft, to look into; empty when there is no such draft (any more). */
  public Optional<Path> draftFile(long id) {
    return runs.find(id)
        .filter(run -> run.state() == ImportRun.State.DRAFT)
        .map(run -> folder.upload(id))
        .filter(Files::exists);
  }

  /**
   * Begins to load a draft in the background.
   *
   * @return the import, under the draft's number; empty when there is no such draft (any more)
   * @throws UnreadableFile when the file cannot be understood so; it stays a draft
   */
  public Optional<ImportRun> startDraft(long id, Wanted wanted) throws UnreadableFile {
    Optional<Path> file = draftFile(id);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Wanted settled = mappings.settle(wanted, file.get());
    Optional<Unfinished> started = runs.startDraft(id, settled, clock.instant());
    started.ifPresent(each -> queue(each, false));
    return started.map(Unfinished::run);
  }

  /** Forgets a draft and deletes its file; answers whether there was one. */
  public boolean dropDraft(long id) {
    boolean dropped = runs.dropDraft(id);
    if (dropped) {
      ImportFolder.delete(folder.upload(id));
    }
    return dropped;
  }

  private void dropOldDrafts() {
    Instant oldest = clock.instant().minus(DRAFTS_KEPT);
    runs.drafts().stream()
        .filter(draft -> draft.startedAt().isBefore(oldest))
        .forEach(draft -> dropDraft(draft.id()));
  }

  public Optional<ImportRun> find(long id) {
    return runs.find(id);
  }

  /** The latest imports first. */
  public List<ImportRun> latest(int limit) {
    return runs.latest(limit);
  }

  /** How far a running import is, as this server knows it; empty when it is not running here. */
  public Optional<Progress> progress(long id) {
    return Optional.ofNullable(running.get(id));
  }

  /** Whether this server has taken imports that it has not finished. */
  public boolean isRunning() {
    return !running.isEmpty();
  }

  /** Tells that the demo organisation is on its way, from before its files exist to their end. */
  public void demoIsComing(boolean coming) {
    demoComing = coming;
  }

  public boolean isDemoComing() {
    return demoComing;
  }

  /** The rejects file of an import; empty when nothing was rejected. */
  public Optional<Path> rejects(long id) {
    return Optional.of(folder.rejects(id)).filter(Files::exists);
  }

  /**
   * The first rows that an import rejected, in the order of its file; none when it rejected none.
   *
   * @param limit how many at most
   * @throws UncheckedIOException when the rejects file cannot be read
   */
  public List<RejectedLine> firstRejects(long id, int limit) {
    Optional<Path> file = rejects(id);
    try {
      return file.isPresent() ? RejectsReader.first(file.get(), limit) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Begins no import any more, and leaves the one under way to the next start. */
  @PreDestroy
  public void stop() {
    if (stopping) {
      return;
    }
    stopping = true;
    try {
      underWay.forEach(runs::excuse);
    } catch (RuntimeException closed) {
      LOG.log(System.Logger.Level.DEBUG, "the database is closed already", closed);
    }
    worker.shutdownNow();
  }

  /** Has something done with an import once all that was asked for before is done. */
  void inTurn(long id, Runnable work) {
    running.put(id, new Progress(0));
    var unused =
        worker.submit(
            () -> {
              try {
                work.run();
              } finally {
                running.remove(id);
              }
            });
  }

  /** Whether the server is about to stop, and what breaks off is not to blame. */
  boolean isStopping() {
    return stopping;
  }

  private void queue(Unfinished order, boolean resumed) {
    long id = order.run().id();
    Progress progress = new Progress(order.file().bytes());
    running.put(id, progress);
    var unused =
        worker.submit(
            () -> {
              try {
                if (resumed && !folder.isWhole(id, order.file())) {
                  fail(order.run(), INTERRUPTED);
                } else {
                  load(order, progress);
                }
                ImportFolder.delete(folder.upload(id));
              } catch (RuntimeException | Error failure) {
                // Nobody can be told now: the next start begins the import anew.
                if (!stopping) {
                  LOG.log(System.Logger.Level.ERROR, "import " + id + " is left as it is", failure);
                }
              } finally {
                running.remove(id);
                progress.ended();
              }
            });
  }

  private void load(Unfinished order, Progress here) {
    ImportRun run = order.run();
    underWay.add(run.id());
    try {
      runs.attempt(run.id());
      read(order, here);
    } catch (UnreadableFile unreadable) {
      runs.fail(run.id(), unreadable.problem(), 0, clock.instant());
    } catch (LoadRefused refused) {
      runs.fail(run.id(), refused.problem(), 0, clock.instant());
    } catch (RuntimeException | Error failure) {
      if (stopping) {
        throw failure;
      }
      LOG.log(System.Logger.Level.ERROR, "import " + run.id() + " failed", failure);
      runs.fail(run.id(), BROKEN, 0, clock.instant());
    } finally {
      underWay.remove(run.id());
    }
  }

  private void read(Unfinished order, Progress here) throws UnreadableFile {
    ImportRun run = order.run();
    Mapping mapping = mappings.mapping(run.wanted());
    Facts.Load load = facts.begin(run.id(), Incoming.of(mapping), clock.getZone());
    load.yieldWhen(() -> running.size() > 1);
    try (LoadingSink sink =
        new LoadingSink(load, folder.rejects(run.id()), order.order().locale(), here, clock)) {
      FileShape shape = files.read(folder.upload(run.id()), mapping, clock.getZone(), sink);
      here.loading();
      sink.commit(shape);
    }
  }

  private void fail(ImportRun run, Text problem) {
    LOG.log(
        System.Logger.Level.WARNING,
        "import {0} ({1}): {2}",
        run.id(),
        run.fileName(),
        problem.english());
    runs.fail(run.id(), problem, 0, clock.instant());
  }
}

package fr.boussole.application.importing;

import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.text.Text;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Importing files: takes an upload, loads it in the background, tells how far it is. An import is
 * all or nothing; its bad rows are kept aside in a rejects file. Imports run one after the other,
 * in the order in which they came; those that a stopped server left are begun anew by the next one.
 */
@ApplicationScoped
public class Imports {

  private static final Duration KEYS_KEPT = Duration.ofDays(7);
  private static final Duration OUTAGE = Duration.ofSeconds(10);
  private static final System.Logger LOG = System.getLogger(Imports.class.getName());
  private static final Text INTERRUPTED =
      new Text(
          "Le serveur s’est arrêté pendant l’import ; rien n’en a été gardé. Renvoyez le fichier.",
          "The server stopped during the import; nothing of it was kept. Send the file again.");
  private static final Text GIVEN_UP =
      new Text(
          "Le serveur ou sa base de données s’est arrêté trois fois pendant cet import ; rien n’en a été gardé. Le fichier en est peut-être la cause : renvoyez-le en plusieurs morceaux, ou demandez à qui tient le serveur.",
          "The server or its database stopped three times during this import; nothing of it was kept. The file may be the cause: send it in several pieces, or ask whoever runs the server.");
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
  private final ImportQueue queue;
  private volatile boolean demoComing;

  @Inject
  public Imports(
      RowSource files,
      Facts facts,
      ImportRuns runs,
      IdempotencyKeys keys,
      ImportFolder folder,
      MappingChoice mappings,
      Clock clock) {
    this(files, facts, runs, keys, folder, mappings, clock, new ImportQueue(OUTAGE));
  }

  Imports(
      RowSource files,
      Facts facts,
      ImportRuns runs,
      IdempotencyKeys keys,
      ImportFolder folder,
      MappingChoice mappings,
      Clock clock,
      ImportQueue queue) {
    this.files = files;
    this.facts = facts;
    this.runs = runs;
    this.keys = keys;
    this.folder = folder;
    this.mappings = mappings;
    this.clock = clock;
    this.queue = queue;
  }

  /**
   * Queues imports that a stopped server left behind again: nothing of them was kept but the file.
   * One whose file is not whole any more has failed, and so has one during which the server stopped
   * time and again. Called once, before any is started.
   */
  public void recover() {
    Set<Long> needed = new HashSet<>();
    runs.drafts().forEach(draft -> needed.add(draft.id()));
    List<Unfinished> left = runs.unfinished();
    for (Unfinished each : left) {
      ImportFolder.delete(folder.rejects(each.run().id()));
      needed.add(each.run().id());
    }
    try {
      folder.dropUploads(needed);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.WARNING, "could not delete earlier uploads", failure);
    }
    left.forEach(each -> queue(each, true));
  }

  /**
   * Takes a file and begins to load it in the background.
   *
   * @param content read to its end before this returns
   * @throws UnreadableFile when it cannot be said how to understand the file; nothing is kept of it
   * @throws UncheckedIOException when the upload cannot be kept
   */
  public ImportRun start(ImportOrder order, InputStream content) throws UnreadableFile {
    return folder.receive(
        content,
        file -> {
          ImportOrder settled = settled(order, file);
          return begin(runs.start(settled, file.digest(), clock.instant()), settled, file);
        });
  }

  /**
   * The same, but a file that is imported already, or about to be, and understood the same, is not
   * taken again.
   *
   * @return the import of the file, perhaps an earlier one
   */
  ImportRun startUnlessSame(ImportOrder order, InputStream content) throws UnreadableFile {
    return folder.receive(
        content,
        file -> {
          ImportOrder settled = settled(order, file);
          Optional<ImportRun> same = runs.same(file.digest(), settled.wanted());
          return same.isPresent()
              ? same.get()
              : begin(runs.start(settled, file.digest(), clock.instant()), settled, file);
        });
  }

  private ImportOrder settled(ImportOrder order, ImportFolder.Received file) throws UnreadableFile {
    return order.with(mappings.settle(order.wanted(), file.path()));
  }

  private ImportRun begin(ImportRun run, ImportOrder settled, ImportFolder.Received file)
      throws IOException {
    try {
      folder.keep(file, run.id());
    } catch (IOException | RuntimeException failure) {
      // In turn, for as long as it takes to note it.
      queue.add(
          run.id(), new Progress(0), again -> runs.fail(run.id(), BROKEN, 0, clock.instant()));
      throw failure;
    }
    queue(new Unfinished(run, settled, file.digest()));
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
    return startOnce(key, order.wanted().toString(), () -> order, content);
  }

  /**
   * The same for a request that does not say at once how its file is wanted to be understood.
   *
   * @param asked how it asks for that: the same for the same
   * @param order made only when the request was not done before
   */
  public ImportRun startOnce(
      IdempotencyKey key, String asked, Supplier<ImportOrder> order, InputStream content)
      throws UnreadableFile, KeyReused {
    return folder.<ImportRun, KeyReused>receive(
        content,
        file -> {
          String request = file.digest().hash() + " " + asked;
          Instant now = clock.instant();
          Optional<ImportRun> earlier = earlier(key, request, now);
          if (earlier.isPresent() && earlier.get().state() != ImportRun.State.FAILED) {
            return earlier.get();
          }
          ImportOrder settled = settled(order.get(), file);
          Optional<ImportRun> run =
              keys.start(key, request, settled, file.digest(), now, now.minus(KEYS_KEPT));
          return run.isPresent()
              ? begin(run.get(), settled, file)
              : earlier(key, request, now).orElseThrow(); // It came twice at the same time.
        });
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
    Optional<Progress> progress = queue.progress(run.id());
    if (progress.isPresent()) {
      progress.get().await(limit);
    }
    return runs.find(run.id()).orElse(run);
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
    return queue.progress(id);
  }

  /** Whether this server has taken imports that it has not finished. */
  public boolean isRunning() {
    return !queue.isEmpty();
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
    if (queue.isStopping()) {
      return;
    }
    queue.beginNoMore();
    try {
      queue.underWay().forEach(runs::excuse);
    } catch (RuntimeException closed) {
      LOG.log(System.Logger.Level.DEBUG, "the database is closed already", closed);
    }
    queue.stop();
  }

  /** Has something done with an import once all that was asked for before is done. */
  void inTurn(long id, ImportQueue.Work work) {
    queue.add(id, new Progress(0), work);
  }

  /** Has something done once a day, between two imports. */
  void daily(Runnable work) {
    queue.daily(work);
  }

  /** Whether the server is about to stop, and what breaks off is not to blame. */
  boolean isStopping() {
    return queue.isStopping();
  }

  /** What was rejected of an import concerns nobody any more. */
  void dropRejects(long id) {
    ImportFolder.delete(folder.rejects(id));
  }

  /** Begins to load a file that lies ready. */
  void queue(Unfinished order) {
    queue(order, false);
  }

  private void queue(Unfinished order, boolean resumed) {
    Progress progress = new Progress(order.file().bytes());
    queue.add(order.run().id(), progress, again -> bring(order, resumed || again, progress));
  }

  private void bring(Unfinished order, boolean again, Progress here) {
    long id = order.run().id();
    if (!again) {
      load(order, here);
    } else if (isRunning(id)) {
      if (folder.isWhole(id, order.file())) {
        load(order, here);
      } else {
        fail(order.run(), INTERRUPTED);
      }
    }
    ImportFolder.delete(folder.upload(id));
  }

  /** Whether it is not at its end: that may have been noted though no answer came. */
  private boolean isRunning(long id) {
    return runs.find(id).filter(run -> run.state() == ImportRun.State.RUNNING).isPresent();
  }

  private void load(Unfinished order, Progress here) {
    ImportRun run = order.run();
    if (runs.attempt(run.id()) > ImportQueue.MOST_ATTEMPTS) {
      fail(run, GIVEN_UP);
      return;
    }
    here.begun();
    try {
      read(order, here);
    } catch (UnreadableFile unreadable) {
      runs.fail(run.id(), unreadable.problem(), 0, clock.instant());
    } catch (LoadRefused refused) {
      runs.fail(run.id(), refused.problem(), 0, clock.instant());
    } catch (RuntimeException | Error failure) {
      if (queue.isStopping()) {
        throw failure;
      }
      LOG.log(System.Logger.Level.ERROR, "import " + run.id() + " failed", failure);
      runs.fail(run.id(), BROKEN, 0, clock.instant());
    }
  }

  private void read(Unfinished order, Progress here) throws UnreadableFile {
    ImportRun run = order.run();
    Mapping mapping = mappings.mapping(run.wanted());
    Facts.Load load = facts.begin(run.id(), Incoming.of(mapping), clock.getZone());
    load.yieldWhen(queue::othersWait);
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

package fr.boussole.application.importing;

import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.text.Text;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Importing files: takes an upload, loads it in the background, tells how far it is. An import is
 * all or nothing; its bad rows are kept aside in a rejects file. Imports run one after the other,
 * in the order in which they came.
 */
@ApplicationScoped
public class Imports {

  private static final System.Logger LOG = System.getLogger(Imports.class.getName());
  private static final Text INTERRUPTED =
      new Text(
          "Le serveur s’est arrêté pendant l’import ; rien n’en a été gardé. Renvoyez le fichier.",
          "The server stopped during the import; nothing of it was kept. Send the file again.");
  private static final Text BROKEN =
      new Text(
          "L’import a échoué pour une raison interne ; rien n’en a été gardé. Le journal du serveur dit pourquoi.",
          "The import failed for an internal reason; nothing of it was kept. The server’s log says why.");

  private final RowSource files;
  private final Facts facts;
  private final ImportRuns runs;
  private final ImportFolder folder;
  private final MappingChoice mappings;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "import"));
  private final Map<Long, Progress> running = new ConcurrentHashMap<>();
  private volatile boolean demoComing;
  private volatile boolean stopping;

  public Imports(
      RowSource files,
      Facts facts,
      ImportRuns runs,
      ImportFolder folder,
      MappingChoice mappings,
      Clock clock) {
    this.files = files;
    this.facts = facts;
    this.runs = runs;
    this.folder = folder;
    this.mappings = mappings;
    this.clock = clock;
  }

  /**
   * Marks imports that a stopped server left behind as failed and deletes their files; called once,
   * before any is started.
   */
  public void recover() {
    for (ImportRun run : runs.failAll(INTERRUPTED, clock.instant())) {
      LOG.log(
          System.Logger.Level.WARNING,
          "import {0} ({1}) was interrupted: marked as failed",
          run.id(),
          run.fileName());
      delete(folder.rejects(run.id()));
    }
    try {
      folder.dropUploads();
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.WARNING, "could not delete earlier uploads", failure);
    }
  }

  /**
   * Takes a file and begins to load it in the background.
   *
   * @param content read to its end before this returns
   * @throws UnreadableFile when it cannot be said how to understand the file; nothing is kept of it
   * @throws UncheckedIOException when the upload cannot be kept
   */
  public ImportRun start(ImportOrder order, InputStream content) throws UnreadableFile {
    try {
      Files.createDirectories(folder.path());
      Path upload = Files.createTempFile(folder.path(), "upload", null);
      try {
        String hash = copy(content, upload);
        ImportOrder settled = order.with(mappings.settle(order.wanted(), upload));
        ImportRun run = runs.start(settled, hash, clock.instant());
        Path kept = Files.move(upload, folder.upload(run.id()), StandardCopyOption.ATOMIC_MOVE);
        Progress progress = new Progress(Files.size(kept));
        running.put(run.id(), progress);
        var unused = worker.submit(() -> load(run, kept, order.locale(), progress));
        return run;
      } finally {
        Files.deleteIfExists(upload);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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

  @PreDestroy
  void stop() {
    stopping = true;
    worker.shutdownNow();
  }

  private void load(ImportRun run, Path upload, Locale locale, Progress here) {
    try (LoadingSink sink =
        new LoadingSink(
            facts.begin(run.id(), Incoming.of(run.kind()), clock.getZone()),
            folder.rejects(run.id()),
            locale,
            here,
            clock)) {
      FileShape shape = files.read(upload, Mapping.ofTemplate(run.kind()), clock.getZone(), sink);
      here.loading();
      sink.commit(shape);
    } catch (UnreadableFile unreadable) {
      runs.fail(run.id(), unreadable.problem(), 0, clock.instant());
    } catch (RuntimeException | Error failure) {
      if (stopping) {
        return; // The database is closing, too: the next start says what became of the import.
      }
      LOG.log(System.Logger.Level.ERROR, "import " + run.id() + " failed", failure);
      runs.fail(run.id(), BROKEN, 0, clock.instant());
    } finally {
      running.remove(run.id());
      delete(upload);
    }
  }

  private static String copy(InputStream content, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        DigestOutputStream digested =
            new DigestOutputStream(file, MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(digested);
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.WARNING, "could not delete " + file.getFileName(), failure);
    }
  }
}

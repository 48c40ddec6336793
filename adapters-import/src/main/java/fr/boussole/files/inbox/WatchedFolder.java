package fr.boussole.files.inbox;

import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Inbox;
import fr.boussole.application.importing.InboxFolder;
import fr.boussole.application.importing.NoRoom;
import fr.boussole.application.importing.UnreadableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few seconds for files to import, for shares in a network tell of none by themselves.
 * A file is taken once it has not changed from one look to the next and was not written to for half
 * a minute; what became of it is told by the folder it is moved to.
 */
@ApplicationScoped
public class WatchedFolder {

  private static final System.Logger LOG = System.getLogger(WatchedFolder.class.getName());
  private static final int EVERY_SECONDS = 5;

  /** Files wait as copies of theirs: not all of a large heap at once. */
  private static final int MOST_UNDER_WAY = 20;

  private record Taken(DroppedFile file, long importId) {}

  private final Inbox inbox;
  private final Path root;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "inbox");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<Path, Taken> underWay = new HashMap<>();
  private final Set<Path> complained = new HashSet<>();
  private Set<DroppedFile> earlier = Set.of();

  public WatchedFolder(Inbox inbox, InboxFolder folder, Clock clock) {
    this.inbox = inbox;
    this.root = folder.path();
    this.clock = clock;
  }

  /** Begins to watch; makes the folder when it is missing. */
  public void start() {
    try {
      PutAway.makeClosed(root);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.WARNING, "files put into {0} are not seen: {1}", root, failure);
      return;
    }
    var unused =
        timer.scheduleWithFixedDelay(
            this::lookInPeace, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** Takes no file any more. */
  public void stop() {
    timer.shutdownNow();
  }

  /** A task that throws is not called again. */
  private void lookInPeace() {
    try {
      look();
      complained.remove(root);
    } catch (IOException | RuntimeException failure) {
      complain(root, failure);
    }
  }

  /**
   * Looks once: takes files that are complete, the oldest first, and puts away those whose import
   * has ended.
   *
   * @throws IOException when the folder cannot be looked into
   */
  public synchronized void look() throws IOException {
    List<DroppedFile> files = DroppedFile.in(root, this::complain);
    underWay.keySet().retainAll(files.stream().map(DroppedFile::path).toList());
    files.stream()
        .filter(earlier::contains)
        .filter(file -> file.isQuiet(clock.instant()))
        .sorted(Comparator.comparing(DroppedFile::changed).thenComparing(DroppedFile::path))
        .forEach(this::attend);
    earlier = Set.copyOf(files);
  }

  private void attend(DroppedFile file) {
    try {
      Taken taken = underWay.get(file.path());
      if (taken != null && taken.file().equals(file)) {
        putAway(file, taken.importId());
      } else if (underWay.size() < MOST_UNDER_WAY) {
        ImportRun run = inbox.take(file.path(), file.folder(root));
        underWay.put(file.path(), new Taken(file, run.id()));
        putAway(file, run.id());
      }
      complained.remove(file.path());
    } catch (NoRoom later) {
      complain(file.path(), later);
    } catch (UnreadableFile refused) {
      refuse(file, refused);
    } catch (IOException | RuntimeException failure) {
      complain(file.path(), failure);
    }
  }

  private void putAway(DroppedFile file, long importId) throws IOException {
    Optional<ImportRun> run = inbox.find(importId);
    if (run.isEmpty()) {
      underWay.remove(file.path());
      return;
    }
    switch (run.get().state()) {
      case DRAFT, RUNNING -> {
        // The next look sees more.
      }
      case DONE, UNDONE -> {
        PutAway.done(file.path(), importId, clock);
        underWay.remove(file.path());
      }
      case FAILED -> {
        PutAway.failed(file.path(), Optional.of(importId), run.get().problem().orElseThrow());
        underWay.remove(file.path());
      }
    }
  }

  private void refuse(DroppedFile file, UnreadableFile refused) {
    try {
      PutAway.failed(file.path(), Optional.empty(), refused.problem());
    } catch (IOException failure) {
      complain(file.path(), failure);
    }
  }

  /** Only once of each: the next look would say the same. */
  private void complain(Path about, Exception failure) {
    if (complained.add(about)) {
      Throwable cause =
          failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
      LOG.log(System.Logger.Level.WARNING, "watched folder: " + about, cause);
    }
  }
}

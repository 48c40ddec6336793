package fr.boussole.application.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Files of which it is yet to be decided how to understand them. */
@ApplicationScoped
public class Drafts {

  private static final Duration KEPT = Duration.ofDays(7);

  private final Imports imports;
  private final ImportRuns runs;
  private final ImportFolder folder;
  private final MappingChoice mappings;
  private final Clock clock;

  public Drafts(
      Imports imports, ImportRuns runs, ImportFolder folder, MappingChoice mappings, Clock clock) {
    this.imports = imports;
    this.runs = runs;
    this.folder = folder;
    this.mappings = mappings;
    this.clock = clock;
  }

  /**
   * Forgets drafts that have lost their file, and every day those that are too old. Called once.
   */
  public void recover() {
    drop(draft -> !Files.exists(folder.upload(draft.id())));
    dropOld();
    imports.daily(this::dropOld);
  }

  /**
   * Keeps a file: for seven days, then it is forgotten. Nothing is loaded.
   *
   * @param content read to its end before this returns
   * @throws UnreadableFile when the disk has too little room for it
   * @throws UncheckedIOException when it cannot be kept
   */
  public ImportRun keep(ImportOrder order, InputStream content) throws UnreadableFile {
    return folder.receive(
        content,
        file -> {
          ImportRun run = runs.keepDraft(order, file.digest(), clock.instant());
          try {
            folder.keep(file, run.id());
          } catch (IOException | RuntimeException failure) {
            runs.dropDraft(run.id());
            throw failure;
          }
          return run;
        });
  }

  /** The file of a draft, to look into; empty when there is no such draft (any more). */
  public Optional<Path> file(long id) {
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
  public Optional<ImportRun> start(long id, Wanted wanted) throws UnreadableFile {
    Optional<Path> file = file(id);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Wanted settled = mappings.settle(wanted, file.get());
    Optional<Unfinished> started = runs.startDraft(id, settled, clock.instant());
    started.ifPresent(imports::queue);
    return started.map(Unfinished::run);
  }

  /** Forgets a draft and deletes its file; answers whether there was one. */
  public boolean drop(long id) {
    boolean dropped = runs.dropDraft(id);
    if (dropped) {
      ImportFolder.delete(folder.upload(id));
    }
    return dropped;
  }

  private void dropOld() {
    Instant oldest = clock.instant().minus(KEPT);
    drop(draft -> draft.startedAt().isBefore(oldest));
  }

  private void drop(Predicate<ImportRun> which) {
    runs.drafts().stream().filter(which).forEach(draft -> drop(draft.id()));
  }
}

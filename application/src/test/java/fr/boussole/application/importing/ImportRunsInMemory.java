package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A history of imports that can be out of reach for a while. */
public final class ImportRunsInMemory implements ImportRuns, IdempotencyKeys {

  private record Entry(ImportRun run, FileDigest file, int attempts) {}

  private final Map<Long, Entry> entries = new TreeMap<>();
  private int unanswered;

  /** The next calls find no database. */
  public synchronized void breakFor(int calls) {
    unanswered = calls;
  }

  private void reach() {
    if (unanswered > 0) {
      unanswered--;
      throw new IllegalStateException("the database is away");
    }
  }

  public synchronized int attempts(long id) {
    return entry(id).attempts();
  }

  /** Marks a running import as done, as a load does. */
  public synchronized void done(long id, List<ImportRun.Part> parts) {
    change(id, run -> with(run, ImportRun.State.DONE, parts, Optional.empty(), Optional.empty()));
  }

  /** Marks an import as taken back, as facts do. */
  public synchronized void undone(long id, Instant at) {
    ImportRun.Undoing undoing =
        new ImportRun.Undoing(entry(id).run().undoing().orElseThrow().by(), Optional.of(at));
    change(
        id,
        run ->
            with(run, ImportRun.State.UNDONE, run.parts(), Optional.empty(), Optional.of(undoing)));
  }

  @Override
  public synchronized ImportRun start(ImportOrder order, FileDigest file, Instant at) {
    return note(order, file, at, ImportRun.State.RUNNING);
  }

  @Override
  public synchronized ImportRun keepDraft(ImportOrder order, FileDigest file, Instant at) {
    return note(order, file, at, ImportRun.State.DRAFT);
  }

  private ImportRun note(ImportOrder order, FileDigest file, Instant at, ImportRun.State state) {
    reach();
    ImportRun run =
        new ImportRun(
            entries.size() + 1,
            order.wanted(),
            order.fileName(),
            file.hash(),
            order.startedBy(),
            at,
            Optional.empty(),
            state,
            ImportRun.Counts.none(),
            List.of(),
            0,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    entries.put(run.id(), new Entry(run, file, 0));
    return run;
  }

  @Override
  public synchronized Optional<Unfinished> startDraft(long id, Wanted settled, Instant at) {
    reach();
    if (is(id, ImportRun.State.DRAFT)) {
      change(
          id,
          run ->
              with(
                  run,
                  ImportRun.State.RUNNING,
                  run.parts(),
                  Optional.empty(),
                  Optional.<ImportRun.Undoing>empty()));
      return Optional.of(unfinished(entry(id)));
    }
    return Optional.empty();
  }

  @Override
  public synchronized boolean dropDraft(long id) {
    reach();
    return is(id, ImportRun.State.DRAFT) && entries.remove(id) != null;
  }

  @Override
  public synchronized Optional<ImportRun> find(long id) {
    reach();
    return Optional.ofNullable(entries.get(id)).map(Entry::run);
  }

  @Override
  public synchronized List<ImportRun> latest(int limit) {
    reach();
    return new ArrayList<>(entries.values())
        .reversed().stream().map(Entry::run).limit(limit).toList();
  }

  @Override
  public synchronized List<ImportRun> drafts() {
    return of(ImportRun.State.DRAFT).stream().map(Entry::run).toList();
  }

  @Override
  public synchronized List<Unfinished> unfinished() {
    return of(ImportRun.State.RUNNING).stream().map(ImportRunsInMemory::unfinished).toList();
  }

  @Override
  public synchronized Optional<ImportRun> same(FileDigest file, Wanted settled) {
    reach();
    return Optional.empty();
  }

  @Override
  public synchronized int attempt(long id) {
    reach();
    Entry entry = entry(id);
    entries.put(id, new Entry(entry.run(), entry.file(), entry.attempts() + 1));
    return entry(id).attempts();
  }

  @Override
  public synchronized void excuse(long id) {
    reach();
    Entry entry = entry(id);
    entries.put(id, new Entry(entry.run(), entry.file(), entry.attempts() - 1));
  }

  @Override
  public synchronized void fail(long id, Text problem, long rejected, Instant at) {
    reach();
    if (is(id, ImportRun.State.RUNNING)) {
      change(
          id,
          run ->
              with(
                  run,
                  ImportRun.State.FAILED,
                  run.parts(),
                  Optional.of(problem),
                  Optional.<ImportRun.Undoing>empty()));
    }
  }

  @Override
  public synchronized Optional<ImportRun> askUndo(long id, String by) {
    reach();
    Entry entry = entry(id);
    ImportRun.Undoing undoing = new ImportRun.Undoing(by, Optional.empty());
    entries.put(id, new Entry(entry.run(), entry.file(), 0));
    change(id, run -> with(run, run.state(), run.parts(), Optional.empty(), Optional.of(undoing)));
    return find(id);
  }

  @Override
  public synchronized void undoFailed(long id, Text problem) {
    reach();
    change(
        id,
        run ->
            with(
                run,
                run.state(),
                run.parts(),
                Optional.of(problem),
                Optional.<ImportRun.Undoing>empty()));
  }

  @Override
  public synchronized List<ImportRun> undosAsked() {
    return of(ImportRun.State.DONE).stream()
        .map(Entry::run)
        .filter(ImportRun::isBeingUndone)
        .toList();
  }

  @Override
  public Optional<Use> find(IdempotencyKey key, Instant since) {
    return Optional.empty();
  }

  @Override
  public Optional<ImportRun> start(
      IdempotencyKey key,
      String request,
      ImportOrder order,
      FileDigest file,
      Instant at,
      Instant since) {
    return Optional.of(start(order, file, at));
  }

  private List<Entry> of(ImportRun.State state) {
    reach();
    return entries.values().stream().filter(entry -> entry.run().state() == state).toList();
  }

  private boolean is(long id, ImportRun.State state) {
    Entry entry = entries.get(id);
    return entry != null && entry.run().state() == state;
  }

  private Entry entry(long id) {
    return Objects.requireNonNull(entries.get(id));
  }

  private void change(long id, UnaryOperator<ImportRun> change) {
    Entry entry = entry(id);
    entries.put(id, new Entry(change.apply(entry.run()), entry.file(), entry.attempts()));
  }

  private static Unfinished unfinished(Entry entry) {
    ImportRun run = entry.run();
    return new Unfinished(
        run,
        new ImportOrder(run.fileName(), run.startedBy(), Locale.FRENCH, run.wanted()),
        entry.file());
  }

  private static ImportRun with(
      ImportRun run,
      ImportRun.State state,
      List<ImportRun.Part> parts,
      Optional<Text> problem,
      Optional<ImportRun.Undoing> undoing) {
    return new ImportRun(
        run.id(),
        run.wanted(),
        run.fileName(),
        run.fileHash(),
        run.startedBy(),
        run.startedAt(),
        run.finishedAt(),
        state,
        ImportRun.Counts.of(parts, 0),
        parts,
        run.skipped(),
        problem,
        run.warnings(),
        run.ignoredColumns(),
        undoing,
        run.sealedAt());
  }
}

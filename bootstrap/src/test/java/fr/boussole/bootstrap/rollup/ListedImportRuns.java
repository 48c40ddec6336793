package fr.boussole.bootstrap.rollup;

import fr.boussole.application.importing.FileDigest;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.ImportRuns;
import fr.boussole.application.importing.Unfinished;
import fr.boussole.application.importing.Wanted;
import fr.boussole.domain.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history of imports that only ever start. */
final class ListedImportRuns implements ImportRuns {

  private final List<ImportRun> runs = new ArrayList<>();

  @Override
  public ImportRun start(ImportOrder order, FileDigest file, Instant at) {
    ImportRun run =
        new ImportRun(
            runs.size() + 1,
            order.wanted(),
            order.fileName(),
            file.hash(),
            order.startedBy(),
            at,
            Optional.empty(),
            ImportRun.State.RUNNING,
            ImportRun.Counts.none(),
            List.of(),
            0,
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    runs.add(run);
    return run;
  }

  @Override
  public Optional<ImportRun> find(long id) {
    return runs.stream().filter(run -> run.id() == id).findFirst();
  }

  @Override
  public List<ImportRun> latest(int limit) {
    return runs.reversed().stream().limit(limit).toList();
  }

  @Override
  public ImportRun keepDraft(ImportOrder order, FileDigest file, Instant at) {
    throw onlyStarts();
  }

  @Override
  public Optional<ImportRun> askUndo(long id, String by) {
    throw onlyStarts();
  }

  @Override
  public void undoFailed(long id, Text problem) {
    throw onlyStarts();
  }

  @Override
  public List<ImportRun> undosAsked() {
    return List.of();
  }

  @Override
  public Optional<Unfinished> startDraft(long id, Wanted settled, Instant at) {
    throw onlyStarts();
  }

  @Override
  public boolean dropDraft(long id) {
    throw onlyStarts();
  }

  @Override
  public List<ImportRun> drafts() {
    return List.of();
  }

  @Override
  public List<Unfinished> unfinished() {
    throw onlyStarts();
  }

  @Override
  public Optional<ImportRun> same(FileDigest file, Wanted settled) {
    throw onlyStarts();
  }

  @Override
  public int attempt(long id) {
    throw onlyStarts();
  }

  @Override
  public void excuse(long id) {
    throw onlyStarts();
  }

  @Override
  public void fail(long id, Text problem, long rejected, Instant at) {
    throw onlyStarts();
  }

  private static UnsupportedOperationException onlyStarts() {
    return new UnsupportedOperationException("row by row, imports only start");
  }
}

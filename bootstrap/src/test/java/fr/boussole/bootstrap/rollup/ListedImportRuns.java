package fr.boussole.bootstrap.rollup;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.ImportRuns;
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
  public ImportRun start(ImportOrder order, String fileHash, Instant at) {
    ImportRun run =
        new ImportRun(
            runs.size() + 1,
            kind(order.wanted()),
            order.fileName(),
            fileHash,
            order.startedBy(),
            at,
            Optional.empty(),
            ImportRun.State.RUNNING,
            ImportRun.Counts.none(),
            List.of(),
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
  public void fail(long id, Text problem, long rejected, Instant at) {
    throw new UnsupportedOperationException("no row-by-row import fails");
  }

  @Override
  public List<ImportRun> failAll(Text problem, Instant at) {
    return List.of();
  }

  private static ImportKind kind(Wanted wanted) {
    if (wanted instanceof Wanted.OfKind of) {
      return of.kind();
    }
    throw new UnsupportedOperationException("rows are given by kind, not " + wanted);
  }
}

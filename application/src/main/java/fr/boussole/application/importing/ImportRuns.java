package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The history of imports. A run is marked done by {@link Facts.Load#commit}, together with its
 * facts.
 */
public interface ImportRuns {

  /**
   * Notes a new running import.
   *
   * @param order settled: of a kind, or by a version of a mapping
   */
  ImportRun start(ImportOrder order, FileDigest file, Instant at);

  /** Notes a file of which nothing is decided yet. */
  ImportRun keepDraft(ImportOrder order, FileDigest file, Instant at);

  /**
   * Makes a draft a running import; empty when there is no such draft (any more).
   *
   * @param settled a kind, or a version of a mapping
   */
  Optional<Unfinished> startDraft(long id, Wanted settled, Instant at);

  /** Forgets a draft, and answers whether there was one. */
  boolean dropDraft(long id);

  Optional<ImportRun> find(long id);

  /** The latest ones first, drafts among them. */
  List<ImportRun> latest(int limit);

  /** All drafts. */
  List<ImportRun> drafts();

  /** The running imports, in the order in which they came. */
  List<Unfinished> unfinished();

  /** The last import of this very file, understood the same, that is done or running. */
  Optional<ImportRun> same(FileDigest file, Wanted settled);

  /**
   * Notes, at once and whatever becomes of it, that a running import is begun, or its undoing.
   *
   * @return how often it was begun, this time included
   */
  int attempt(long id);

  /**
   * Takes one attempt back: the server was asked to stop, the import or its undoing is not to
   * blame.
   */
  void excuse(long id);

  /** Marks a running import as failed; one that is not running stays as it is. */
  void fail(long id, Text problem, long rejected, Instant at);

  /**
   * Notes that a finished import is to be taken back.
   *
   * @return the import; empty when it is not done, sealed, or to be taken back already
   */
  Optional<ImportRun> askUndo(long id, String by);

  /** Notes that taking an import back broke off, and nothing was changed. */
  void undoFailed(long id, Text problem);

  /** The imports that are to be taken back and are not yet, in the order in which they came. */
  List<ImportRun> undosAsked();
}

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
   * @param fileHash SHA-256, in hexadecimal
   */
  ImportRun start(ImportOrder order, String fileHash, Instant at);

  Optional<ImportRun> find(long id);

  /** The latest ones first. */
  List<ImportRun> latest(int limit);

  /** Marks a running import as failed; one that is not running stays as it is. */
  void fail(long id, Text problem, long rejected, Instant at);

  /**
   * Marks all running imports as failed, and answers them: to be called when none can be running.
   */
  List<ImportRun> failAll(Text problem, Instant at);
}

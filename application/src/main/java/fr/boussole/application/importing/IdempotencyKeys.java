package fr.boussole.application.importing;

import java.time.Instant;
import java.util.Optional;

/** Which requests came with which key. */
public interface IdempotencyKeys {

  /**
   * What a key was used for.
   *
   * @param request what was sent: the same for the same
   */
  record Use(String request, ImportRun run) {}

  /**
   * The last use of a key.
   *
   * @param since older ones are forgotten
   */
  Optional<Use> find(IdempotencyKey key, Instant since);

  /**
   * Notes a new running import and its key together.
   *
   * @param order settled: of a kind, or by a version of a mapping
   * @param since older uses are forgotten
   * @return empty, and nothing is noted, when the key is in use; that of the same request is free
   *     again when its import failed
   */
  Optional<ImportRun> start(
      IdempotencyKey key,
      String request,
      ImportOrder order,
      FileDigest file,
      Instant at,
      Instant since);
}

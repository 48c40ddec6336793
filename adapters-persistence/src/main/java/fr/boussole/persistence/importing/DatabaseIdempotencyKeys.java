package fr.boussole.persistence.importing;

import fr.boussole.application.importing.FileDigest;
import fr.boussole.application.importing.IdempotencyKey;
import fr.boussole.application.importing.IdempotencyKeys;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The table {@code idempotency_key}. */
@ApplicationScoped
public class DatabaseIdempotencyKeys implements IdempotencyKeys {

  private final DatabaseImportRuns runs;

  public DatabaseIdempotencyKeys(DatabaseImportRuns runs) {
    this.runs = runs;
  }

  @Override
  public Optional<Use> find(IdempotencyKey key, Instant since) {
    return runs
        .query(
            row -> new Use(row.getString("request"), DatabaseImportRuns.run(row)),
            "SELECT k.request, import_run.%s FROM idempotency_key k JOIN import_run ON import_run.id = k.import_id"
                    .formatted(DatabaseImportRuns.COLUMNS)
                + " WHERE k.username = ? AND k.route = ? AND k.value = ? AND k.made_at >= ?",
            key.username(),
            key.route(),
            key.value(),
            DatabaseImportRuns.utc(since))
        .stream()
        .findFirst();
  }

  /** In one statement: either both rows come to be or none does. */
  @Override
  public Optional<ImportRun> start(
      IdempotencyKey key,
      String request,
      ImportOrder order,
      FileDigest file,
      Instant at,
      Instant since) {
    WantedColumns wanted = WantedColumns.of(order.wanted());
    return runs
        .query(
            DatabaseImportRuns::run,
            """
            WITH old AS (DELETE FROM idempotency_key WHERE made_at < ? AND (username, route, value) <> (?, ?, ?)),
            own AS (
              INSERT INTO idempotency_key AS k (username, route, value, request, import_id, made_at)
              VALUES (?, ?, ?, ?, nextval(pg_get_serial_sequence('import_run', 'id')), ?)
              ON CONFLICT (username, route, value) DO UPDATE
              SET request = EXCLUDED.request, import_id = EXCLUDED.import_id, made_at = EXCLUDED.made_at
              WHERE k.made_at < ? OR (k.request = EXCLUDED.request
                AND EXISTS (SELECT 1 FROM import_run r WHERE r.id = k.import_id AND r.state = 'FAILED'))
              RETURNING import_id)
            INSERT INTO import_run (id, kind, mapping_name, mapping_version, file_name, file_hash, file_bytes, started_by,
              locale, started_at, state)
            OVERRIDING SYSTEM VALUE
            SELECT import_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING' FROM own RETURNING %s
            """
                .formatted(DatabaseImportRuns.COLUMNS),
            DatabaseImportRuns.utc(since),
            key.username(),
            key.route(),
            key.value(),
            key.username(),
            key.route(),
            key.value(),
            request,
            DatabaseImportRuns.utc(at),
            DatabaseImportRuns.utc(since),
            wanted.kind(),
            wanted.mappingName(),
            wanted.mappingVersion(),
            order.fileName(),
            file.hash(),
            file.bytes(),
            order.startedBy(),
            order.locale().toLanguageTag(),
            DatabaseImportRuns.utc(at))
        .stream()
        .findFirst();
  }
}

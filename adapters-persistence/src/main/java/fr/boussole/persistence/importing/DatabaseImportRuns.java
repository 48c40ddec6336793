package fr.boussole.persistence.importing;

import fr.boussole.application.importing.FileDigest;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.ImportRuns;
import fr.boussole.application.importing.Unfinished;
import fr.boussole.application.importing.Wanted;
import fr.boussole.domain.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code import_run}. Each call is a transaction of its own. */
@ApplicationScoped
public class DatabaseImportRuns implements ImportRuns {

  /** Of the parts of a run an array a column, all in one order. */
  static final String COLUMNS =
      Stream.of("kind", "rows_created", "rows_updated", "rows_unchanged")
          .map(
              column ->
                  ", ARRAY(SELECT p.%1$s FROM import_part p WHERE p.import_id = import_run.id ORDER BY p.kind) AS part_%1$s"
                      .formatted(column))
          .collect(Collectors.joining("", "*", ""));

  private final DataSource dataSource;

  public DatabaseImportRuns(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public ImportRun start(ImportOrder order, FileDigest file, Instant at) {
    return note(order, file, at, ImportRun.State.RUNNING);
  }

  @Override
  public ImportRun keepDraft(ImportOrder order, FileDigest file, Instant at) {
    return note(order, file, at, ImportRun.State.DRAFT);
  }

  private ImportRun note(ImportOrder order, FileDigest file, Instant at, ImportRun.State state) {
    WantedColumns wanted = WantedColumns.of(order.wanted());
    return query(
            "INSERT INTO import_run (kind, mapping_name, mapping_version, file_name, file_hash, file_bytes,"
                + " started_by, locale, started_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING "
                + COLUMNS,
            wanted.kind(),
            wanted.mappingName(),
            wanted.mappingVersion(),
            order.fileName(),
            file.hash(),
            file.bytes(),
            order.startedBy(),
            order.locale().toLanguageTag(),
            utc(at),
            state.name())
        .get(0);
  }

  @Override
  public Optional<Unfinished> startDraft(long id, Wanted settled, Instant at) {
    WantedColumns wanted = WantedColumns.of(settled);
    return query(
            DatabaseImportRuns::unfinished,
            "UPDATE import_run SET state = 'RUNNING', kind = ?, mapping_name = ?, mapping_version = ?, started_at = ?"
                + " WHERE id = ? AND state = 'DRAFT' RETURNING "
                + COLUMNS,
            wanted.kind(),
            wanted.mappingName(),
            wanted.mappingVersion(),
            utc(at),
            id)
        .stream()
        .findFirst();
  }

  @Override
  public boolean dropDraft(long id) {
    return !query(
            "DELETE FROM import_run WHERE id = ? AND state = 'DRAFT' RETURNING " + COLUMNS, id)
        .isEmpty();
  }

  @Override
  public Optional<ImportRun> find(long id) {
    return query("SELECT " + COLUMNS + " FROM import_run WHERE id = ?", id).stream().findFirst();
  }

  @Override
  public List<ImportRun> latest(int limit) {
    return query("SELECT " + COLUMNS + " FROM import_run ORDER BY id DESC LIMIT ?", limit);
  }

  @Override
  public void fail(long id, Text problem, long rejected, Instant at) {
    query(
        "UPDATE import_run SET state = 'FAILED', finished_at = ?, problem_fr = ?, problem_en = ?, rows_rejected = ?"
            + " WHERE id = ? AND state = 'RUNNING' RETURNING "
            + COLUMNS,
        utc(at),
        ImportRecord.kept(problem.french()),
        ImportRecord.kept(problem.english()),
        rejected,
        id);
  }

  @Override
  public Optional<ImportRun> askUndo(long id, String by) {
    return query(
            "UPDATE import_run SET undone_by = ?, attempts = 0, problem_fr = NULL, problem_en = NULL"
                + " WHERE id = ? AND state = 'DONE' AND sealed_at IS NULL AND undone_by IS NULL"
                + " AND EXISTS (SELECT FROM import_part p WHERE p.import_id = import_run.id) RETURNING "
                + COLUMNS,
            by,
            id)
        .stream()
        .findFirst();
  }

  @Override
  public void undoFailed(long id, Text problem) {
    query(
        "UPDATE import_run SET undone_by = NULL, problem_fr = ?, problem_en = ?"
            + " WHERE id = ? AND state = 'DONE' RETURNING "
            + COLUMNS,
        problem.french(),
        problem.english(),
        id);
  }

  @Override
  public List<ImportRun> undosAsked() {
    return query(
        "SELECT "
            + COLUMNS
            + " FROM import_run WHERE undone_by IS NOT NULL AND undone_at IS NULL ORDER BY id");
  }

  @Override
  public List<ImportRun> drafts() {
    return query("SELECT " + COLUMNS + " FROM import_run WHERE state = 'DRAFT' ORDER BY id");
  }

  @Override
  public List<Unfinished> unfinished() {
    return query(
        DatabaseImportRuns::unfinished,
        "SELECT " + COLUMNS + " FROM import_run WHERE state = 'RUNNING' ORDER BY started_at, id");
  }

  @Override
  public Optional<ImportRun> same(FileDigest file, Wanted settled) {
    WantedColumns wanted = WantedColumns.of(settled);
    return query(
            "SELECT "
                + COLUMNS
                + " FROM import_run WHERE state IN ('RUNNING', 'DONE') AND file_hash = ? AND file_bytes = ?"
                + " AND kind IS NOT DISTINCT FROM ? AND mapping_name IS NOT DISTINCT FROM ?"
                + " AND mapping_version IS NOT DISTINCT FROM ? ORDER BY id DESC LIMIT 1",
            file.hash(),
            file.bytes(),
            wanted.kind(),
            wanted.mappingName(),
            wanted.mappingVersion())
        .stream()
        .findFirst();
  }

  @Override
  public int attempt(long id) {
    return query(
            row -> row.getInt("attempts"),
            "UPDATE import_run SET attempts = attempts + 1 WHERE id = ? RETURNING attempts",
            id)
        .get(0);
  }

  @Override
  public void excuse(long id) {
    query(
        "UPDATE import_run SET attempts = attempts - 1 WHERE id = ? AND attempts > 0 RETURNING "
            + COLUMNS,
        id);
  }

  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private List<ImportRun> query(String sql, @Nullable Object... parameters) {
    return query(DatabaseImportRuns::run, sql, parameters);
  }

  <T> List<T> query(Reading<T> reading, String sql, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> answers = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          answers.add(reading.of(rows));
        }
      }
      return answers;
    } catch (SQLException failure) {
      throw new IllegalStateException("the history of imports cannot be reached", failure);
    }
  }

  private static Unfinished unfinished(ResultSet row) throws SQLException {
    ImportRun run = run(row);
    Locale locale = Locale.forLanguageTag(row.getString("locale"));
    return new Unfinished(
        run,
        new ImportOrder(run.fileName(), run.startedBy(), locale, run.wanted()),
        new FileDigest(run.fileHash(), row.getLong("file_bytes")));
  }

  static ImportRun run(ResultSet row) throws SQLException {
    @Nullable String problem = row.getString("problem_fr");
    @Nullable String undoing = row.getString("undone_by");
    List<String> french = texts(row.getArray("warnings_fr"));
    List<String> english = texts(row.getArray("warnings_en"));
    return new ImportRun(
        row.getLong("id"),
        WantedColumns.of(row).wanted(),
        row.getString("file_name"),
        row.getString("file_hash"),
        row.getString("started_by"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row, "finished_at"),
        ImportRun.State.valueOf(row.getString("state")),
        new ImportRun.Counts(
            row.getLong("rows_created"),
            row.getLong("rows_updated"),
            row.getLong("rows_unchanged"),
            row.getLong("rows_rejected")),
        parts(row),
        row.getLong("rows_skipped"),
        problem == null
            ? Optional.empty()
            : Optional.of(new Text(problem, row.getString("problem_en"))),
        IntStream.range(0, french.size())
            .mapToObj(i -> new Text(french.get(i), english.get(i)))
            .toList(),
        texts(row.getArray("ignored_columns")),
        undoing == null
            ? Optional.empty()
            : Optional.of(new ImportRun.Undoing(undoing, instant(row, "undone_at"))),
        instant(row, "sealed_at"));
  }

  private static List<ImportRun.Part> parts(ResultSet row) throws SQLException {
    List<String> kinds = texts(row.getArray("part_kind"));
    Long[] created = (Long[]) row.getArray("part_rows_created").getArray();
    Long[] updated = (Long[]) row.getArray("part_rows_updated").getArray();
    Long[] unchanged = (Long[]) row.getArray("part_rows_unchanged").getArray();
    return IntStream.range(0, kinds.size())
        .mapToObj(
            i ->
                new ImportRun.Part(
                    ImportKind.valueOf(kinds.get(i)), created[i], updated[i], unchanged[i]))
        .sorted(Comparator.comparing(ImportRun.Part::kind))
        .toList();
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

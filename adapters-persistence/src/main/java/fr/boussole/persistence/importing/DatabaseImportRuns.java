package fr.boussole.persistence.importing;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.ImportRuns;
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
  private static final String COLUMNS =
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
  public ImportRun start(ImportOrder order, String fileHash, Instant at) {
    return query(
            "INSERT INTO import_run (kind, file_name, file_hash, started_by, started_at, state)"
                + " VALUES (?, ?, ?, ?, ?, 'RUNNING') RETURNING "
                + COLUMNS,
            kind(order.wanted()).name(),
            order.fileName(),
            fileHash,
            order.startedBy(),
            utc(at))
        .get(0);
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
        problem.french(),
        problem.english(),
        rejected,
        id);
  }

  @Override
  public List<ImportRun> failAll(Text problem, Instant at) {
    return query(
        "UPDATE import_run SET state = 'FAILED', finished_at = ?, problem_fr = ?, problem_en = ?"
            + " WHERE state = 'RUNNING' RETURNING "
            + COLUMNS,
        utc(at),
        problem.french(),
        problem.english());
  }

  private static ImportKind kind(Wanted wanted) {
    return switch (wanted) {
      case Wanted.OfKind of -> of.kind();
      case Wanted.ByMapping mapping -> throw unsettled(mapping);
      case Wanted.Recognised recognised -> throw unsettled(recognised);
    };
  }

  private static IllegalArgumentException unsettled(Wanted wanted) {
    return new IllegalArgumentException("cannot be noted: " + wanted);
  }

  private List<ImportRun> query(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<ImportRun> runs = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          runs.add(run(rows));
        }
      }
      return runs;
    } catch (SQLException failure) {
      throw new IllegalStateException("the history of imports cannot be reached", failure);
    }
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    @Nullable String problem = row.getString("problem_fr");
    @Nullable String undoing = row.getString("undone_by");
    List<String> french = texts(row.getArray("warnings_fr"));
    List<String> english = texts(row.getArray("warnings_en"));
    return new ImportRun(
        row.getLong("id"),
        ImportKind.valueOf(row.getString("kind")),
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

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

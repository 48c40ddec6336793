package fr.boussole.persistence.fact;

import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Stages facts of a simple kind and brings them into their table; every row that changes goes out
 * of its rollup as it was and into it as it becomes.
 */
final class FactMerge implements RowLoad {

  private final FactTable table;
  private final long importId;
  private final Merge merge;
  private final Numbering numbers;
  private final FactCounting counting;
  private final SeenKeys seen = new SeenKeys();
  private final CopyBuffer rows;

  FactMerge(
      Connection connection, FactKind kind, long importId, Numbering numbers, FactCounting counting)
      throws SQLException {
    this.table = new FactTable(kind);
    this.importId = importId;
    this.merge = new Merge(connection);
    this.numbers = numbers;
    this.counting = counting;
    merge.stage(table.name(), table.columns(""));
    rows =
        merge.copy(
            "COPY staged_%s (line, %s) FROM STDIN BINARY"
                .formatted(table.name(), table.columns("")));
  }

  @Override
  public void add(long line, Fact fact) throws SQLException {
    seen.add(fact.key());
    rows.row(1 + table.size());
    rows.bigint(line);
    table.write(rows, fact, numbers);
  }

  @Override
  public void end() throws SQLException {
    rows.finish();
  }

  @Override
  public Merge.Outcome merge(CountedFacts facts) throws SQLException {
    String staged = "staged_" + table.name();
    long replaced = merge.keepLastOfEach(staged, seen, numbers);
    long unchanged = merge.match(table.name(), "");
    counting.take(facts, "matched");
    long updated =
        merge.execute(
            "UPDATE %1$s f SET (%2$s, import_id) = ROW (%3$s, %4$d) FROM %5$s s JOIN matched m ON m.line = s.line WHERE f.id = m.id"
                .formatted(table.name(), table.columns(""), table.columns("s."), importId, staged));
    long lastId = merge.number("SELECT coalesce(max(id), 0) FROM " + table.name());
    long created =
        merge.execute(
            "INSERT INTO %1$s (%2$s, import_id) SELECT %3$s, %4$d FROM %5$s s WHERE NOT EXISTS (SELECT 1 FROM matched m WHERE m.line = s.line)"
                .formatted(table.name(), table.columns(""), table.columns("s."), importId, staged));
    counting.add(facts, "matched");
    counting.add(facts, "(SELECT id FROM %s WHERE id > %d)".formatted(table.name(), lastId));
    counting.write();
    return new Merge.Outcome(created, updated + replaced, unchanged);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }

  @Override
  public void tidy() throws SQLException {
    counting.tidy();
  }
}

package fr.boussole.persistence.fact;

import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Stages facts of a simple kind and brings into their table those that are not there as they come.
 */
final class FactMerge implements RowLoad {

  private final FactTable table;
  private final GivenTable given;
  private final long importId;
  private final Merge merge;
  private final Numbering numbers;
  private final FactCounting counting;
  private final Trail trail;
  private final SeenKeys seen = new SeenKeys();
  private final CopyBuffer rows;

  FactMerge(
      Connection connection,
      FactKind kind,
      long importId,
      Numbering numbers,
      FactCounting counting,
      Trail trail)
      throws SQLException {
    this.table = new FactTable(kind);
    this.given = GivenTable.of(kind);
    this.importId = importId;
    this.merge = new Merge(connection);
    this.numbers = numbers;
    this.counting = counting;
    this.trail = trail;
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
    long replaced = merge.keepLastOfEach("staged_" + table.name(), seen, numbers);
    long unchanged = merge.match(given, "", trail);
    RowChange.Changed changed =
        new FactChange(merge, table, counting, RowChange.Cause.importing(importId)).apply(facts);
    return new Merge.Outcome(changed.created(), changed.updated() + replaced, unchanged);
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

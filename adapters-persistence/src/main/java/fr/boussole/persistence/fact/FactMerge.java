package fr.boussole.persistence.fact;

import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import java.sql.SQLException;
import java.util.OptionalLong;

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
  private final StagedRows rows;

  /**
   * Begins to take facts.
   *
   * @param ranked whether they tell by themselves which of several of one key is the last
   */
  FactMerge(
      Merge merge,
      FactKind kind,
      long importId,
      Numbering numbers,
      FactCounting counting,
      Trail trail,
      boolean ranked)
      throws SQLException {
    this.table = new FactTable(kind);
    this.given = GivenTable.of(kind);
    this.importId = importId;
    this.merge = merge;
    this.numbers = numbers;
    this.counting = counting;
    this.trail = trail;
    rows = new StagedRows(merge, table.name(), table.columns(""), table.size(), ranked);
  }

  @Override
  public void rank(OptionalLong rank) {
    rows.rank(rank);
  }

  @Override
  public void add(long line, Fact fact) throws SQLException {
    table.write(rows.row(line, fact.key()), fact, numbers);
  }

  @Override
  public void end() throws SQLException {
    rows.end();
  }

  @Override
  public Merge.Outcome merge(CountedFacts facts) throws SQLException {
    long replaced = rows.keepLastOfEach(numbers);
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

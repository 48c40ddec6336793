package fr.boussole.persistence.fact;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.OptionalLong;

/** Stages survey answers and brings into their table those that are not there as they come. */
final class SurveyMerge implements RowLoad {

  private final Merge merge;
  private final long importId;
  private final ZoneId zone;
  private final Numbering numbers;
  private final RollupDeltas deltas;
  private final Trail trail;
  private final StagedRows rows;

  /**
   * Begins to take answers.
   *
   * @param ranked whether they tell by themselves which of several of one key is the last
   */
  SurveyMerge(
      Merge merge,
      long importId,
      ZoneId zone,
      Numbering numbers,
      RollupDeltas deltas,
      Trail trail,
      boolean ranked)
      throws SQLException {
    this.merge = merge;
    this.importId = importId;
    this.zone = zone;
    this.numbers = numbers;
    this.deltas = deltas;
    this.trail = trail;
    rows =
        new StagedRows(
            merge, "survey_answer", SurveyTable.columns(""), SurveyTable.COLUMNS.size(), ranked);
  }

  @Override
  public void rank(OptionalLong rank) {
    rows.rank(rank);
  }

  @Override
  public void add(long line, SurveyAnswer answer) throws SQLException {
    SurveyTable.write(rows.row(line, answer.key()), answer, numbers, zone);
  }

  @Override
  public void end() throws SQLException {
    rows.end();
  }

  @Override
  public Merge.Outcome merge(CountedFacts facts) throws SQLException {
    long replaced = rows.keepLastOfEach(numbers);
    long unchanged = merge.match(GivenTable.of(ImportKind.SURVEYS), "", trail);
    RowChange.Changed changed =
        new SurveyChange(merge, deltas, RowChange.Cause.importing(importId)).apply(facts);
    return new Merge.Outcome(changed.created(), changed.updated() + replaced, unchanged);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}

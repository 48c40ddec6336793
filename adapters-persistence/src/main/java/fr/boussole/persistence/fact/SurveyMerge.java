package fr.boussole.persistence.fact;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.time.ZoneId;

/** Stages survey answers and brings into their table those that are not there as they come. */
final class SurveyMerge implements RowLoad {

  private final Merge merge;
  private final long importId;
  private final ZoneId zone;
  private final Numbering numbers;
  private final RollupDeltas deltas;
  private final Trail trail;
  private final SeenKeys seen = new SeenKeys();
  private final CopyBuffer rows;

  SurveyMerge(
      Merge merge, long importId, ZoneId zone, Numbering numbers, RollupDeltas deltas, Trail trail)
      throws SQLException {
    this.merge = merge;
    this.importId = importId;
    this.zone = zone;
    this.numbers = numbers;
    this.deltas = deltas;
    this.trail = trail;
    merge.stage("survey_answer", SurveyTable.columns(""));
    rows =
        merge.copy(
            "COPY staged_survey_answer (line, %s) FROM STDIN BINARY"
                .formatted(SurveyTable.columns("")));
  }

  @Override
  public void add(long line, SurveyAnswer answer) throws SQLException {
    seen.add(answer.key());
    rows.row(1 + SurveyTable.COLUMNS.size());
    rows.bigint(line);
    SurveyTable.write(rows, answer, numbers, zone);
  }

  @Override
  public void end() throws SQLException {
    rows.finish();
  }

  @Override
  public Merge.Outcome merge(CountedFacts facts) throws SQLException {
    long replaced = merge.keepLastOfEach("staged_survey_answer", seen, numbers);
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

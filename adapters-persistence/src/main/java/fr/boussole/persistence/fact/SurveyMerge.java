package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** Stages survey answers and brings them into {@code survey_answer}. */
final class SurveyMerge implements RowLoad {

  private static final String DIMENSIONS =
      ContactTable.DIMENSIONS.stream().map(Dimension::word).collect(Collectors.joining(", "));

  private final Merge merge;
  private final long importId;
  private final ZoneId zone;
  private final Numbering numbers;
  private final RollupDeltas deltas;
  private final SeenKeys seen = new SeenKeys();
  private final CopyBuffer rows;

  SurveyMerge(Merge merge, long importId, ZoneId zone, Numbering numbers, RollupDeltas deltas)
      throws SQLException {
    this.merge = merge;
    this.importId = importId;
    this.zone = zone;
    this.numbers = numbers;
    this.deltas = deltas;
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
    long unchanged = merge.match("survey_answer", "");
    String columns = SurveyTable.columns("");
    facts.surveysIn("matched", deltas.taking());
    long updated =
        merge.execute(
            "UPDATE survey_answer u SET (%1$s, import_id, %2$s) = ROW (%3$s, %4$d, %5$s) FROM (%6$s) n WHERE u.id = n.id"
                .formatted(
                    columns,
                    DIMENSIONS,
                    SurveyTable.columns("n."),
                    importId,
                    "n." + DIMENSIONS.replace(", ", ", n."),
                    labelled("a.*, m.id", "JOIN matched m ON m.line = a.line")));
    long lastId = merge.number("SELECT coalesce(max(id), 0) FROM survey_answer");
    long created =
        merge.execute(
            "INSERT INTO survey_answer (%1$s, import_id, %2$s) SELECT %1$s, %3$d, %2$s FROM (%4$s) n"
                .formatted(
                    columns,
                    DIMENSIONS,
                    importId,
                    labelled(
                        "a.*",
                        "WHERE NOT EXISTS (SELECT 1 FROM matched m WHERE m.line = a.line)")));
    facts.surveysIn("matched", deltas.adding());
    facts.surveysIn("(SELECT id FROM survey_answer WHERE id > " + lastId + ")", deltas.adding());
    return new Merge.Outcome(created, updated + replaced, unchanged);
  }

  private static String labelled(String columns, String rest) {
    String join =
        rest.startsWith("JOIN")
            ? rest + SurveyTable.CONTACT_OF_ANSWER
            : SurveyTable.CONTACT_OF_ANSWER + rest;
    return "SELECT " + columns + ", " + SurveyTable.LABELS + " FROM staged_survey_answer a " + join;
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}

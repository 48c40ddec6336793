package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Brings staged survey answers into {@code survey_answer}, with the values of the contacts they
 * name; every row that changes goes out of the rollups as it was and into them as it becomes.
 */
final class SurveyChange implements RowChange {

  private static final String DIMENSIONS =
      ContactTable.DIMENSIONS.stream().map(Dimension::word).collect(Collectors.joining(", "));

  private final Merge merge;
  private final RollupDeltas deltas;
  private final Cause cause;

  SurveyChange(Merge merge, RollupDeltas deltas, Cause cause) {
    this.merge = merge;
    this.deltas = deltas;
    this.cause = cause;
  }

  @Override
  public Changed apply(CountedFacts facts) throws SQLException {
    String columns = SurveyTable.columns("");
    facts.surveysIn("matched", deltas.taking());
    long updated =
        merge.execute(
            "UPDATE survey_answer u SET (%1$s, import_id, %2$s) = ROW (%3$s, %4$s, %5$s) FROM (%6$s) n WHERE u.id = n.id"
                .formatted(
                    columns,
                    DIMENSIONS,
                    SurveyTable.columns("n."),
                    cause.importId("n."),
                    "n." + DIMENSIONS.replace(", ", ", n."),
                    labelled(facts.names(), "a.*, m.id", "JOIN matched m ON m.line = a.line")));
    if (cause.takesAway()) {
      merge.execute(
          "DELETE FROM survey_answer u USING matched m WHERE m.id = u.id AND m.line IS NULL");
    }
    long lastId = merge.number("SELECT coalesce(max(id), 0) FROM survey_answer");
    long created =
        merge.execute(
            "INSERT INTO survey_answer (%1$s, import_id, %2$s) SELECT %1$s, %3$s, %2$s FROM (%4$s) n"
                .formatted(
                    columns,
                    DIMENSIONS,
                    cause.importId("n."),
                    labelled(
                        facts.names(),
                        "a.*",
                        "WHERE NOT EXISTS (SELECT 1 FROM matched m WHERE m.line = a.line)")));
    facts.surveysIn("matched", deltas.adding());
    facts.surveysIn("(SELECT id FROM survey_answer WHERE id > " + lastId + ")", deltas.adding());
    merge.drop("staged_survey_answer", "matched");
    return new Changed(created, updated);
  }

  private static String labelled(DimensionNames names, String columns, String rest) {
    String contact = SurveyTable.contactOfAnswer(names);
    String join = rest.startsWith("JOIN") ? rest + contact : contact + rest;
    return "SELECT " + columns + ", " + SurveyTable.LABELS + " FROM staged_survey_answer a " + join;
  }
}

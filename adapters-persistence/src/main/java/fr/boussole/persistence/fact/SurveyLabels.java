package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Gives survey answers that were there before their contacts, or before a correction of these, the
 * contacts' dimensions.
 */
final class SurveyLabels {

  private static final String DIMENSIONS =
      ContactTable.DIMENSIONS.stream().map(Dimension::word).collect(Collectors.joining(", "));

  private SurveyLabels() {}

  /**
   * Looks at some of the answers.
   *
   * @param which a condition on answers {@code a}: those whose contacts may have come or changed
   */
  static void follow(Merge merge, String which, CountedFacts facts, RollupDeltas deltas)
      throws SQLException {
    if (!merge.exists("SELECT 1 FROM survey_answer WHERE contact IS NOT NULL")) {
      return;
    }
    merge.execute(
        "CREATE TEMP TABLE relabelled ON COMMIT DROP AS SELECT * FROM (SELECT a.id, "
            + SurveyTable.LABELS
            + " FROM survey_answer a"
            + SurveyTable.contactOfAnswer(facts.names())
            + "WHERE "
            + which
            + ") n"
            + " WHERE NOT EXISTS (SELECT 1 FROM survey_answer o WHERE o.id = n.id AND ("
            + "o."
            + DIMENSIONS.replace(", ", ", o.")
            + ") = (n."
            + DIMENSIONS.replace(", ", ", n.")
            + "))");
    merge.analyze("relabelled");
    facts.surveysIn("relabelled", deltas.taking());
    merge.execute(
        "UPDATE survey_answer u SET ("
            + DIMENSIONS
            + ") = ROW (n."
            + DIMENSIONS.replace(", ", ", n.")
            + ") FROM relabelled n WHERE n.id = u.id");
    facts.surveysIn("relabelled", deltas.adding());
    merge.drop("relabelled");
  }
}

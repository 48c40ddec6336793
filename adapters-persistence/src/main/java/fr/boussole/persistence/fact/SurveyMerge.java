package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Brings staged survey answers into {@code survey_answer}, and keeps the answers' dimensions those
 * of their contacts.
 */
final class SurveyMerge {

  private static final String DIMENSIONS =
      ContactTable.DIMENSIONS.stream().map(Dimension::word).collect(Collectors.joining(", "));

  private final Merge merge;
  private final CountedFacts facts;
  private final RollupDeltas deltas;

  SurveyMerge(Merge merge, CountedFacts facts, RollupDeltas deltas) {
    this.merge = merge;
    this.facts = facts;
    this.deltas = deltas;
  }

  /** Does it all for the rows staged in {@code staged_survey_answer}. */
  Merge.Outcome run(long importId, SeenKeys seen, Numbering numbers) throws SQLException {
    long replaced = merge.keepLastOfEach("staged_survey_answer", "line", seen, numbers);
    long unchanged = merge.match("survey_answer", "");
    String columns = SurveyTable.columns("");
    count("matched", deltas.taking());
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
    count("matched", deltas.adding());
    count("(SELECT id FROM survey_answer WHERE id > " + lastId + ")", deltas.adding());
    return new Merge.Outcome(created, updated + replaced, unchanged);
  }

  private static String labelled(String columns, String rest) {
    String join =
        rest.startsWith("JOIN")
            ? rest + SurveyTable.CONTACT_OF_ANSWER
            : SurveyTable.CONTACT_OF_ANSWER + rest;
    return "SELECT " + columns + ", " + SurveyTable.LABELS + " FROM staged_survey_answer a " + join;
  }

  /**
   * Gives answers that were there before their contacts, or before a correction of these, the
   * contacts' dimensions.
   */
  void relabel() throws SQLException {
    if (!merge.exists("SELECT 1 FROM survey_answer WHERE contact IS NOT NULL")) {
      return;
    }
    merge.execute(
        "CREATE TEMP TABLE relabelled ON COMMIT DROP AS SELECT * FROM (SELECT a.id, "
            + SurveyTable.LABELS
            + " FROM survey_answer a"
            + SurveyTable.CONTACT_OF_ANSWER
            + "WHERE a.contact IN (SELECT external_id FROM staged_contact)) n"
            + " WHERE NOT EXISTS (SELECT 1 FROM survey_answer o WHERE o.id = n.id AND ("
            + "o."
            + DIMENSIONS.replace(", ", ", o.")
            + ") = (n."
            + DIMENSIONS.replace(", ", ", n.")
            + "))");
    merge.execute("ANALYZE relabelled");
    count("relabelled", deltas.taking());
    merge.execute(
        "UPDATE survey_answer u SET ("
            + DIMENSIONS
            + ") = ROW (n."
            + DIMENSIONS.replace(", ", ", n.")
            + ") FROM relabelled n WHERE n.id = u.id");
    count("relabelled", deltas.adding());
  }

  private void count(String relation, RollupDeltas signed) throws SQLException {
    merge.inPieces(
        relation,
        signed,
        (after, last) ->
            facts.surveys(
                "survey_answer f JOIN %s t ON t.id = f.id WHERE f.id > %d AND f.id <= %d"
                    .formatted(relation, after, last),
                signed));
  }
}

package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.text.Text;
import java.util.List;

/** Exchanges that were read or listened to and given points: a row a review and criterion. */
final class QualityReviews {

  static final Field REVIEWED_AT =
      Field.of(
              "reviewed_at",
              new FieldType.Moment(),
              "Moment de l’évaluation.",
              "When the exchange was reviewed.",
              "2026-03-02T16:20:00",
              "2026-03-02T16:20:00",
              "2026-03-03T09:10:00")
          .required();

  /** In the order of the places that rows tell. */
  enum Criterion {
    WRITING,
    COMPLIANCE,
    TONE
  }

  static final Field CRITERION =
      Field.of(
              "criterion",
              new FieldType.OneOf(
                  List.of(
                      FieldType.Word.of("writing", "rédaction", "redaction"),
                      FieldType.Word.of("compliance", "conformité", "conformite"),
                      FieldType.Word.of("tone", "tonalité", "tonalite", "ton"))),
              "Critère de la grille : rédaction, conformité ou tonalité.",
              "The grid’s criterion: writing, compliance or tone.",
              "writing",
              "compliance",
              "tone")
          .required();
  static final Field POINTS =
      Field.of(
              "points",
              new FieldType.Points(),
              "Points obtenus pour ce critère.",
              "Points given for this criterion.",
              "17.5",
              "10",
              "8")
          .required();
  static final Field MAXIMUM =
      Field.of(
              "maximum",
              new FieldType.Points(),
              "Points possibles pour ce critère.",
              "Points possible for this criterion.",
              "20",
              "10",
              "10")
          .required();

  static final FactKind KIND =
      FactKind.of(
              FactType.QUALITY_REVIEWS,
              new Text("Évaluations qualité", "Quality reviews"),
              new Text(
                  "Une ligne par évaluation et par critère : points obtenus et points possibles. Une grille de trois critères donne trois lignes de même identifiant.",
                  "One row a review and criterion: points given and points possible. A grid of three criteria makes three rows of the same identifier."))
          .fields(REVIEWED_AT, CRITERION, POINTS, MAXIMUM)
          .key(KeyPart.externalId(), CRITERION)
          .limit(
              Limit.atMost(POINTS, MAXIMUM),
              new Limit(
                  MAXIMUM,
                  new Text(
                      "aucun point possible : écrivez un nombre plus grand que 0, ou retirez la ligne",
                      "no point possible: write a number above 0, or take the row out"),
                  row -> !row.knows(MAXIMUM) || row.get(MAXIMUM) > 0))
          .counting(QualityReviews::count);

  private QualityReviews() {}

  private static void count(Values row, Counting.Sink sink) {
    switch (Criterion.values()[(int) row.get(CRITERION)]) {
      case WRITING -> count(row, WRITING_REVIEWS, WRITING_HUNDREDTHS, WRITING_OF_HUNDREDTHS, sink);
      case COMPLIANCE ->
          count(row, COMPLIANCE_REVIEWS, COMPLIANCE_HUNDREDTHS, COMPLIANCE_OF_HUNDREDTHS, sink);
      case TONE -> count(row, TONE_REVIEWS, TONE_HUNDREDTHS, TONE_OF_HUNDREDTHS, sink);
    }
  }

  private static void count(
      Values row, Measure reviews, Measure points, Measure possible, Counting.Sink sink) {
    sink.add(row.day(), reviews, 1);
    sink.add(row.day(), points, row.get(POINTS));
    sink.add(row.day(), possible, row.get(MAXIMUM));
  }
}

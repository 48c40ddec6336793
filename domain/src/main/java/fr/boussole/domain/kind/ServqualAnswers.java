package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.util.List;

/** What customers expected and what they found: a row an answer and aspect of the service. */
final class ServqualAnswers {

  private static final FieldType POINTS = new FieldType.Whole(1, 7);
  private static final List<Integer> SCALES = List.of(7, 5);

  static final Field ANSWERED_AT =
      Field.of(
              "answered_at",
              new FieldType.Moment(),
              "Moment de la réponse du client.",
              "When the customer answered.",
              "2026-03-02T18:02:00",
              "2026-03-02T18:02:00",
              "2026-03-03T10:30:00")
          .required();
  static final Field EXPECTATION =
      Field.of(
              "expectation",
              POINTS,
              "Note donnée au service attendu, de 1 à l’échelle.",
              "Score of the service expected, from 1 to the scale’s end.",
              "7",
              "6",
              "4")
          .required();
  static final Field PERCEPTION =
      Field.of(
              "perception",
              POINTS,
              "Note donnée au service reçu, de 1 à l’échelle.",
              "Score of the service received, from 1 to the scale’s end.",
              "6",
              "4",
              "5")
          .required();
  static final Field SCALE_MAX =
      Field.of(
          "scale_max",
          new FieldType.OneOf(List.of(FieldType.Word.of("7"), FieldType.Word.of("5"))),
          "Note la plus haute possible : 7 (si vide) ou 5.",
          "The highest score possible: 7 (when blank) or 5.",
          "7",
          "",
          "5");

  static final FactKind KIND =
      FactKind.of(
              FactType.SERVQUAL_ANSWERS,
              new Text("Réponses SERVQUAL", "SERVQUAL answers"),
              new Text(
                  "Une ligne par réponse et par aspect du service : ce que le client attendait et ce qu’il a perçu. Plusieurs questions sur un même aspect : une ligne chacune, avec un identifiant à elle.",
                  "One row an answer and aspect of the service: what the customer expected and what they perceived. Several questions on one aspect: a row each, with an identifier of its own."))
          .fields(ANSWERED_AT, EXPECTATION, PERCEPTION, SCALE_MAX)
          .requiring(Dimension.ASPECT)
          .key(KeyPart.externalId(), KeyPart.of(Dimension.ASPECT))
          .limit(onScale(EXPECTATION), onScale(PERCEPTION))
          .counting(ServqualAnswers::count);

  private ServqualAnswers() {}

  private static Limit onScale(Field score) {
    return new Limit(
        score,
        new Text(
            "note hors de son échelle : écrivez un nombre de 1 à 5, ou 7 dans scale_max",
            "score off its scale: write a number from 1 to 5, or 7 in scale_max"),
        row -> !row.knows(score) || row.get(score) <= scale(row));
  }

  private static int scale(Values row) {
    return SCALES.get(row.knows(SCALE_MAX) ? (int) row.get(SCALE_MAX) : 0);
  }

  private static void count(Values row, Counting.Sink sink) {
    long expected = row.get(EXPECTATION);
    long perceived = row.get(PERCEPTION);
    long gap = perceived - expected;
    boolean seven = scale(row) == 7;
    sink.add(row.day(), seven ? QOS7_ANSWERS : QOS5_ANSWERS, 1);
    sink.add(row.day(), seven ? QOS7_EXPECTATION : QOS5_EXPECTATION, expected);
    sink.add(row.day(), seven ? QOS7_PERCEPTION : QOS5_PERCEPTION, perceived);
    sink.add(row.day(), seven ? QOS7_GAP : QOS5_GAP, gap);
    sink.add(row.day(), seven ? QOS7_SQUARES : QOS5_SQUARES, gap * gap);
  }
}

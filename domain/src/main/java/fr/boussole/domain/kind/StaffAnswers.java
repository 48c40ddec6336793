package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.text.Text;
import java.time.LocalDate;
import java.util.List;

/** What the staff answer to internal surveys; nobody is named. */
final class StaffAnswers {

  private static final int ENPS = 0;
  private static final int SHORT_SCALE = 5;
  private static final int LONG_SCALE = 10;
  private static final int PROMOTES = 9;
  private static final int DETRACTS = 6;

  static final Field ANSWERED_AT =
      Field.of(
              "answered_at",
              new FieldType.Moment(),
              "Moment de la réponse.",
              "When it was answered.",
              "2026-03-02T10:05:00",
              "2026-03-02 10:06",
              "2026-03-03T08:12:30+01:00")
          .required();
  static final Field KIND_ASKED =
      Field.of(
              "kind",
              new FieldType.OneOf(
                  List.of(FieldType.Word.of("ENPS"), FieldType.Word.of("ENGAGEMENT"))),
              "Question posée : recommander l’employeur (ENPS) ou engagement (ENGAGEMENT).",
              "The question: would you recommend your employer (ENPS), or engagement (ENGAGEMENT).",
              "ENPS",
              "ENGAGEMENT",
              "ENGAGEMENT")
          .required();
  static final Field SCORE =
      Field.of(
              "score",
              new FieldType.Whole(0, LONG_SCALE),
              "Note donnée : de 0 à 10 (ENPS), de 1 à 5 ou de 1 à 10 (ENGAGEMENT).",
              "The score given: 0 to 10 (ENPS), 1 to 5 or 1 to 10 (ENGAGEMENT).",
              "9",
              "4",
              "7")
          .required();
  static final Field SCALE_MAX =
      Field.of(
          "scale_max",
          new FieldType.Whole(SHORT_SCALE, LONG_SCALE),
          "Meilleure note possible, 5 ou 10 ; 10 si vide.",
          "Best possible score, 5 or 10; 10 when blank.",
          "",
          "5",
          "10");

  static final FactKind KIND =
      FactKind.of(
              FactType.STAFF_ANSWERS,
              new Text("Enquêtes internes", "Staff surveys"),
              new Text(
                  "Une ligne par réponse, sans nom : en dessous de cinq réponses, aucun chiffre n’est montré.",
                  "One row an answer, without a name: of fewer than five answers no figure is shown."))
          .fields(ANSWERED_AT, KIND_ASKED, SCORE, SCALE_MAX)
          .key(KeyPart.externalId())
          .limit(
              new Limit(
                  SCALE_MAX,
                  new Text(
                      "écrivez 5 ou 10 ; 10 ou rien pour ENPS",
                      "write 5 or 10; 10 or nothing for ENPS"),
                  StaffAnswers::hasScale),
              new Limit(
                  SCORE,
                  new Text(
                      "note hors de son échelle : de 0 à 10 pour ENPS, de 1 à scale_max pour ENGAGEMENT",
                      "score off its scale: 0 to 10 for ENPS, 1 to scale_max for ENGAGEMENT"),
                  StaffAnswers::isOnScale))
          .counting(StaffAnswers::count);

  private StaffAnswers() {}

  private static boolean hasScale(Values row) {
    return scale(row) == LONG_SCALE || (!isEnps(row) && scale(row) == SHORT_SCALE);
  }

  private static boolean isOnScale(Values row) {
    return isEnps(row) || (row.get(SCORE) >= 1 && row.get(SCORE) <= scale(row));
  }

  private static boolean isEnps(Values row) {
    return row.get(KIND_ASKED) == ENPS;
  }

  private static long scale(Values row) {
    return row.knows(SCALE_MAX) ? row.get(SCALE_MAX) : LONG_SCALE;
  }

  private static void count(Values row, Counting.Sink sink) {
    LocalDate day = row.day();
    long score = row.get(SCORE);
    if (isEnps(row)) {
      sink.add(day, ENPS_ANSWERS, 1);
      if (score >= PROMOTES) {
        sink.add(day, ENPS_PROMOTERS, 1);
      } else if (score <= DETRACTS) {
        sink.add(day, ENPS_DETRACTORS, 1);
      }
    } else if (scale(row) == SHORT_SCALE) {
      points(day, score, ENGAGEMENT5_ANSWERS, ENGAGEMENT5_POINTS, ENGAGEMENT5_SQUARES, sink);
    } else {
      points(day, score, ENGAGEMENT10_ANSWERS, ENGAGEMENT10_POINTS, ENGAGEMENT10_SQUARES, sink);
    }
  }

  private static void points(
      LocalDate day,
      long score,
      Measure answers,
      Measure points,
      Measure squares,
      Counting.Sink sink) {
    sink.add(day, answers, 1);
    sink.add(day, points, score);
    sink.add(day, squares, score * score);
  }
}

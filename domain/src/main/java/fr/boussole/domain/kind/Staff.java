package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.HIRED;
import static fr.boussole.domain.measure.Measure.STAFF_LEFT;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.text.Text;

/**
 * Who worked when: a row a person and hiring. Who the person is tells rows apart and nothing else:
 * figures of staff are told by team at most.
 */
final class Staff {

  static final Field HIRED_ON =
      Field.of(
              "hired_on",
              new FieldType.Day(),
              "Premier jour dans l’effectif.",
              "First day on the staff.",
              "2023-09-04",
              "2025-01-06",
              "2026-02-02")
          .required();
  static final Field AGENT =
      Field.of(
              "agent",
              new FieldType.Name(),
              "Personne, telle que l’outil la nomme ; sert à reconnaître la ligne, jamais à montrer un chiffre.",
              "The person, as the tool names them; used to know the row again, never to show a figure.",
              "amina.b",
              "lea.m",
              "paul.r")
          .required();
  static final Field LEFT_ON =
      Field.of(
          "left_on",
          new FieldType.Day(),
          "Premier jour hors de l’effectif ; vide pour qui est encore là.",
          "First day off the staff; blank for who is still there.",
          "",
          "2026-03-16",
          "");

  static final FactKind KIND =
      FactKind.of(
              FactType.STAFF,
              new Text("Effectif", "Staff"),
              new Text(
                  "Une ligne par personne et embauche, connue par la personne et son premier jour. Qui change d’équipe garde sa ligne, avec l’équipe du dernier fichier.",
                  "One row a person and hiring, known by the person and their first day. Who changes team keeps their row, with the team of the last file."))
          .fields(HIRED_ON, AGENT, LEFT_ON)
          .key(AGENT, HIRED_ON)
          .limit(Limit.notBefore(LEFT_ON, HIRED_ON))
          .lasting()
          .counting(Staff::count);

  private Staff() {}

  private static void count(Values row, Counting.Sink sink) {
    sink.add(row.day(), HIRED, 1);
    if (row.knows(LEFT_ON)) {
      sink.add(row.date(LEFT_ON), STAFF_LEFT, 1);
    }
  }
}

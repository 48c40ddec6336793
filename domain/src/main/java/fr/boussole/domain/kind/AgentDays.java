package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;

/** How agents spent their days: a row an agent and day. */
final class AgentDays {

  private static final FieldType TIME = new FieldType.Seconds(2);

  static final Field DAY =
      Field.of(
              "day",
              new FieldType.Day(),
              "Jour travaillé ou planifié.",
              "The day worked or planned.",
              "2026-03-02",
              "2026-03-02",
              "2026-03-02")
          .required();
  static final Field LOGGED =
      time("logged_seconds", "Temps connecté.", "Time logged in.", "25200", "27000", "0");
  static final Field HANDLING =
      time(
          "handling_seconds",
          "Temps passé à traiter des demandes (échange, attente en ligne, post-contact).",
          "Time spent handling contacts (talk, hold, after-contact work).",
          "18900",
          "20100",
          "");
  static final Field AVAILABLE =
      time(
          "available_seconds",
          "Temps disponible, en attente d’une demande.",
          "Time available, waiting for a contact.",
          "3600",
          "4200",
          "");
  static final Field BREAK =
      time("break_seconds", "Temps de pause.", "Time on break.", "2700", "2700", "");
  static final Field PLANNED =
      time(
          "planned_seconds",
          "Temps de travail prévu au planning.",
          "Working time in the schedule.",
          "25200",
          "27000",
          "25200");
  static final Field ABSENT =
      time(
          "absent_seconds",
          "Temps d’absence sur le temps planifié.",
          "Time absent out of the planned time.",
          "0",
          "0",
          "25200");
  static final Field AS_PLANNED =
      time(
          "as_planned_seconds",
          "Temps passé à ce que le planning prévoyait.",
          "Time spent on what the schedule said.",
          "23400",
          "25800",
          "");
  static final Field TRAINING =
      time("training_seconds", "Temps de formation.", "Time in training.", "3600", "", "0");

  static final FactKind KIND =
      FactKind.of(
              FactType.AGENT_DAYS,
              new Text("Journées d’agent", "Agent days"),
              new Text(
                  "Une ligne par agent et par jour : temps connecté, de traitement, de pause, planifié, d’absence, de formation.",
                  "One row an agent and day: time logged in, handling, on break, planned, absent, in training."))
          .fields(DAY, LOGGED, HANDLING, AVAILABLE, BREAK, PLANNED, ABSENT, AS_PLANNED, TRAINING)
          .requiring(Dimension.AGENT)
          .key(KeyPart.of(Dimension.AGENT), DAY)
          .limit(
              Limit.atMost(HANDLING, LOGGED),
              Limit.atMost(AVAILABLE, LOGGED),
              Limit.atMost(BREAK, LOGGED),
              Limit.atMost(ABSENT, PLANNED),
              Limit.atMost(AS_PLANNED, PLANNED))
          .counting(AgentDays::count);

  private AgentDays() {}

  private static Field time(String word, String french, String english, String... examples) {
    return Field.of(word, TIME, french, english, examples);
  }

  private static void count(Values row, Counting.Sink sink) {
    for (Field field : KIND.fields()) {
      if (!field.equals(DAY) && row.knows(field)) {
        sink.add(row.day(), AGENT_DAYS_TOLD, 1);
        break;
      }
    }
    part(row, HANDLING, OCCUPIED_SECONDS, LOGGED, OCCUPIED_OF_SECONDS, sink);
    part(row, BREAK, BREAK_SECONDS, LOGGED, BREAK_OF_SECONDS, sink);
    part(row, AS_PLANNED, AS_PLANNED_SECONDS, PLANNED, AS_PLANNED_OF_SECONDS, sink);
    part(row, ABSENT, ABSENT_SECONDS, PLANNED, ABSENT_OF_SECONDS, sink);
    if (row.knows(TRAINING)) {
      sink.add(row.day(), TRAINING_SECONDS, row.get(TRAINING));
      sink.add(row.day(), TRAINING_KNOWN, 1);
    }
  }

  /** Both count only where both are told. */
  private static void part(
      Values row, Field part, Measure sum, Field whole, Measure of, Counting.Sink sink) {
    if (row.knows(part) && row.knows(whole)) {
      sink.add(row.day(), sum, row.get(part));
      sink.add(row.day(), of, row.get(whole));
    }
  }
}

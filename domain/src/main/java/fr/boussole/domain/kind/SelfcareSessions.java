package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;

/** What customers tried to settle by themselves: a row a session. */
final class SelfcareSessions {

  private static final FieldType YES_NO = new FieldType.YesNo();

  static final Field STARTED_AT =
      Field.of(
              "started_at",
              new FieldType.Moment(),
              "Début de la session.",
              "When the session began.",
              "2026-03-02T21:14:00",
              "2026-03-02T21:20:30",
              "2026-03-02T21:22:00")
          .required();
  static final Field AUTOMATED =
      Field.of(
          "automated",
          YES_NO,
          "Un automate a mené la conversation (chatbot, callbot, FAQ interactive).",
          "Whether a bot led the conversation (chatbot, callbot, interactive FAQ).",
          "oui",
          "oui",
          "non");
  static final Field RESOLVED =
      Field.of(
          "resolved",
          YES_NO,
          "La session a réglé la demande ; vide quand on ne le sait pas.",
          "Whether the session settled the request; blank when that is not known.",
          "oui",
          "non",
          "");
  static final Field HANDED_OVER =
      Field.of(
          "handed_over",
          YES_NO,
          "La session a été transmise à un conseiller ; elle n’est alors pas réglée en selfcare.",
          "Whether the session was handed to a person; it is then not settled by self-care.",
          "non",
          "oui",
          "");
  static final Field FOLLOWED =
      Field.of(
          "followed_by_contact",
          YES_NO,
          "Le client a contacté un conseiller ensuite pour la même demande.",
          "Whether the customer then contacted an agent about the same request.",
          "non",
          "",
          "oui");
  static final Field CUSTOMER =
      Field.of(
          "customer",
          new FieldType.Name(),
          "Identifiant du client.",
          "The customer’s identifier.",
          "C-4411",
          "C-0917",
          "");

  static final FactKind KIND =
      FactKind.of(
              FactType.SELFCARE_SESSIONS,
              new Text("Sessions de selfcare", "Self-care sessions"),
              new Text(
                  "Une ligne par session de FAQ, d’espace client, de chatbot ou de callbot : son issue, et ce qui l’a suivie.",
                  "One row a session of an FAQ, customer area, chatbot or callbot: its outcome, and what came after it."))
          .fields(STARTED_AT, AUTOMATED, RESOLVED, HANDED_OVER, FOLLOWED, CUSTOMER)
          .requiring(Dimension.CHANNEL)
          .key(KeyPart.externalId())
          .counting(SelfcareSessions::count);

  private SelfcareSessions() {}

  private static void count(Values row, Counting.Sink sink) {
    sink.add(row.day(), SELFCARE_SESSIONS_TOLD, 1);
    boolean handedOver = row.isYes(HANDED_OVER);
    if (row.isYes(AUTOMATED) && row.knows(HANDED_OVER)) {
      sink.add(row.day(), BOT_SESSIONS, 1);
      sink.add(row.day(), BOT_HANDED_OVER, handedOver ? 1 : 0);
    }
    // What a person settled was not settled by self-care, whatever the file says of the session.
    if (row.knows(RESOLVED) || handedOver) {
      sink.add(row.day(), SESSIONS_OUTCOME_KNOWN, 1);
      sink.add(row.day(), SESSIONS_RESOLVED, row.isYes(RESOLVED) && !handedOver ? 1 : 0);
    }
    if (row.knows(FOLLOWED)) {
      sink.add(row.day(), SESSIONS_FOLLOW_KNOWN, 1);
      sink.add(row.day(), SESSIONS_FOLLOWED, row.get(FOLLOWED));
    }
  }
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs of what customers settle by themselves, and of what they do not. */
final class SelfcareKpis {

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.BOT_ESCALATION_RATE,
              new Text("Taux d’escalade vers un humain", "Bot escalation rate"),
              new Text(
                  "Part des sessions automatisées (chatbot, callbot, FAQ interactive) transmises à un conseiller.",
                  "Share of automated sessions (chatbot, callbot, interactive FAQ) handed to a person."),
              new Text(
                  "Sessions automatisées transmises à un conseiller ÷ sessions automatisées dont l’issue est connue",
                  "Automated sessions handed to a person ÷ automated sessions whose end is known"),
              new Formula.Ratio(
                  Measure.BOT_HANDED_OVER, Measure.BOT_SESSIONS, Measure.BOT_SESSIONS),
              Unit.PERCENT,
              Direction.DOWN,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.RECORD,
              new Text(
                  "Par motif : il dit ce que l’automate sait traiter, et ce qu’il devrait transmettre plus tôt.",
                  "By reason: it tells what the bot can deal with, and what it should hand over sooner."),
              new Text(
                  "Un taux bas n’est pas toujours de l’autonomie : la sortie vers un conseiller peut être introuvable.",
                  "A low rate is not always autonomy: the way to a person may be impossible to find."),
              List.of(
                  KpiCode.SELFCARE_RESOLUTION, KpiCode.SELFCARE_BOUNCE, KpiCode.ESCALATION_RATE),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 1 500 sessions de chatbot, 450 sont transmises à un conseiller.",
                      "Of 1,500 chatbot sessions, 450 are handed to a person."),
                  Evidence.of(
                      Tally.of(Measure.BOT_HANDED_OVER, 450).plus(Measure.BOT_SESSIONS, 1_500))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.SELFCARE_RESOLUTION,
              new Text("Taux de résolution selfcare", "Self-care resolution"),
              new Text(
                  "Part des sessions de selfcare (FAQ, espace client, chatbot) qui règlent la demande sans conseiller.",
                  "Share of self-care sessions (FAQ, customer area, chatbot) that settle the request without an agent."),
              new Text(
                  "Sessions résolues sans conseiller ÷ sessions dont l’issue est connue",
                  "Sessions resolved without an agent ÷ sessions whose outcome is known"),
              new Formula.Ratio(
                  Measure.SESSIONS_RESOLVED,
                  Measure.SESSIONS_OUTCOME_KNOWN,
                  Measure.SESSIONS_OUTCOME_KNOWN),
              Unit.PERCENT,
              Direction.UP,
              Family.JOURNEY,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Avec l’effort et la satisfaction : le but est que ce soit facile, pas de tenir le client à distance.",
                  "With effort and satisfaction: the aim is to make it easy, not to keep customers away."),
              new Text(
                  "Qui part sans rien dire n’a pas forcément trouvé : une session sans issue connue ne compte ni pour ni contre.",
                  "Those who leave without a word may not have found it: a session of unknown outcome counts neither way."),
              List.of(
                  KpiCode.SELFCARE_BOUNCE,
                  KpiCode.DIGITAL_CES,
                  KpiCode.DIGITAL_CSAT,
                  KpiCode.BOT_ESCALATION_RATE),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 4 000 demandes passées par le selfcare, 1 200 sont réglées sans conseiller.",
                      "Of 4,000 requests that went through self-care, 1,200 are settled without an agent."),
                  Evidence.of(
                      Tally.of(Measure.SESSIONS_RESOLVED, 1_200)
                          .plus(Measure.SESSIONS_OUTCOME_KNOWN, 4_000))),
              List.of(Source.S1, Source.S4)),
          new Kpi(
              KpiCode.SELFCARE_BOUNCE,
              new Text("Rebond vers l’assistance", "Bounce to assistance"),
              new Text(
                  "Part des sessions de selfcare suivies d’un contact avec un conseiller pour la même demande.",
                  "Share of self-care sessions followed by a contact with an agent about the same request."),
              new Text(
                  "Sessions suivies d’un contact assisté ÷ sessions dont la suite est connue",
                  "Sessions followed by an assisted contact ÷ sessions whose sequel is known"),
              new Formula.Ratio(
                  Measure.SESSIONS_FOLLOWED,
                  Measure.SESSIONS_FOLLOW_KNOWN,
                  Measure.SESSIONS_FOLLOW_KNOWN),
              Unit.PERCENT,
              Direction.DOWN,
              Family.JOURNEY,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Par motif : chaque rebond désigne une réponse absente, périmée ou mal rangée.",
                  "By reason: each bounce points to an answer that is missing, out of date or hard to find."),
              new Text(
                  "Le client qui renonce ne rebondit pas : un taux en baisse peut cacher du découragement.",
                  "A customer who gives up does not bounce: a falling rate may hide discouragement."),
              List.of(KpiCode.SELFCARE_RESOLUTION, KpiCode.DIGITAL_CES, KpiCode.CONTACT_VOLUME),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 4 000 sessions de selfcare, 600 sont suivies d’un appel ou d’un message à un conseiller.",
                      "Of 4,000 self-care sessions, 600 are followed by a call or a message to an agent."),
                  Evidence.of(
                      Tally.of(Measure.SESSIONS_FOLLOWED, 600)
                          .plus(Measure.SESSIONS_FOLLOW_KNOWN, 4_000))),
              List.of(Source.S1)));

  private SelfcareKpis() {}
}

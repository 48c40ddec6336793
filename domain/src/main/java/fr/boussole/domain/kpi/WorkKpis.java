package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** KPIs of how the time and money of the service are spent. */
final class WorkKpis {

  private static final long HOUR = 3_600;

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.OCCUPANCY,
              new Text("Taux d’occupation", "Occupancy"),
              new Text(
                  "Part du temps connecté passée à traiter des demandes : échange, attente en ligne et post-contact.",
                  "Share of the time logged in that is spent handling contacts: talk, hold and after-contact work."),
              new Text("Temps de traitement ÷ temps connecté", "Handling time ÷ time logged in"),
              new Formula.Quotient(
                  Measure.OCCUPIED_SECONDS, Measure.OCCUPIED_OF_SECONDS, Measure.AGENT_DAYS_TOLD),
              Unit.PERCENT,
              Direction.BAND,
              Family.PRODUCTIVITY,
              Stage.DURING,
              EventDay.RECORD,
              new Text(
                  "Par équipe et par semaine, avec l’attente des clients : au-delà de 85 %, une charge qui dure use les équipes et la qualité.",
                  "By team and week, with the customers’ wait: above 85%, a load that lasts wears out the staff and the quality."),
              new Text(
                  "Un taux haut n’est pas un bon rendement : il laisse peu de répit, et les pics font aussitôt des files. Un taux bas peut être le prix d’un bon taux de service.",
                  "A high rate is no good yield: it leaves little respite, and peaks make queues at once. A low one may be the price of a good service level."),
              List.of(KpiCode.ASA, KpiCode.BREAK_SHARE, KpiCode.ABSENTEEISM),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Quatre conseillers connectés 28 h en tout, dont 21 h à traiter des demandes.",
                      "Four agents logged in for 28 h in all, of which 21 h handling contacts."),
                  Evidence.of(
                      Tally.of(Measure.OCCUPIED_SECONDS, 21 * HOUR)
                          .plus(Measure.OCCUPIED_OF_SECONDS, 28 * HOUR)
                          .plus(Measure.AGENT_DAYS_TOLD, 4))),
              List.of(Source.S1, Source.S2)),
          new Kpi(
              KpiCode.BREAK_SHARE,
              new Text("Part des pauses", "Break share"),
              new Text(
                  "Part du temps connecté passée en pause.",
                  "Share of the time logged in that is spent on break."),
              new Text("Temps de pause ÷ temps connecté", "Break time ÷ time logged in"),
              new Formula.Quotient(
                  Measure.BREAK_SECONDS, Measure.BREAK_OF_SECONDS, Measure.AGENT_DAYS_TOLD),
              Unit.PERCENT,
              Direction.BAND,
              Family.STAFF,
              Stage.DURING,
              EventDay.RECORD,
              new Text(
                  "À côté du taux d’occupation : des pauses qui fondent quand la charge monte annoncent la fatigue.",
                  "Beside occupancy: breaks that melt away as the load grows announce fatigue."),
              new Text(
                  "Ce n’est pas une mesure du zèle : les pauses sont un droit, et des conseillers reposés traitent mieux. Jamais un classement de personnes.",
                  "It is no measure of zeal: breaks are a right, and rested agents do better work. Never a ranking of persons."),
              List.of(KpiCode.OCCUPANCY, KpiCode.ADHERENCE, KpiCode.ABSENTEEISM),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Une équipe connectée 300 h dans la semaine, dont 30 h de pause.",
                      "A team logged in for 300 h in the week, of which 30 h on break."),
                  Evidence.of(
                      Tally.of(Measure.BREAK_SECONDS, 30 * HOUR)
                          .plus(Measure.BREAK_OF_SECONDS, 300 * HOUR)
                          .plus(Measure.AGENT_DAYS_TOLD, 40))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.ADHERENCE,
              new Text("Adhérence au planning", "Schedule adherence"),
              new Text(
                  "Part du temps planifié passée à ce que le planning prévoyait.",
                  "Share of the planned time that is spent on what the schedule said."),
              new Text(
                  "Temps conforme au planning ÷ temps planifié", "Time as planned ÷ planned time"),
              new Formula.Quotient(
                  Measure.AS_PLANNED_SECONDS,
                  Measure.AS_PLANNED_OF_SECONDS,
                  Measure.AGENT_DAYS_TOLD),
              Unit.PERCENT,
              Direction.BAND,
              Family.STAFF,
              Stage.DURING,
              EventDay.RECORD,
              new Text(
                  "Par équipe, avec le taux de service : un écart qui dure dit que le planning ne correspond pas au travail réel.",
                  "By team, with the service level: a gap that lasts says that the schedule does not match the real work."),
              new Text(
                  "Proche de 100 %, elle peut vouloir dire qu’on raccroche à l’heure de la pause plutôt que de finir : à lire avec la résolution.",
                  "Close to 100%, it may mean that one hangs up at break time rather than finish: read it with resolution."),
              List.of(KpiCode.SERVICE_LEVEL, KpiCode.OCCUPANCY, KpiCode.FCR),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Un mois de 1 400 h planifiées, dont 1 288 h conformes au planning.",
                      "A month of 1,400 h planned, of which 1,288 h as planned."),
                  Evidence.of(
                      Tally.of(Measure.AS_PLANNED_SECONDS, 1_288 * HOUR)
                          .plus(Measure.AS_PLANNED_OF_SECONDS, 1_400 * HOUR)
                          .plus(Measure.AGENT_DAYS_TOLD, 200))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.COST_PER_CONTACT,
              new Text("Coût par interaction", "Cost per contact"),
              new Text(
                  "Ce que coûte en moyenne une demande reçue.",
                  "What a contact received costs on average."),
              new Text(
                  "Coûts de la période ÷ demandes reçues ; le coût d’un mois est réparti à parts égales sur ses jours",
                  "Costs of the period ÷ contacts received; the cost of a month is spread over its days in equal shares"),
              new Formula.Quotient(
                  new Amount.Sum(Measure.COST_CENTS),
                  new Amount.Sum(Measure.RECEIVED),
                  new Amount.Sum(Measure.RECEIVED),
                  Set.of(Measure.COST_CENTS)),
              Unit.CURRENCY,
              Direction.DOWN,
              Family.PRODUCTIVITY,
              Stage.IMPACT,
              EventDay.DAYS_TOUCHED,
              new Text(
                  "Par canal et par mois, avec la résolution au premier contact : une demande mal réglée revient, et se paie deux fois.",
                  "By channel and month, with first contact resolution: a request settled badly comes back, and is paid twice."),
              new Text(
                  "Un coût sans canal ou sans équipe compte dans l’ensemble mais dans aucun d’eux ; sur quelques jours, le chiffre suit surtout le nombre de demandes, car les coûts d’un mois sont lissés.",
                  "A cost without a channel or team counts in the whole but in none of them; over a few days the figure mostly follows the number of contacts, as the costs of a month are smoothed."),
              List.of(KpiCode.CONTACT_VOLUME, KpiCode.FCR, KpiCode.CSAT),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Le service a coûté 48 000 € dans le mois, pour 12 000 demandes reçues.",
                      "The service cost €48,000 in the month, for 12,000 contacts received."),
                  Evidence.of(
                      Tally.of(Measure.COST_CENTS, 4_800_000).plus(Measure.RECEIVED, 12_000))),
              List.of(Source.S3)));

  private WorkKpis() {}
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs read after the exchange: resolution. */
final class ResolutionKpis {

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.ACW,
              new Text("Temps post-contact", "After-contact work"),
              new Text(
                  "Temps moyen de travail après l’échange : saisie, compte rendu, suites.",
                  "Mean time of work after the exchange: notes, records, follow-ups."),
              new Text(
                  "Somme des temps post-contact ÷ demandes traitées",
                  "Sum of after-contact work ÷ contacts handled"),
              new Formula.MeanDuration(
                  Measure.AFTER_CONTACT_SECONDS,
                  Measure.AFTER_CONTACT_KNOWN,
                  Distribution.AFTER_CONTACT),
              Unit.SECONDS,
              Direction.BAND,
              Family.PRODUCTIVITY,
              Stage.AFTER,
              EventDay.ARRIVAL,
              new Text(
                  "Un temps utile : il fait la qualité du dossier et la continuité entre canaux.",
                  "Useful time: it makes the record good and the channels consistent."),
              new Text(
                  "Le réduire sans changer d’outil déplace l’effort vers le contact suivant.",
                  "Cutting it without better tools moves the effort to the next contact."),
              List.of(KpiCode.AHT, KpiCode.REPEAT_RATE, KpiCode.ONCE_AND_DONE),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "600 demandes traitées, suivies de 5 h de travail post-contact en tout.",
                      "600 contacts handled, followed by 5 h of after-contact work in all."),
                  Evidence.of(
                      Tally.of(Measure.AFTER_CONTACT_SECONDS, 5 * 3_600)
                          .plus(Measure.AFTER_CONTACT_KNOWN, 600))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.RESOLVED_VOLUME,
              new Text("Demandes résolues", "Resolved volume"),
              new Text(
                  "Demandes résolues pendant la période, quel que soit leur jour d’arrivée.",
                  "Contacts resolved during the period, whenever they arrived."),
              new Text(
                  "Nombre de demandes résolues, au jour de leur résolution",
                  "Count of contacts resolved, on their day of resolution"),
              new Formula.Total(Measure.RESOLVED),
              Unit.COUNT,
              Direction.UP,
              Family.ACCESS,
              Stage.AFTER,
              EventDay.RESOLUTION,
              new Text(
                  "À comparer au volume reçu sur plusieurs semaines.",
                  "Compare it with the volume received over several weeks."),
              new Text(
                  "Un pic peut n’être qu’un rattrapage d’anciennes demandes.",
                  "A peak may only be old contacts being caught up."),
              List.of(KpiCode.BACKLOG, KpiCode.RESOLUTION_TIME, KpiCode.CONTACT_VOLUME),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "En une semaine, 150 demandes de la semaine et 20 plus anciennes sont résolues : 170 en tout.",
                      "In a week, 150 contacts of that week and 20 older ones are resolved: 170 in all."),
                  Evidence.of(Tally.of(Measure.RESOLVED, 170))),
              List.of(Source.S2)),
          new Kpi(
              KpiCode.RESOLUTION_TIME,
              new Text("Délai de résolution", "Resolution time"),
              new Text(
                  "Temps moyen entre l’arrivée d’une demande et sa résolution, échanges et transferts compris.",
                  "Mean time from a contact’s arrival to its resolution, exchanges and transfers included."),
              new Text(
                  "Somme (résolution − arrivée) ÷ demandes résolues",
                  "Sum of (resolution − arrival) ÷ contacts resolved"),
              new Formula.MeanDuration(
                  Measure.RESOLUTION_SECONDS, Measure.RESOLUTION_KNOWN, Distribution.RESOLUTION),
              Unit.SECONDS,
              Direction.DOWN,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.RESOLUTION,
              new Text(
                  "Regarder l’écart entre moyenne et médiane : il révèle les cas extrêmes.",
                  "Look at the gap between mean and median: it reveals extreme cases."),
              new Text(
                  "Clore vite n’est pas résoudre : voir les réitérations.",
                  "Closing fast is not solving: see the repeats."),
              List.of(KpiCode.FCR, KpiCode.BACKLOG, KpiCode.CES),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "4 demandes sont résolues 2 h, 3 h, 4 h et 31 h après leur arrivée : la médiane montre le cas courant.",
                      "4 contacts are resolved 2 h, 3 h, 4 h and 31 h after they arrived: the median shows the usual case."),
                  Evidence.ofDurations(
                      new Formula.MeanDuration(
                          Measure.RESOLUTION_SECONDS,
                          Measure.RESOLUTION_KNOWN,
                          Distribution.RESOLUTION),
                      2 * 3_600,
                      3 * 3_600,
                      4 * 3_600,
                      31 * 3_600)),
              List.of(Source.S0)),
          new Kpi(
              KpiCode.FCR,
              new Text("Résolution au premier contact", "First contact resolution"),
              new Text(
                  "Part des demandes résolues en un seul échange, sans transfert ni réouverture.",
                  "Share of contacts resolved in one exchange, without transfer or reopening."),
              new Text(
                  "Résolues au premier échange, sans transfert ÷ demandes reçues",
                  "Resolved at the first exchange, no transfer ÷ contacts received"),
              new Formula.Ratio(
                  Measure.RESOLVED_AT_FIRST, Measure.SINGLE, Measure.RESOLVED_OF_RECEIVED),
              Unit.PERCENT,
              Direction.UP,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.ARRIVAL,
              new Text(
                  "À croiser avec l’effort du client et les réitérations.",
                  "Read it with the customer’s effort and the repeats."),
              new Text(
                  "Elle dit ce que l’outil note comme résolu ; la réitération dit si le client le pense aussi.",
                  "It says what the tool marks as resolved; repeats say whether the customer agrees."),
              List.of(KpiCode.REPEAT_RATE, KpiCode.AHT, KpiCode.CES),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 650 demandes reçues, 520 sont résolues au premier échange, sans transfert.",
                      "Of 650 contacts received, 520 are resolved at the first exchange, without transfer."),
                  Evidence.of(
                      Tally.of(Measure.RESOLVED_AT_FIRST, 520)
                          .plus(Measure.SINGLE, 650)
                          .plus(Measure.RESOLVED_OF_RECEIVED, 585))),
              List.of(Source.S0, Source.S1, Source.S2, Source.S3, Source.S4)),
          new Kpi(
              KpiCode.ONCE_AND_DONE,
              new Text("Once and Done", "Once and done"),
              new Text(
                  "Part des demandes résolues sans suite, et sans que le client revienne pour le même motif dans la fenêtre.",
                  "Share of contacts resolved without follow-up, whose customer does not come back for the same reason within the window."),
              new Text(
                  "Résolues sans suite ni réitération ÷ demandes dont le client et le motif sont connus",
                  "Resolved without follow-up or repeat ÷ contacts whose customer and reason are known"),
              new Formula.Ratio(
                  Measure.ONCE_AND_DONE, Measure.TRACEABLE, Measure.RESOLVED_OF_RECEIVED),
              Unit.PERCENT,
              Direction.UP,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.ARRIVAL,
              new Text(
                  "La mesure la plus exigeante de la résolution.",
                  "The most demanding measure of resolution."),
              new Text(
                  "Les derniers jours ne sont pas mûrs tant que la fenêtre n’est pas passée.",
                  "The last days are not ripe until the window has passed."),
              List.of(KpiCode.FCR, KpiCode.REPEAT_RATE, KpiCode.CES),
              OptionalInt.of(7),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 600 demandes, 480 sont résolues sans suite ; 30 de ces clients reviennent pour le même motif dans les 7 jours. Restent 450.",
                      "Of 600 contacts, 480 are resolved without follow-up; 30 of these customers come back for the same reason within 7 days. That leaves 450."),
                  Evidence.of(
                      Tally.of(Measure.ONCE_AND_DONE, 450)
                          .plus(Measure.TRACEABLE, 600)
                          .plus(Measure.RESOLVED_OF_RECEIVED, 480))),
              List.of(Source.S0, Source.S4)),
          new Kpi(
              KpiCode.ESCALATION_RATE,
              new Text("Taux d’escalade", "Escalation rate"),
              new Text(
                  "Part des demandes transférées à un niveau supérieur ; les escalades subies sont montrées à part.",
                  "Share of contacts passed to a higher level; endured escalations are shown apart."),
              new Text(
                  "Demandes escaladées ÷ demandes reçues",
                  "Contacts escalated ÷ contacts received"),
              new Formula.Ratio(Measure.ESCALATED, Measure.SINGLE, Measure.ESCALATION_KNOWN),
              Unit.PERCENT,
              Direction.DOWN,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.ARRIVAL,
              new Text(
                  "Distinguer l’escalade prévue par le processus de celle que l’on subit.",
                  "Tell the escalation that the process wants from the one endured."),
              new Text(
                  "Un taux bas peut venir d’une autonomie… ou d’une aide inaccessible.",
                  "A low rate may come from autonomy… or from help out of reach."),
              List.of(KpiCode.FCR, KpiCode.RESOLUTION_TIME, KpiCode.AHT),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 900 demandes reçues, 45 passent à un expert ou à un superviseur.",
                      "Of 900 contacts received, 45 are passed to an expert or a supervisor."),
                  Evidence.of(
                      Tally.of(Measure.ESCALATED, 45)
                          .plus(Measure.SINGLE, 900)
                          .plus(Measure.ESCALATION_KNOWN, 900))),
              List.of(Source.S1)));

  private ResolutionKpis() {}
}

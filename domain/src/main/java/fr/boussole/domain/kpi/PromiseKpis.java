package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs of what the organisation promised, read after the exchange. */
final class PromiseKpis {

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.RESOLUTION_RATE,
              new Text("Taux de résolution", "Resolution rate"),
              new Text(
                  "Part des demandes résolues dans le délai fixé, parmi celles qui l’ont été ou dont le délai est échu.",
                  "Share of contacts resolved within the set delay, among those that were or whose delay ran out."),
              new Text(
                  "Résolues dans le délai ÷ (résolues dans le délai + délai échu)",
                  "Resolved in time ÷ (resolved in time + delay run out)"),
              new Formula.Ratio(Measure.SOLVED_IN_TIME, Measure.DUE, Measure.RESOLUTION_KNOWN),
              Unit.PERCENT,
              Direction.UP,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.VERDICT,
              new Text(
                  "Fixer un délai par motif et par canal (page Règles et SLA), et suivre le taux semaine après semaine.",
                  "Set a delay per reason and channel (page Rules and SLAs), and follow the rate week by week."),
              new Text(
                  "Une demande en retard compte une fois, le jour où son délai échoit : résolue plus tard, elle ne revient pas dans le taux.",
                  "A late contact counts once, on the day its delay runs out: resolved later, it does not come back into the rate."),
              List.of(KpiCode.RESOLUTION_TIME, KpiCode.BACKLOG, KpiCode.FCR),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "400 demandes arrivent à échéance : 340 résolues dans le délai, 40 résolues trop tard, 20 encore ouvertes.",
                      "400 contacts fall due: 340 resolved in time, 40 resolved too late, 20 still open."),
                  Evidence.of(
                      Tally.of(Measure.SOLVED_IN_TIME, 340)
                          .plus(Measure.DUE, 400)
                          .plus(Measure.RESOLUTION_KNOWN, 380))),
              List.of(Source.S2)),
          new Kpi(
              KpiCode.SLA_COMPLIANCE,
              new Text("Respect des SLA", "SLA compliance"),
              new Text(
                  "Part des demandes sous engagement dont les délais promis, de réponse et de résolution, ont été tenus.",
                  "Share of the contacts under an agreement whose promised delays, of response and of resolution, were kept."),
              new Text(
                  "Engagements tenus ÷ demandes sous engagement arrivées à échéance",
                  "Agreements kept ÷ contacts under an agreement that fell due"),
              new Formula.Ratio(Measure.SLA_MET, Measure.UNDER_SLA, Measure.UNDER_SLA),
              Unit.PERCENT,
              Direction.UP,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.VERDICT,
              new Text(
                  "Un engagement par canal, motif et priorité : lire chaque promesse là où elle est faite.",
                  "One agreement per channel, reason and priority: read each promise where it is made."),
              new Text(
                  "Il ne dit pas de combien une promesse est manquée ; les délais courent nuits et week-ends compris.",
                  "It does not say by how much a promise is missed; delays run nights and weekends included."),
              List.of(
                  KpiCode.RESOLUTION_RATE, KpiCode.FIRST_RESPONSE_TIME, KpiCode.RESOLUTION_TIME),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 600 demandes sous engagement, 552 ont reçu leur réponse et leur solution dans les délais promis.",
                      "Of 600 contacts under an agreement, 552 had their response and their solution within the promised delays."),
                  Evidence.of(Tally.of(Measure.SLA_MET, 552).plus(Measure.UNDER_SLA, 600))),
              List.of(Source.S0)));

  private PromiseKpis() {}
}

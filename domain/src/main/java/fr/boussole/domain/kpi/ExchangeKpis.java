package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs read during the exchange. */
final class ExchangeKpis {

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.HANDLED_VOLUME,
              new Text("Volume de demandes traitées", "Handled volume"),
              new Text(
                  "Demandes reçues qui ont eu une réponse et dont l’échange est terminé.",
                  "Received contacts that were answered and whose exchange is over."),
              new Text(
                  "Nombre de demandes répondues et terminées",
                  "Count of contacts answered and over"),
              new Formula.Total(Measure.HANDLED),
              Unit.COUNT,
              Direction.UP,
              Family.ACCESS,
              Stage.DURING,
              EventDay.ARRIVAL,
              new Text(
                  "Avec le backlog : traite-t-on autant que l’on reçoit ?",
                  "With the backlog: is as much handled as comes in?"),
              new Text(
                  "Traiter plus n’est pas résoudre plus : lire la résolution à côté.",
                  "Handling more is not solving more: read resolution beside it."),
              List.of(KpiCode.BACKLOG, KpiCode.FCR, KpiCode.AHT),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 200 demandes reçues, 180 ont eu une réponse et sont terminées.",
                      "Of 200 contacts received, 180 were answered and are over."),
                  Evidence.of(Tally.of(Measure.HANDLED, 180))),
              List.of(Source.S0)),
          new Kpi(
              KpiCode.AHT,
              new Text("Durée moyenne de traitement (DMT)", "Average handling time"),
              new Text(
                  "Temps moyen consacré à une demande : échange, mise en attente et travail post-contact.",
                  "Mean time spent on a contact: talk, hold and after-contact work."),
              new Text(
                  "Somme (échange + mise en attente + post-contact) ÷ demandes traitées",
                  "Sum of (talk + hold + after-contact work) ÷ contacts handled"),
              new Formula.MeanDuration(
                  Measure.HANDLING_SECONDS, Measure.HANDLING_KNOWN, Distribution.HANDLING),
              Unit.SECONDS,
              Direction.BAND,
              Family.PRODUCTIVITY,
              Stage.DURING,
              EventDay.ARRIVAL,
              new Text(
                  "Par motif et par canal, jamais seule : avec la résolution et la satisfaction.",
                  "By reason and channel, never alone: with resolution and satisfaction."),
              new Text(
                  "Plus court n’est pas mieux : si la résolution baisse, les rappels coûtent plus cher.",
                  "Shorter is not better: when resolution falls, repeats cost more."),
              List.of(KpiCode.FCR, KpiCode.REPEAT_RATE, KpiCode.CSAT),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "1 000 demandes traitées ont pris 40 h d’échange et 10 h de travail post-contact.",
                      "1,000 contacts handled took 40 h of talk and 10 h of after-contact work."),
                  Evidence.of(
                      Tally.of(Measure.HANDLING_SECONDS, (40 + 10) * 3_600)
                          .plus(Measure.HANDLING_KNOWN, 1_000))),
              List.of(Source.S1, Source.S3, Source.S4)),
          new Kpi(
              KpiCode.HOLD_TIME,
              new Text("Mise en attente", "Hold time"),
              new Text(
                  "Temps moyen pendant lequel le client est mis en attente au cours de l’échange.",
                  "Mean time the customer is put on hold during the exchange."),
              new Text(
                  "Somme des mises en attente ÷ demandes traitées",
                  "Sum of hold times ÷ contacts handled"),
              new Formula.MeanDuration(Measure.HOLD_SECONDS, Measure.HOLD_KNOWN, Distribution.HOLD),
              Unit.SECONDS,
              Direction.DOWN,
              Family.PRODUCTIVITY,
              Stage.DURING,
              EventDay.ARRIVAL,
              new Text(
                  "Un signe d’accès difficile à l’information : outils, base de connaissances.",
                  "A sign that information is hard to reach: tools, knowledge base."),
              new Text(
                  "Une moyenne basse peut cacher quelques attentes très longues : voir le P90.",
                  "A low mean may hide a few very long holds: see the P90."),
              List.of(KpiCode.AHT, KpiCode.FCR, KpiCode.CSAT),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "800 demandes traitées, avec 12 000 secondes de mise en attente en tout.",
                      "800 contacts handled, with 12,000 seconds on hold in all."),
                  Evidence.of(
                      Tally.of(Measure.HOLD_SECONDS, 12_000).plus(Measure.HOLD_KNOWN, 800))),
              List.of(Source.S1)));

  private ExchangeKpis() {}
}

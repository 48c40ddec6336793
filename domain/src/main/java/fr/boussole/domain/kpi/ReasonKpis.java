package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs of what contacts are about. */
final class ReasonKpis {

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.AVOIDABLE_SHARE,
              new Text("Part de contacts évitables", "Avoidable contacts"),
              new Text(
                  "Part des demandes dont le motif est marqué évitable : elles n’auraient pas eu lieu si l’information, le produit ou le processus avait été bon du premier coup.",
                  "Share of contacts whose reason is marked as avoidable: they would not have happened had the information, the product or the process been right the first time."),
              new Text(
                  "Demandes dont le motif est marqué évitable ÷ demandes reçues",
                  "Contacts whose reason is marked as avoidable ÷ contacts received"),
              new Formula.Narrowed(
                  new Narrowing.AvoidableReasons(),
                  new Formula.Share(Measure.SINGLE, Dimension.REASON)),
              Unit.PERCENT,
              Direction.DOWN,
              Family.RESOLUTION,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "Avec le Pareto des motifs : quelques motifs font la plupart des contacts évitables, et se suppriment à la source, avec le service qui en est la cause.",
                  "With the Pareto of reasons: a few reasons make most of the avoidable contacts, and are removed at the root, with the department that causes them."),
              new Text(
                  "Le taux dépend des motifs marqués et du soin mis à les saisir : marquer un motif de plus le fait monter sans qu’aucun client n’ait appelé davantage.",
                  "The share depends on which reasons are marked and how well they are recorded: marking one more raises it although no customer called more often."),
              List.of(KpiCode.CONTACT_VOLUME, KpiCode.REPEAT_RATE, KpiCode.FCR),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 1 200 demandes reçues, 180 portent un motif marqué évitable.",
                      "Of 1,200 contacts received, 180 have a reason that is marked as avoidable."),
                  Evidence.of(Tally.of(Measure.SINGLE, 180))
                      .withReference(Evidence.of(Tally.of(Measure.SINGLE, 1_200)))),
              List.of(Source.S0)));

  private ReasonKpis() {}
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** KPIs of what customers get from what they bought. */
final class SuccessKpis {

  private static final Formula.MeanDuration TO_FIRST_VALUE =
      new Formula.MeanDuration(
          Measure.FIRST_VALUE_SECONDS, Measure.FIRST_VALUES, Distribution.FIRST_VALUE);
  private static final Amount ALL_CUSTOMERS =
      new Amount.Beyond(Dimension.FEATURE, new Amount.Closing(Level.CUSTOMERS));

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.TIME_TO_FIRST_VALUE,
              new Text("Time to First Value", "Time to first value"),
              new Text(
                  "Temps moyen entre le début de la mise en route et le premier bénéfice tiré du produit.",
                  "Mean time from the beginning of onboarding to the first value got from the product."),
              new Text(
                  "Somme des délais ÷ clients dont le premier bénéfice est connu",
                  "Sum of times ÷ customers whose first value is known"),
              TO_FIRST_VALUE,
              Unit.SECONDS,
              Direction.DOWN,
              Family.CUSTOMER_SUCCESS,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Avec la médiane : quelques mises en route très longues tirent la moyenne.",
                  "With the median: a few very long onboardings pull the mean."),
              new Text(
                  "Les clients qui n’ont encore rien tiré du produit n’y sont pas : le délai paraît plus court qu’il n’est.",
                  "Customers who have not got anything from the product yet are not in it: the time looks shorter than it is."),
              List.of(KpiCode.PRODUCT_ADOPTION, KpiCode.RETENTION, KpiCode.CES),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "3 clients mettent 2, 4 et 9 jours à tirer un premier bénéfice du produit.",
                      "3 customers take 2, 4 and 9 days to get first value from the product."),
                  Evidence.ofDurations(TO_FIRST_VALUE, 2 * 86_400, 4 * 86_400, 9 * 86_400)),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.PRODUCT_ADOPTION,
              new Text("Taux d’adoption produit", "Product adoption"),
              new Text(
                  "Part des clients suivis qui utilisent le produit.",
                  "Share of the reported customers who use the product."),
              new Text(
                  "Clients actifs ÷ clients dont l’activité est renseignée",
                  "Active customers ÷ customers whose activity is told"),
              new Formula.Ratio(
                  Measure.ACTIVE_CUSTOMERS, Measure.ACTIVE_KNOWN, Measure.ACTIVE_KNOWN),
              Unit.PERCENT,
              Direction.UP,
              Family.CUSTOMER_SUCCESS,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Par segment et par produit, au rythme des relevés.",
                  "By segment and product, at the pace of the reports."),
              new Text(
                  "Sur une période qui compte plusieurs relevés, c’est leur moyenne ; et « actif » ne vaut que ce que vaut sa définition.",
                  "Over a period with several reports it is their mean; and “active” is worth what its definition is worth."),
              List.of(KpiCode.FEATURE_USAGE, KpiCode.TIME_TO_FIRST_VALUE, KpiCode.CHURN),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Au relevé du mois, 420 clients sur 560 utilisent le produit.",
                      "In the month’s report, 420 of 560 customers use the product."),
                  Evidence.of(
                      Tally.of(Measure.ACTIVE_CUSTOMERS, 420).plus(Measure.ACTIVE_KNOWN, 560))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.FEATURE_USAGE,
              new Text("Taux d’usage de fonctionnalité", "Feature usage"),
              new Text(
                  "Part des clients qui ont utilisé la fonctionnalité choisie (ou n’importe laquelle) dans la période.",
                  "Share of the customers who used the chosen feature (or any) within the period."),
              new Text(
                  "Clients ayant utilisé la fonctionnalité ÷ clients à la fin de la période",
                  "Customers who used the feature ÷ customers when the period ended"),
              new Formula.Quotient(
                  new Amount.Different(Distinct.FEATURE_USERS),
                  ALL_CUSTOMERS,
                  ALL_CUSTOMERS,
                  Set.of()),
              Unit.PERCENT,
              Direction.UP,
              Family.CUSTOMER_SUCCESS,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Fonctionnalité par fonctionnalité : laquelle reste inconnue de ceux à qui elle servirait ?",
                  "Feature by feature: which one remains unknown to those it would serve?"),
              new Text(
                  "Un client qui l’a ouverte une fois compte autant que celui qui s’en sert chaque jour.",
                  "A customer who opened it once counts as much as one who uses it every day."),
              List.of(KpiCode.PRODUCT_ADOPTION, KpiCode.TIME_TO_FIRST_VALUE, KpiCode.RETENTION),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Dans le mois, 140 des 560 clients ont utilisé la fonctionnalité.",
                      "Within the month, 140 of the 560 customers used the feature."),
                  Evidence.of(Tally.zero())
                      .withDistinct(Distinct.FEATURE_USERS, 140)
                      .withOpening(Level.CUSTOMERS, 560)),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.EXPANSION_REVENUE,
              new Text("Revenus d’expansion", "Expansion revenue"),
              new Text(
                  "Ce que le revenu des clients existants a gagné, ou perdu, depuis leur début.",
                  "What the revenue of existing customers has gained, or lost, since their beginning."),
              new Text(
                  "Somme des revenus actuels − somme des revenus de départ, sur les relevés qui disent les deux",
                  "Sum of revenues now − sum of revenues at the beginning, over the reports that tell both"),
              new Formula.Total(Measure.EXPANSION_CENTS, Optional.of(Measure.REVENUE_KNOWN)),
              Unit.CURRENCY,
              Direction.UP,
              Family.CUSTOMER_SUCCESS,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Relevé par relevé, avec le churn : ce que l’un rapporte, l’autre peut le reprendre.",
                  "Report by report, with churn: what the one brings the other may take back."),
              new Text(
                  "Les relevés d’une période s’additionnent : trois relevés mensuels font trois mois de revenus. Une hausse peut venir d’un seul client.",
                  "The reports of a period add up: three monthly reports make three months of revenue. A rise may come from a single customer."),
              List.of(KpiCode.CHURN, KpiCode.CUSTOMER_ROI, KpiCode.PRODUCT_ADOPTION),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "40 clients suivis rapportaient 100 000 € à leur début ; ils en rapportent 118 000 €.",
                      "40 reported customers brought €100,000 at their beginning; they bring €118,000 now."),
                  Evidence.of(
                      Tally.of(Measure.EXPANSION_CENTS, 1_800_000)
                          .plus(Measure.REVENUE_KNOWN, 40))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.CUSTOMER_ROI,
              new Text("ROI client", "Customer ROI"),
              new Text(
                  "Ce que le produit rapporte au client au-delà de ce qu’il lui coûte, rapporté à ce coût.",
                  "What the product earns the customer beyond what it costs them, of that cost."),
              new Text(
                  "(Gains des clients − dépenses) ÷ dépenses, sur les relevés qui disent les deux",
                  "(Gains of the customers − spend) ÷ spend, over the reports that tell both"),
              new Formula.Quotient(
                  new Amount.Sum(Measure.NET_GAIN_CENTS),
                  new Amount.Sum(Measure.SPEND_CENTS),
                  new Amount.Sum(Measure.ROI_KNOWN),
                  Set.of()),
              Unit.PERCENT,
              Direction.UP,
              Family.CUSTOMER_SUCCESS,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Par segment : à qui le produit rapporte-t-il le plus ?",
                  "By segment: whom does the product serve best?"),
              new Text(
                  "Les gains sont souvent estimés par le client ou pour lui : dites comment.",
                  "Gains are often estimated by or for the customer: say how."),
              List.of(KpiCode.EXPANSION_REVENUE, KpiCode.RETENTION, KpiCode.NPS),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "25 clients ont gagné 150 000 € avec un produit qui leur en a coûté 60 000 € : 90 000 € de mieux.",
                      "25 customers earned €150,000 with a product that cost them €60,000: €90,000 to the good."),
                  Evidence.of(
                      Tally.of(Measure.NET_GAIN_CENTS, 9_000_000)
                          .plus(Measure.SPEND_CENTS, 6_000_000)
                          .plus(Measure.ROI_KNOWN, 25))),
              List.of(Source.S4)));

  private SuccessKpis() {}
}

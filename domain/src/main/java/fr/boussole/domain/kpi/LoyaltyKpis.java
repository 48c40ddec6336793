package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** KPIs of customers who stay, leave or order again. */
final class LoyaltyKpis {

  private static final Amount AT_THE_START = new Amount.Opening(Level.CUSTOMERS);
  private static final Amount ORDERING = new Amount.Different(Distinct.ORDERING);

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.CHURN,
              new Text("Taux de churn", "Churn rate"),
              new Text(
                  "Part des clients présents au début de la période qui sont partis avant sa fin.",
                  "Share of the customers at the beginning of the period who left before its end."),
              new Text(
                  "(Clients partis − ceux arrivés et repartis dans la période) ÷ clients au début de la période",
                  "(Customers who left − those who joined and left within the period) ÷ customers when the period began"),
              new Formula.Quotient(
                  new Amount.Less(
                      new Amount.Sum(Measure.CUSTOMERS_LEFT),
                      new Amount.Different(Distinct.CAME_AND_WENT)),
                  AT_THE_START,
                  AT_THE_START,
                  Set.of()),
              Unit.PERCENT,
              Direction.DOWN,
              Family.LOYALTY,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Par segment et par produit, avec les motifs des derniers contacts : qu’est-ce qui a précédé le départ ?",
                  "By segment and product, with the reasons of the last contacts: what came before the leaving?"),
              new Text(
                  "Le client qui part a souvent renoncé des mois plus tôt. Sur une période longue, le taux ne se compare pas à celui d’un mois.",
                  "A customer who leaves has often given up months before. Over a long period the rate does not compare with that of a month."),
              List.of(KpiCode.RETENTION, KpiCode.CSAT, KpiCode.REPEAT_RATE),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 2 400 clients au début du mois, 120 partent dans le mois.",
                      "Of 2,400 customers at the beginning of the month, 120 leave during it."),
                  Evidence.of(Tally.of(Measure.CUSTOMERS_LEFT, 120))
                      .withOpening(Level.CUSTOMERS, 2_400)),
              List.of(Source.S1, Source.S2, Source.S3, Source.S4)),
          new Kpi(
              KpiCode.RETENTION,
              new Text("Taux de rétention", "Retention rate"),
              new Text(
                  "Part des clients présents au début de la période qui le sont encore à sa fin.",
                  "Share of the customers at the beginning of the period who still are at its end."),
              new Text(
                  "(Clients à la fin − clients arrivés et restés) ÷ clients au début de la période",
                  "(Customers at the end − customers who joined and stayed) ÷ customers when the period began"),
              new Formula.Quotient(
                  new Amount.Less(
                      new Amount.Closing(Level.CUSTOMERS),
                      new Amount.Less(
                          new Amount.Sum(Measure.CUSTOMERS_JOINED),
                          new Amount.Different(Distinct.CAME_AND_WENT))),
                  AT_THE_START,
                  AT_THE_START,
                  Set.of()),
              Unit.PERCENT,
              Direction.UP,
              Family.LOYALTY,
              Stage.IMPACT,
              EventDay.PERIOD_END,
              new Text(
                  "Avec le taux de churn, dont il est le complément à 100 % : l’un dit l’acquis, l’autre la perte.",
                  "With churn, with which it makes 100%: one tells what is kept, the other what is lost."),
              new Text(
                  "Les nouveaux clients n’y sont pour rien : un portefeuille peut croître et mal retenir.",
                  "New customers have no part in it: a customer base may grow and keep badly."),
              List.of(KpiCode.CHURN, KpiCode.NPS, KpiCode.RETURNING_CUSTOMERS),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "2 400 clients au début du mois ; 300 arrivent, 200 partent : ils sont 2 500 à la fin, dont 2 200 étaient là au début.",
                      "2,400 customers at the beginning of the month; 300 join, 200 leave: there are 2,500 at the end, 2,200 of whom were there at the beginning."),
                  Evidence.of(
                          Tally.of(Measure.CUSTOMERS_JOINED, 300).plus(Measure.CUSTOMERS_LEFT, 200))
                      .withOpening(Level.CUSTOMERS, 2_400)),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.RETURNING_CUSTOMERS,
              new Text("Taux de clients récurrents", "Returning customers"),
              new Text(
                  "Part des clients ayant commandé qui l’ont fait deux fois ou plus dans la période.",
                  "Share of the customers who ordered that did so twice or more within the period."),
              new Text(
                  "Clients ayant commandé deux fois ou plus ÷ clients ayant commandé",
                  "Customers who ordered twice or more ÷ customers who ordered"),
              new Formula.Quotient(
                  new Amount.Different(Distinct.RETURNING), ORDERING, ORDERING, Set.of()),
              Unit.PERCENT,
              Direction.UP,
              Family.LOYALTY,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Sur une période qui laisse le temps de revenir, toujours de même durée.",
                  "Over a period that leaves time to come back, always of the same length."),
              new Text(
                  "Plus la période est longue, plus le taux est haut : ne comparez que des durées égales. Les commandes sans identifiant de client ne comptent pas.",
                  "The longer the period, the higher the rate: compare equal lengths only. Orders without a customer identifier do not count."),
              List.of(KpiCode.AVERAGE_BASKET, KpiCode.RETENTION, KpiCode.NPS),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 2 000 clients ayant commandé dans l’année, 640 ont commandé au moins deux fois.",
                      "Of 2,000 customers who ordered within the year, 640 ordered at least twice."),
                  Evidence.of(Tally.zero())
                      .withDistinct(Distinct.RETURNING, 640)
                      .withDistinct(Distinct.ORDERING, 2_000)),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.AVERAGE_BASKET,
              new Text("Panier moyen", "Average basket"),
              new Text("Montant moyen d’une commande.", "Mean amount of an order."),
              new Text(
                  "Montant des commandes ÷ commandes dont le montant est connu",
                  "Amount of the orders ÷ orders whose amount is known"),
              new Formula.Quotient(
                  Measure.ORDER_CENTS, Measure.ORDERS_PRICED, Measure.ORDERS_PRICED),
              Unit.CURRENCY,
              Direction.UP,
              Family.JOURNEY,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Par canal et par segment, avec le nombre de commandes.",
                  "By channel and segment, with the number of orders."),
              new Text(
                  "Quelques grosses commandes tirent la moyenne ; un panier qui monte avec moins de commandes n’est pas un gain.",
                  "A few large orders pull the mean; a rising basket with fewer orders is no gain."),
              List.of(KpiCode.RETURNING_CUSTOMERS, KpiCode.CSAT, KpiCode.CONTACT_VOLUME),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "480 commandes font ensemble 36 000 €.",
                      "480 orders come to €36,000 together."),
                  Evidence.of(
                      Tally.of(Measure.ORDER_CENTS, 3_600_000).plus(Measure.ORDERS_PRICED, 480))),
              List.of(Source.S4)));

  private LoyaltyKpis() {}
}

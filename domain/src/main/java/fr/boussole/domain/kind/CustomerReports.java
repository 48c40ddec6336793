package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.text.Text;

/** What is known of a customer at a moment, such as every month: a row a customer and day. */
final class CustomerReports {

  static final Field DAY =
      Field.of(
              "day",
              new FieldType.Day(),
              "Jour du relevé. Relevez les clients au même rythme, chaque mois par exemple : plusieurs relevés d’une période s’additionnent.",
              "Day of the report. Report customers at the same pace, such as every month: several reports of a period add up.",
              "2026-03-31",
              "2026-03-31",
              "2026-03-31")
          .required();
  static final Field CUSTOMER =
      Field.of(
              "customer",
              new FieldType.Name(),
              "Identifiant du client.",
              "The customer’s identifier.",
              "C-4411",
              "C-0917",
              "C-5120")
          .required();
  static final Field ACTIVE =
      Field.of(
          "active",
          new FieldType.YesNo(),
          "Le client utilise le produit.",
          "Whether the customer uses the product.",
          "oui",
          "non",
          "");
  static final Field INITIAL_REVENUE =
      money(
          "initial_revenue",
          "Revenu de départ du client, pour la durée couverte par le relevé.",
          "The customer’s revenue at the beginning, for the span of the report.",
          "1200.00",
          "480.00",
          "");
  static final Field CURRENT_REVENUE =
      money(
          "current_revenue",
          "Revenu actuel du client, pour la même durée.",
          "The customer’s revenue now, for the same span.",
          "1350.00",
          "480.00",
          "");
  static final Field GAINS =
      money(
          "gains",
          "Ce que le produit a rapporté ou économisé au client.",
          "What the product earned or saved the customer.",
          "3000.00",
          "",
          "900.00");
  static final Field SPEND =
      money(
          "spend",
          "Ce que le produit a coûté au client.",
          "What the product cost the customer.",
          "1350.00",
          "",
          "480.00");

  static final FactKind KIND =
      FactKind.of(
              FactType.CUSTOMER_REPORTS,
              new Text("Relevés de clients", "Customer reports"),
              new Text(
                  "Une ligne par client et par relevé : activité, revenus, gains et dépenses.",
                  "One row a customer and report: activity, revenue, gains and spend."))
          .fields(DAY, CUSTOMER, ACTIVE, INITIAL_REVENUE, CURRENT_REVENUE, GAINS, SPEND)
          .key(CUSTOMER, DAY)
          .counting(CustomerReports::count);

  private CustomerReports() {}

  private static Field money(String word, String french, String english, String... examples) {
    return Field.of(word, new FieldType.Money(), french, english, examples);
  }

  private static void count(Values row, Counting.Sink sink) {
    if (row.knows(ACTIVE)) {
      sink.add(row.day(), ACTIVE_KNOWN, 1);
      sink.add(row.day(), ACTIVE_CUSTOMERS, row.get(ACTIVE));
    }
    if (row.knows(INITIAL_REVENUE) && row.knows(CURRENT_REVENUE)) {
      sink.add(row.day(), REVENUE_KNOWN, 1);
      sink.add(row.day(), EXPANSION_CENTS, row.get(CURRENT_REVENUE) - row.get(INITIAL_REVENUE));
    }
    if (row.knows(GAINS) && row.knows(SPEND)) {
      sink.add(row.day(), ROI_KNOWN, 1);
      sink.add(row.day(), NET_GAIN_CENTS, row.get(GAINS) - row.get(SPEND));
      sink.add(row.day(), SPEND_CENTS, row.get(SPEND));
    }
  }
}

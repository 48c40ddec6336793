package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.text.Text;
import java.time.Duration;
import java.time.LocalDate;

/** Who is or was a customer, from when to when: a row a customer. */
final class Customers {

  static final Field JOINED_ON =
      day(
              "joined_on",
              "Premier jour comme client.",
              "First day as a customer.",
              "2024-05-13",
              "2025-11-03",
              "2026-01-19")
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
  static final Field LEFT_ON =
      day(
          "left_on",
          "Premier jour où il n’est plus client ; vide tant qu’il l’est.",
          "First day no longer a customer; blank as long as they are one.",
          "",
          "2026-03-02",
          "");
  static final Field ONBOARDED_ON =
      day(
          "onboarded_on",
          "Jour où la mise en route a commencé.",
          "Day on which onboarding began.",
          "2024-05-14",
          "2025-11-04",
          "");
  static final Field FIRST_VALUE_ON =
      day(
          "first_value_on",
          "Jour où le client a tiré un premier bénéfice du produit.",
          "Day on which the customer first got value from the product.",
          "2024-05-27",
          "",
          "");

  static final FactKind KIND =
      FactKind.of(
              FactType.CUSTOMERS,
              new Text("Clients", "Customers"),
              new Text(
                  "Une ligne par client : arrivée, départ, mise en route, premier bénéfice.",
                  "One row a customer: joining, leaving, onboarding, first value."))
          .fields(JOINED_ON, CUSTOMER, LEFT_ON, ONBOARDED_ON, FIRST_VALUE_ON)
          .key(CUSTOMER)
          .limit(Limit.notBefore(LEFT_ON, JOINED_ON), Limit.notBefore(FIRST_VALUE_ON, ONBOARDED_ON))
          .lasting()
          .counting(Customers::count);

  private Customers() {}

  private static Field day(String word, String french, String english, String... examples) {
    return Field.of(word, new FieldType.Day(), french, english, examples);
  }

  private static void count(Values row, Counting.Sink sink) {
    sink.add(row.day(), CUSTOMERS_JOINED, 1);
    if (row.knows(LEFT_ON)) {
      sink.add(row.date(LEFT_ON), CUSTOMERS_LEFT, 1);
    }
    if (row.knows(ONBOARDED_ON) && row.knows(FIRST_VALUE_ON)) {
      LocalDate reached = row.date(FIRST_VALUE_ON);
      long days = row.get(FIRST_VALUE_ON) - row.get(ONBOARDED_ON);
      int seconds = Math.clamp(Duration.ofDays(days).toSeconds(), 0, Integer.MAX_VALUE);
      sink.add(reached, FIRST_VALUES, 1);
      sink.add(reached, FIRST_VALUE_SECONDS, seconds);
      sink.add(reached, Distribution.FIRST_VALUE, seconds);
    }
  }
}

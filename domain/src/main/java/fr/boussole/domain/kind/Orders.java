package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.text.Text;

/** What customers bought: a row an order. */
final class Orders {

  static final Field ORDERED_AT =
      Field.of(
              "ordered_at",
              new FieldType.Moment(),
              "Moment de la commande.",
              "When the order was made.",
              "2026-03-02T10:12:00",
              "2026-03-02T18:40:00",
              "2026-03-03T09:05:00")
          .required();
  static final Field CUSTOMER =
      Field.of(
          "customer",
          new FieldType.Name(),
          "Identifiant du client ; sans lui, la commande ne dit rien des clients récurrents.",
          "The customer’s identifier; without it the order says nothing of returning customers.",
          "C-4411",
          "C-0917",
          "");
  static final Field AMOUNT =
      Field.of(
          "amount",
          new FieldType.Money(),
          "Montant de la commande, en euros.",
          "What the order came to, in euros.",
          "59.90",
          "120.00",
          "");

  static final FactKind KIND =
      FactKind.of(
              FactType.ORDERS,
              new Text("Commandes", "Orders"),
              new Text(
                  "Une ligne par commande : client, moment, montant.",
                  "One row an order: customer, moment, amount."))
          .fields(ORDERED_AT, CUSTOMER, AMOUNT)
          .key(KeyPart.externalId())
          .counting(Orders::count);

  private Orders() {}

  private static void count(Values row, Counting.Sink sink) {
    sink.add(row.day(), ORDERS_TOLD, 1);
    if (row.knows(AMOUNT)) {
      sink.add(row.day(), ORDERS_PRICED, 1);
      sink.add(row.day(), ORDER_CENTS, row.get(AMOUNT));
    }
  }
}

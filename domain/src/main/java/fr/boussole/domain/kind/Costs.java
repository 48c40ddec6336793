package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.COST_CENTS;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.text.Text;

/**
 * What the service costs: an amount for a day, or for the days of a span, each of which bears the
 * same. Costs that name no channel or team are part of the whole, and never spread over channels or
 * teams.
 */
final class Costs {

  private static final int LONGEST_SPAN_DAYS = 31;

  static final Field DAY =
      Field.of(
              "day",
              new FieldType.Day(),
              "Jour du coût, ou premier jour de la période qu’il couvre.",
              "Day of the cost, or first day of the span that it covers.",
              "2026-03-01",
              "2026-03-01",
              "2026-03-16")
          .required();
  static final Field AMOUNT =
      Field.of(
              "amount",
              new FieldType.Money(),
              "Montant, réparti en parts égales sur les jours de la période.",
              "Amount, spread over the days of the span in equal shares.",
              "48000",
              "6200.50",
              "350,00")
          .required();
  static final Field UNTIL =
      Field.of(
          "until",
          new FieldType.Day(),
          "Dernier jour couvert, compris ; vide pour un seul jour. 31 jours au plus : une ligne par mois.",
          "Last day covered, included; blank for one day. At most 31 days: one row a month.",
          "2026-03-31",
          "2026-03-31",
          "");

  static final FactKind KIND =
      FactKind.of(
              FactType.COSTS,
              new Text("Coûts", "Costs"),
              new Text(
                  "Une ligne par coût d’un jour ou d’un mois, par canal et par équipe quand on le sait. Un coût sans canal compte dans l’ensemble et n’est jamais réparti entre les canaux.",
                  "One row a cost of a day or a month, by channel and team where that is known. A cost without a channel counts in the whole and is never spread over the channels."))
          .fields(DAY, AMOUNT, UNTIL)
          .until(UNTIL)
          .key(KeyPart.externalId())
          .limit(
              Limit.notBefore(UNTIL, DAY),
              new Limit(
                  UNTIL,
                  new Text(
                      "plus de 31 jours : écrivez une ligne par mois",
                      "more than 31 days: write one row a month"),
                  row -> days(row) <= LONGEST_SPAN_DAYS))
          .counting(Costs::count);

  private Costs() {}

  private static long days(Values row) {
    return row.knows(UNTIL) ? row.get(UNTIL) - row.get(DAY) + 1 : 1;
  }

  /** Whole cents, of which the days together bear exactly the amount. */
  private static void count(Values row, Counting.Sink sink) {
    long days = days(row);
    long cents = row.get(AMOUNT);
    for (long day = 0; day < days; day++) {
      long share = cents * (day + 1) / days - cents * day / days;
      sink.add(row.day().plusDays(day), COST_CENTS, share);
    }
  }
}

package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;

/** Who used what of the product: a row a customer, feature and day. */
final class FeatureUses {

  static final Field DAY =
      Field.of(
              "day",
              new FieldType.Day(),
              "Jour d’utilisation.",
              "Day of use.",
              "2026-03-02",
              "2026-03-02",
              "2026-03-03")
          .required();
  static final Field CUSTOMER =
      Field.of(
              "customer",
              new FieldType.Name(),
              "Identifiant du client, comme dans le fichier des clients.",
              "The customer’s identifier, as in the file of customers.",
              "C-4411",
              "C-0917",
              "C-4411")
          .required();
  static final Field USES =
      Field.of(
          "uses",
          new FieldType.Whole(0, 1_000_000),
          "Nombre d’utilisations ce jour-là ; vide vaut au moins une.",
          "How often it was used that day; blank means at least once.",
          "3",
          "1",
          "");

  static final FactKind KIND =
      FactKind.of(
              FactType.FEATURE_USES,
              new Text("Usages de fonctionnalités", "Feature uses"),
              new Text(
                  "Une ligne par client, fonctionnalité et jour d’utilisation.",
                  "One row a customer, feature and day of use."))
          .fields(DAY, CUSTOMER, USES)
          .requiring(Dimension.FEATURE)
          .key(CUSTOMER, KeyPart.of(Dimension.FEATURE), DAY)
          .counting(FeatureUses::count);

  private FeatureUses() {}

  private static void count(Values row, Counting.Sink sink) {
    boolean used = !row.knows(USES) || row.get(USES) > 0;
    sink.add(row.day(), FEATURE_USE_DAYS, used ? 1 : 0);
  }
}

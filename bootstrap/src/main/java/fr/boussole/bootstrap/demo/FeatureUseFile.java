package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.List;

/** Which business customers used what of the product. */
record FeatureUseFile(Scene scene, List<Account> accounts) implements FactFile {
  private static final List<String> FEATURES =
      List.of("Suivi de consommation", "Paiement automatique", "Alertes de panne");
  private static final double[] REACH = {0.19, 0.11, 0.06};

  @Override
  public String kind() {
    return "feature_uses";
  }

  @Override
  public String fileName() {
    return "demo-fonctionnalites.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord("customer", "feature", "day", "uses", "segment", "product", "source");
    Draw draw = scene.draw(kind());
    for (LocalDate day : scene.cycles()) {
      for (Account account : accounts) {
        for (int index = 0; index < REACH.length; index++) {
          LocalDate used = day.minusDays(draw.below(Scene.CYCLE_DAYS));
          if (draw.chance(REACH[index])
              && account.isCustomerOn(used)
              && !used.isBefore(scene.first())) {
            csv.writeRecord(
                account.customer().id(),
                FEATURES.get(index),
                used.toString(),
                Integer.toString(1 + draw.below(12)),
                account.customer().segment(),
                account.customer().product(),
                SOURCE);
          }
        }
      }
    }
  }
}

package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.Locale;

/** What customers bought; a few of them make half of the orders. */
record OrderFile(Scene scene) implements FactFile {
  private static final String[] CHANNELS = {"web", "phone", "chat"};
  private static final double ORDERS_PER_CUSTOMER = 0.35;

  @Override
  public String kind() {
    return "orders";
  }

  @Override
  public String fileName() {
    return "demo-commandes.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "external_id",
        "ordered_at",
        "customer",
        "amount",
        "channel",
        "segment",
        "product",
        "source");
    Draw draw = scene.draw(kind());
    Season season = new Season(scene.hours());
    double perDay = scene.customers() * ORDERS_PER_CUSTOMER / 365;
    int number = 0;
    for (LocalDate day : scene.days()) {
      double demand = perDay * season.of(Reason.DELIVERY, day);
      for (int left = draw.count(demand); left > 0; left--) {
        number++;
        row(csv, draw, number, day);
      }
    }
  }

  private void row(CsvWriter csv, Draw draw, int number, LocalDate day) {
    int buyers = Math.max(2, scene.customers() / 6);
    int regulars = Math.max(1, buyers / 20);
    Customer customer = scene.base().numbered(draw.below(draw.chance(0.5) ? regulars : buyers));
    csv.writeRecord(
        String.format(Locale.ROOT, "O%06d", number),
        scene.moment(day, 28_800 + draw.below(50_000)),
        customer.id(),
        String.format(Locale.ROOT, "%.2f", draw.logNormal(58, 0.6)),
        CHANNELS[draw.weighted(70, 20, 10)],
        customer.segment(),
        customer.product(),
        SOURCE);
  }
}

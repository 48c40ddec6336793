package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What the customer-success team notes of its large customers every fourth week. */
record CustomerReportFile(Scene scene, List<Account> accounts) implements FactFile {

  @Override
  public String kind() {
    return "customer_reports";
  }

  @Override
  public String fileName() {
    return "demo-suivi-clients.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "customer",
        "day",
        "active",
        "initial_revenue",
        "current_revenue",
        "gains",
        "spend",
        "segment",
        "product",
        "source");
    Draw draw = scene.draw(kind());
    for (LocalDate day : scene.cycles()) {
      for (Account account : accounts) {
        if (account.isLarge() && account.isCustomerOn(day)) {
          row(csv, draw, account, day);
        }
      }
    }
  }

  private static void row(CsvWriter csv, Draw draw, Account account, LocalDate day) {
    double years = ChronoUnit.DAYS.between(account.joined(), day) / 365.0;
    double current = account.monthlyRevenue() * (1 + 0.05 * years) * draw.between(0.85, 1.2);
    double spend = current * 1.15;
    csv.writeRecord(
        account.customer().id(),
        day.toString(),
        Boolean.toString(draw.chance(0.72)),
        money(account.monthlyRevenue()),
        money(current),
        money(spend * draw.logNormal(2.1, 0.3)),
        money(spend),
        account.customer().segment(),
        account.customer().product(),
        SOURCE);
  }

  private static String money(double euros) {
    return String.format(Locale.ROOT, "%.2f", euros);
  }
}

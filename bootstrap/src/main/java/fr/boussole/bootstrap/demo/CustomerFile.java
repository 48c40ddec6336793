package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The business customers, from the customer-relation tool. */
record CustomerFile(Scene scene, List<Account> accounts) implements FactFile {

  @Override
  public String kind() {
    return "customers";
  }

  @Override
  public String fileName() {
    return "demo-clients.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "customer",
        "joined_on",
        "left_on",
        "onboarded_on",
        "first_value_on",
        "segment",
        "product",
        "source");
    for (Account account : accounts) {
      csv.writeRecord(
          account.customer().id(),
          account.joined().toString(),
          text(account.left()),
          text(reached(account, account.onboarded())),
          text(reached(account, account.firstValue())),
          account.customer().segment(),
          account.customer().product(),
          SOURCE);
    }
  }

  /** The day, when it has come and the customer was still there. */
  private Optional<LocalDate> reached(Account account, LocalDate day) {
    return Optional.of(day)
        .filter(when -> !when.isAfter(scene.yesterday()) && account.isCustomerOn(when));
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}

package fr.boussole.bootstrap.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A business customer as the customer-success team follows them.
 *
 * @param left the first day they were no longer a customer
 * @param onboarded the day their service was set up
 * @param firstValue the day they first got out of it what they bought it for
 * @param monthlyRevenue when they joined, in euros
 */
record Account(
    Customer customer,
    LocalDate joined,
    Optional<LocalDate> left,
    LocalDate onboarded,
    LocalDate firstValue,
    double monthlyRevenue) {
  private static final int OLDEST_DAYS = 1_500;
  private static final double MEAN_STAY_DAYS = 2_600;

  boolean isCustomerOn(LocalDate day) {
    return !joined.isAfter(day) && left.map(day::isBefore).orElse(true);
  }

  boolean isLarge() {
    return customer.segment().equals(Customers.LARGE);
  }

  /** Every business customer who has joined by yesterday. */
  static List<Account> of(Scene scene) {
    Draw draw = scene.draw("accounts");
    Customers base = scene.base();
    List<Account> accounts = new ArrayList<>();
    for (int number = 0; number < scene.customers(); number++) {
      Customer customer = base.numbered(number);
      if (Customers.BUSINESS.contains(customer.segment())) {
        accounts.add(drawn(draw, customer, scene.yesterday()));
      }
    }
    return accounts;
  }

  private static Account drawn(Draw draw, Customer customer, LocalDate yesterday) {
    LocalDate joined = yesterday.minusDays(draw.below(OLDEST_DAYS));
    LocalDate left = joined.plusDays(30 + (int) draw.exponential(MEAN_STAY_DAYS));
    LocalDate onboarded = joined.plusDays(1 + draw.below(9));
    boolean large = customer.segment().equals(Customers.LARGE);
    return new Account(
        customer,
        joined,
        Optional.of(left).filter(day -> !day.isAfter(yesterday)),
        onboarded,
        onboarded.plusDays((int) draw.logNormal(large ? 9 : 5, 0.6)),
        draw.logNormal(large ? 1_400 : 90, 0.5));
  }
}

package fr.boussole.bootstrap.demo;

import java.util.Locale;
import java.util.Set;

/** The customer base: everyone is derived from the seed and their number, nobody is stored. */
final class Customers {
  static final String LARGE = "Grands comptes";
  private static final String SMALL = "Professionnels";

  /** The segments that the customer-success team looks after. */
  static final Set<String> BUSINESS = Set.of(SMALL, LARGE);

  private static final String[] SEGMENTS = {"Particuliers", "Premium", SMALL, LARGE};
  private static final String[] PRODUCTS = {
    "Internet fibre", "Mobile", "Télévision", "Maison connectée"
  };

  private final long seed;
  private final int size;

  Customers(long seed, int size) {
    this.seed = seed;
    this.size = size;
  }

  /** One contact in eight comes from the tenth of customers who write most. */
  Customer drawn(Draw draw) {
    return numbered(draw.below(draw.chance(0.125) ? Math.max(1, size / 10) : size));
  }

  /** Always the same one for a number. */
  Customer numbered(int number) {
    Draw own = new Draw(seed + number);
    return new Customer(
        String.format(Locale.ROOT, "K%06d", number + 1),
        SEGMENTS[own.weighted(62, 15, 17, 6)],
        PRODUCTS[own.weighted(42, 33, 14, 11)]);
  }
}

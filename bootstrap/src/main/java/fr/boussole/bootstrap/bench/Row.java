package fr.boussole.bootstrap.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the bench's table.
 *
 * @param contacts how many contacts the database held
 * @param product what the product took or reached, in {@code unit}
 * @param peer the same by plain SQL or COPY in the same run; NaN when there is no such thing
 */
record Row(int contacts, String what, String unit, double product, double productP95, double peer) {

  static Row rate(int contacts, String what, double rate, double copy) {
    return new Row(contacts, what, "rows/s", rate, Double.NaN, copy);
  }

  static Row latency(int contacts, String what, Latency product, double peer) {
    return new Row(contacts, what, "ms p50", product.p50(), product.p95(), peer);
  }

  static Row seconds(int contacts, String what, double seconds) {
    return new Row(contacts, what, "s", seconds, Double.NaN, Double.NaN);
  }

  static Row memory(int contacts, String what, long megabytes) {
    return new Row(contacts, what, "MB", megabytes, Double.NaN, Double.NaN);
  }

  static String heading() {
    return "%11s  %-44s %-7s %10s %9s %12s %9s"
        .formatted("contacts", "what", "unit", "Boussole", "p95", "plain SQL", "ratio");
  }

  /**
   * How many times the product is faster than its peer (or, for rates, its share of the peer's).
   */
  double ratio() {
    return unit.startsWith("ms") ? peer / product : product / peer;
  }

  @Override
  public String toString() {
    return "%,11d  %-44s %-7s %10s %9s %12s %9s"
        .formatted(
            contacts,
            what,
            unit,
            number(product),
            number(productP95),
            number(peer),
            number(ratio()));
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("contacts", contacts);
    json.put("what", what);
    json.put("unit", unit);
    put(json, "boussole", product);
    put(json, "boussoleP95", productP95);
    put(json, "peer", peer);
    put(json, "ratio", ratio());
    return json;
  }

  private static void put(Map<String, Object> json, String name, double value) {
    if (Double.isFinite(value)) {
      json.put(name, value);
    }
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value)
        : "–";
  }
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/** What a KPI's amount is expressed in: 18.92 means 18.92 %, durations are seconds, money euros. */
public enum Unit {
  PERCENT("pourcentage", "percentage"),
  SECONDS("durée", "duration"),
  COUNT("nombre", "count"),
  POINTS("points", "points"),
  CURRENCY("montant en euros", "amount in euros"),
  /** A number that may have decimals, such as contacts per agent. */
  NUMBER("nombre décimal", "decimal number");

  private static final int HUNDREDTHS = 100;

  private final Text label;

  Unit(String french, String english) {
    this.label = new Text(french, english);
  }

  /** What a measure or distinct figure of this name adds up. */
  static Unit of(String word) {
    if (word.endsWith("_seconds")) {
      return SECONDS;
    }
    if (word.endsWith("_hundredths")) {
      return POINTS;
    }
    return word.endsWith("_cents") ? CURRENCY : COUNT;
  }

  /** A sum as it is counted, in this unit: money and points are counted in hundredths. */
  double ofCounted(double sum) {
    return this == CURRENCY || this == POINTS ? sum / HUNDREDTHS : sum;
  }

  public Text label() {
    return label;
  }
}

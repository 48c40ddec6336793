package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/** What a KPI's amount is expressed in: 18.92 means 18.92 %, durations are seconds. */
public enum Unit {
  PERCENT("pourcentage", "percentage"),
  SECONDS("durée", "duration"),
  COUNT("nombre", "count"),
  POINTS("points", "points");

  private final Text label;

  Unit(String french, String english) {
    this.label = new Text(french, english);
  }

  public Text label() {
    return label;
  }
}

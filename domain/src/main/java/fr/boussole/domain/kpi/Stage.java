package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/** Where on the path of a contact a KPI is read: the natural map of the KPIs. */
public enum Stage {
  BEFORE("Avant l’échange", "Before the exchange"),
  DURING("Pendant l’échange", "During the exchange"),
  AFTER("Après l’échange", "After the exchange"),
  IMPACT("Impact", "Impact");

  private final Text label;

  Stage(String french, String english) {
    this.label = new Text(french, english);
  }

  public Text label() {
    return label;
  }
}

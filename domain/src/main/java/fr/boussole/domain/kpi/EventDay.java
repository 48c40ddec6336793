package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/** The local day to which what a KPI counts belongs. */
public enum EventDay {
  ARRIVAL("jour d’arrivée de la demande", "the contact’s day of arrival"),
  RESOLUTION("jour de la résolution", "the day of resolution"),
  SETTLEMENT("jour où la demande sort du backlog", "the day the contact leaves the backlog"),
  ANSWER("jour de la réponse à l’enquête", "the day the survey was answered"),
  PERIOD_END("fin du dernier jour de la période", "the end of the period’s last day");

  private final Text label;

  EventDay(String french, String english) {
    this.label = new Text(french, english);
  }

  public Text label() {
    return label;
  }
}

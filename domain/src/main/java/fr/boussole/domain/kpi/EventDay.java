package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;

/** The local day to which what a KPI counts belongs. */
public enum EventDay {
  ARRIVAL("jour d’arrivée de la demande", "the contact’s day of arrival"),
  RESOLUTION("jour de la résolution", "the day of resolution"),
  SETTLEMENT("jour où la demande sort du backlog", "the day the contact leaves the backlog"),
  /** Kept: the day of resolution; not kept: the day the delay ran out. */
  VERDICT("jour où le délai est tenu ou dépassé", "the day the delay is kept or runs out"),
  ANSWER("jour de la réponse à l’enquête", "the day the survey was answered"),
  RECORD("jour indiqué par la ligne du fichier", "the day that the row tells"),
  /** Of what lasts longer than a moment: each day has its share. */
  DAYS_TOUCHED("chacun des jours concernés", "each of the days touched"),
  PERIOD_END("fin du dernier jour de la période", "the end of the period’s last day");

  private final Text label;

  EventDay(String french, String english) {
    this.label = new Text(french, english);
  }

  public Text label() {
    return label;
  }
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Locale;

/**
 * A place on the path of a contact and what is read there, in the order in which a contact gets to
 * it. Not every KPI stands on the path: those that say most of each place.
 */
public enum Station {
  ARRIVAL(
      Stage.BEFORE,
      new Text("Arrivée", "Arrival"),
      KpiCode.CONTACT_VOLUME,
      KpiCode.AVOIDABLE_SHARE),
  CHANNELS(Stage.BEFORE, new Text("Canaux", "Channels"), KpiCode.CHANNEL_SHARE),
  WAIT(
      Stage.BEFORE,
      new Text("Attente", "Wait"),
      KpiCode.ASA,
      KpiCode.FIRST_RESPONSE_TIME,
      KpiCode.SERVICE_LEVEL,
      KpiCode.ANSWER_RATE),
  ABANDON(Stage.BEFORE, new Text("Abandon", "Abandonment"), KpiCode.ABANDON_RATE),
  HANDLING(
      Stage.DURING,
      new Text("Traitement", "Handling"),
      KpiCode.HANDLED_VOLUME,
      KpiCode.AHT,
      KpiCode.HOLD_TIME,
      KpiCode.OCCUPANCY,
      KpiCode.COST_PER_CONTACT,
      KpiCode.CASE_HANDLING_TIME),
  ESCALATION(Stage.DURING, new Text("Transfert", "Transfer"), KpiCode.ESCALATION_RATE),
  WRAP_UP(
      Stage.AFTER,
      new Text("Post-contact", "After-contact work"),
      KpiCode.ACW,
      KpiCode.SLA_COMPLIANCE,
      KpiCode.BACKLOG),
  RESOLUTION(
      Stage.AFTER,
      new Text("Résolution", "Resolution"),
      KpiCode.FCR,
      KpiCode.ONCE_AND_DONE,
      KpiCode.RESOLUTION_TIME,
      KpiCode.RESOLVED_VOLUME),
  QUALITY(
      Stage.AFTER,
      new Text("Qualité", "Quality"),
      KpiCode.WRITING_QUALITY,
      KpiCode.PROCESS_COMPLIANCE,
      KpiCode.TONE),
  SATISFACTION(
      Stage.IMPACT,
      new Text("Satisfaction", "Satisfaction"),
      KpiCode.CSAT,
      KpiCode.NPS,
      KpiCode.CES),
  LOYALTY(
      Stage.IMPACT,
      new Text("Fidélité", "Loyalty"),
      KpiCode.CHURN,
      KpiCode.RETENTION,
      KpiCode.RETURNING_CUSTOMERS),
  STAFF(
      Stage.IMPACT,
      new Text("Équipes", "Staff"),
      KpiCode.ENPS,
      KpiCode.ABSENTEEISM,
      KpiCode.TURNOVER),
  REPEATS(Stage.IMPACT, new Text("Réitération", "Repeats"), KpiCode.REPEAT_RATE);

  private final Stage stage;
  private final Text label;
  private final List<KpiCode> codes;

  Station(Stage stage, Text label, KpiCode... codes) {
    this.stage = stage;
    this.label = label;
    this.codes = List.of(codes);
  }

  /** The lower-case word that names it in pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a contact gets there only when it leaves the usual path. */
  public boolean isAside() {
    return this == ABANDON || this == ESCALATION || this == REPEATS;
  }

  public Stage stage() {
    return stage;
  }

  public Text label() {
    return label;
  }

  public List<KpiCode> codes() {
    return codes;
  }
}

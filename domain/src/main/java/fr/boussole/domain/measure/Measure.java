package fr.boussole.domain.measure;

import fr.boussole.domain.text.Text;
import java.util.Locale;

/**
 * An additive figure of one day and one scope: days and scopes merge by addition. Counts unless the
 * name says seconds, points or squares. All but those of resolution, settlement and surveys belong
 * to the contact's day of arrival.
 *
 * <p>Distinct counts and percentiles do not add up and are never measures.
 */
public enum Measure {
  RECEIVED("demandes reçues", "contacts received"),
  ANSWERED("demandes répondues", "contacts answered"),
  ABANDONED("demandes abandonnées avant réponse", "contacts abandoned before an answer"),
  HANDLED("demandes traitées", "contacts handled"),
  /** Answered contacts whose time in the queue is known. */
  WAITED("demandes répondues dont l’attente est connue", "answered contacts whose wait is known"),
  WAIT_SECONDS("somme des attentes", "sum of waits"),
  /** Contacts answered within their channel's threshold. */
  IN_TIME("répondues dans le seuil du canal", "answered within the channel’s threshold"),
  /**
   * Received contacts less those answered after an unknown delay: whether they were in time can be
   * told.
   */
  TIMED("demandes reçues dont le délai est connu", "contacts received whose delay is known"),
  /** Answered contacts whose response delay is known. */
  RESPONDED(
      "demandes répondues dont le délai est connu",
      "answered contacts whose response delay is known"),
  RESPONSE_SECONDS("somme des délais de réponse", "sum of response delays"),
  /** Handled contacts whose handling time is known. */
  HANDLING_KNOWN(
      "demandes traitées dont la durée est connue",
      "handled contacts whose handling time is known"),
  HANDLING_SECONDS(
      "somme des durées (échange + attente en ligne + post-contact)",
      "sum of handling times (talk + hold + after-contact work)"),
  AFTER_CONTACT_KNOWN(
      "demandes traitées dont le post-contact est connu",
      "handled contacts whose after-contact work is known"),
  AFTER_CONTACT_SECONDS("somme des temps post-contact", "sum of after-contact work"),
  HOLD_KNOWN(
      "demandes traitées dont la mise en attente est connue",
      "handled contacts whose hold time is known"),
  HOLD_SECONDS("somme des mises en attente", "sum of hold times"),
  /** Received contacts that were resolved since, on their day of arrival. */
  RESOLVED_OF_RECEIVED("demandes reçues et résolues depuis", "received contacts resolved since"),
  RESOLVED_AT_FIRST(
      "résolues au premier échange, sans transfert",
      "resolved at the first exchange, without transfer"),
  /** Received contacts whose customer and reason are known, so that a repeat can be seen. */
  TRACEABLE(
      "demandes dont le client et le motif sont connus",
      "contacts whose customer and reason are known"),
  /** Traceable contacts that follow one of the same customer and reason within the window. */
  REPEATED("réitérations dans la fenêtre", "repeats within the window"),
  /**
   * Traceable contacts resolved without follow-up, and not followed by a repeat within the window.
   */
  ONCE_AND_DONE("résolues sans suite ni réitération", "resolved without follow-up or repeat"),
  /** Received contacts of which it is known whether they were escalated. */
  ESCALATION_KNOWN("demandes dont l’escalade est renseignée", "contacts whose escalation is known"),
  ESCALATED("demandes escaladées", "contacts escalated"),
  ESCALATED_ENDURED("dont escalades subies", "of which endured escalations"),
  /** On the day of resolution. */
  RESOLVED("demandes résolues", "contacts resolved"),
  /** Resolved contacts whose resolution time is known, on the day of resolution. */
  RESOLUTION_KNOWN(
      "demandes résolues dont le délai est connu",
      "resolved contacts whose resolution time is known"),
  RESOLUTION_SECONDS("somme des délais de résolution", "sum of resolution times"),
  /** Requests that left the backlog, on the day they did. */
  SETTLED("demandes sorties du backlog", "contacts that left the backlog"),
  CSAT_ANSWERS("réponses CSAT", "CSAT answers"),
  CSAT_SATISFIED("clients satisfaits", "satisfied customers"),
  NPS_ANSWERS("réponses NPS", "NPS answers"),
  NPS_PROMOTERS("promoteurs (9–10)", "promoters (9–10)"),
  NPS_DETRACTORS("détracteurs (0–6)", "detractors (0–6)"),
  CES5_ANSWERS("réponses CES sur 5", "CES answers out of 5"),
  CES5_POINTS("points CES sur 5", "CES points out of 5"),
  CES5_SQUARES("carrés des points CES sur 5", "squared CES points out of 5"),
  CES7_ANSWERS("réponses CES sur 7", "CES answers out of 7"),
  CES7_POINTS("points CES sur 7", "CES points out of 7"),
  CES7_SQUARES("carrés des points CES sur 7", "squared CES points out of 7");

  private final Text label;

  Measure(String french, String english) {
    this.label = new Text(french, english);
  }

  /** What it counts, as users read it. */
  public Text label() {
    return label;
  }

  /** Whether survey answers make it; all others are made by contacts. */
  public boolean isOfSurveys() {
    return ordinal() >= CSAT_ANSWERS.ordinal();
  }

  /** The lower-case name used in storage and in the API's explanations. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package fr.boussole.domain.measure;

import java.util.Locale;

/**
 * An additive figure of one day and one scope: days and scopes merge by addition. Counts unless the
 * name says seconds, points or squares. All but those of resolution, settlement and surveys belong
 * to the contact's day of arrival.
 *
 * <p>Distinct counts and percentiles do not add up and are never measures.
 */
public enum Measure {
  RECEIVED,
  ANSWERED,
  ABANDONED,
  HANDLED,
  /** Answered contacts whose time in the queue is known. */
  WAITED,
  WAIT_SECONDS,
  /** Contacts answered within their channel's threshold. */
  IN_TIME,
  /**
   * Received contacts less those answered after an unknown delay: whether they were in time can be
   * told.
   */
  TIMED,
  /** Answered contacts whose response delay is known. */
  RESPONDED,
  RESPONSE_SECONDS,
  /** Handled contacts whose handling time is known. */
  HANDLING_KNOWN,
  HANDLING_SECONDS,
  AFTER_CONTACT_KNOWN,
  AFTER_CONTACT_SECONDS,
  HOLD_KNOWN,
  HOLD_SECONDS,
  /** Received contacts that were resolved since, on their day of arrival. */
  RESOLVED_OF_RECEIVED,
  RESOLVED_AT_FIRST,
  /** Received contacts whose customer and reason are known, so that a repeat can be seen. */
  TRACEABLE,
  /** Traceable contacts that follow one of the same customer and reason within the window. */
  REPEATED,
  /**
   * Traceable contacts resolved without follow-up, and not followed by a repeat within the window.
   */
  ONCE_AND_DONE,
  /** Received contacts of which it is known whether they were escalated. */
  ESCALATION_KNOWN,
  ESCALATED,
  ESCALATED_ENDURED,
  /** On the day of resolution. */
  RESOLVED,
  /** Resolved contacts whose resolution time is known, on the day of resolution. */
  RESOLUTION_KNOWN,
  RESOLUTION_SECONDS,
  /** Requests that left the backlog, on the day they did. */
  SETTLED,
  CSAT_ANSWERS,
  CSAT_SATISFIED,
  NPS_ANSWERS,
  NPS_PROMOTERS,
  NPS_DETRACTORS,
  CES5_ANSWERS,
  CES5_POINTS,
  CES5_SQUARES,
  CES7_ANSWERS,
  CES7_POINTS,
  CES7_SQUARES;

  /** The lower-case name used in storage and in the API's explanations. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

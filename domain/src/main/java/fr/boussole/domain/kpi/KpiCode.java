package fr.boussole.domain.kpi;

/** The stable names of the KPIs, used in addresses, the API and storage. */
public enum KpiCode {
  CONTACT_VOLUME,
  CHANNEL_SHARE,
  ASA,
  SERVICE_LEVEL,
  ABANDON_RATE,
  ANSWER_RATE,
  FIRST_RESPONSE_TIME,
  SOCIAL_RESPONSIVENESS,
  BACKLOG,
  HANDLED_VOLUME,
  AHT,
  HOLD_TIME,
  ACW,
  RESOLVED_VOLUME,
  RESOLUTION_TIME,
  FCR,
  ONCE_AND_DONE,
  ESCALATION_RATE,
  REPEAT_RATE,
  CSAT,
  NPS,
  CES
}

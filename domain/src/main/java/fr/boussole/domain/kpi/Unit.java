package fr.boussole.domain.kpi;

/** What a KPI's amount is expressed in: 18.92 means 18.92 %, durations are seconds. */
public enum Unit {
  PERCENT,
  SECONDS,
  COUNT,
  POINTS
}

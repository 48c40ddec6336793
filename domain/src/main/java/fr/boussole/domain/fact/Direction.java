package fr.boussole.domain.fact;

/**
 * Who started the contact. KPIs count customer requests, that is inbound contacts; outbound ones
 * are only kept.
 */
public enum Direction {
  INBOUND,
  OUTBOUND
}

package fr.boussole.domain.fact;

/** What sort of facts a figure is made from. */
public enum FactType {
  CONTACTS,
  SURVEYS
}

package fr.boussole.domain.fact;

/**
 * Whether a contact went to a higher level, and whether that was the normal path or an endured one.
 */
public enum Escalation {
  NONE,
  NORMAL,
  ENDURED
}

package fr.boussole.files.form;

/** How a local time meets the two changes a year of its zone's clock. */
public enum ClockChange {
  NONE,
  /** The clock never showed it: it is moved forward by what the clock skipped. */
  SKIPPED,
  /** The clock showed it twice: it is taken as the first. */
  REPEATED
}

package fr.boussole.domain.kpi;

/** Which way is better. */
public enum Direction {
  UP,
  DOWN,
  /** A band is best: too high and too low both hurt. */
  BAND,
  NEUTRAL
}

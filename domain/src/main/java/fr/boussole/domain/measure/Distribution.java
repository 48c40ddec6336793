package fr.boussole.domain.measure;

import java.util.Locale;

/** A duration of which not only the sum but its whole {@link Histogram} is kept. */
public enum Distribution {
  WAIT,
  RESPONSE,
  HANDLING,
  HOLD,
  AFTER_CONTACT,
  RESOLUTION;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package fr.boussole.domain.scope;

import java.util.Locale;

/** What figures can be filtered and broken down by; each fact carries one value of it, or none. */
public enum Dimension {
  CHANNEL,
  REASON,
  TEAM,
  SEGMENT,
  PRIORITY,
  AGENT,
  PRODUCT,
  /** The finer reason; many of them belong to one reason. */
  SUB_REASON,
  CAMPAIGN,
  PAGE,
  FEATURE,
  ASPECT;

  /** The value that stands for facts which carry none. */
  public static final String NONE = "(none)";

  /** The lower-case word used in addresses, the API and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

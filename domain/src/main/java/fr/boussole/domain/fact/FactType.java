package fr.boussole.domain.fact;

import static fr.boussole.domain.scope.Dimension.*;

import fr.boussole.domain.scope.Dimension;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What sort of facts a figure is made from, and the dimensions that such facts carry: a figure is
 * never told apart by anything else.
 */
public enum FactType {
  CONTACTS(CHANNEL, REASON, TEAM, SEGMENT, PRIORITY, AGENT, PRODUCT, SUB_REASON),
  SURVEYS(CHANNEL, REASON, TEAM, SEGMENT, PRIORITY, AGENT, PRODUCT, SUB_REASON),
  AGENT_DAYS(TEAM, AGENT),
  QUALITY_REVIEWS(CHANNEL, REASON, TEAM, AGENT),
  SELFCARE_SESSIONS(CHANNEL, REASON, SEGMENT),
  JOURNEY_DAYS(CHANNEL, CAMPAIGN, PAGE),
  SERVQUAL_ANSWERS(ASPECT, CHANNEL, TEAM, SEGMENT),
  /** Totals of contacts that are not known one by one; they count into the measures of contacts. */
  DAILY_CONTACTS(CHANNEL, TEAM),
  STAFF(TEAM),
  /** Answers without names: five at least. */
  STAFF_ANSWERS(5, TEAM),
  COSTS(CHANNEL, TEAM),
  CUSTOMERS(SEGMENT, PRODUCT),
  CUSTOMER_REPORTS(SEGMENT, PRODUCT),
  ORDERS(CHANNEL, SEGMENT, PRODUCT),
  FEATURE_USES(FEATURE, SEGMENT, PRODUCT);

  private final int fewest;
  private final Set<Dimension> dimensions;

  FactType(Dimension... dimensions) {
    this(1, dimensions);
  }

  FactType(int fewest, Dimension... dimensions) {
    this.fewest = fewest;
    this.dimensions = Collections.unmodifiableSet(EnumSet.copyOf(List.of(dimensions)));
  }

  /**
   * How many facts a figure must rest on to be shown: of fewer answers of colleagues, each could be
   * guessed.
   */
  public int fewest() {
    return fewest;
  }

  /** What these facts can be filtered and told apart by. */
  public Set<Dimension> dimensions() {
    return dimensions;
  }

  /** The lower-case word used for tables, files and in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the facts count into the one wide rollup of contacts and their surveys; the others have
   * a rollup of their own.
   */
  public boolean isRolledUpWithContacts() {
    return this == CONTACTS || this == SURVEYS || this == DAILY_CONTACTS;
  }
}

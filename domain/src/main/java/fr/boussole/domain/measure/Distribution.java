package fr.boussole.domain.measure;

import static fr.boussole.domain.fact.FactType.CONTACTS;
import static fr.boussole.domain.fact.FactType.CUSTOMERS;

import fr.boussole.domain.fact.FactType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A duration of which not only the sum but its whole {@link Histogram} is kept. */
public enum Distribution {
  WAIT(CONTACTS),
  RESPONSE(CONTACTS),
  HANDLING(CONTACTS),
  HOLD(CONTACTS),
  AFTER_CONTACT(CONTACTS),
  RESOLUTION(CONTACTS),
  /** From taking charge of a case to closing it. */
  CASE_HANDLING(CONTACTS),
  /** From the beginning of onboarding to the first value. */
  FIRST_VALUE(CUSTOMERS);

  private static final List<Distribution> ROLLED_UP =
      Arrays.stream(values())
          .filter(distribution -> distribution.facts.isRolledUpWithContacts())
          .toList();

  private final FactType facts;

  Distribution(FactType facts) {
    this.facts = facts;
  }

  /**
   * Those whose histograms are kept with the rollups of contacts; they come first. The histograms
   * of other facts are made when they are asked for.
   */
  public static List<Distribution> rolledUp() {
    return ROLLED_UP;
  }

  /** The facts whose durations these are. */
  public FactType facts() {
    return facts;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package fr.boussole.domain.measure;

import static fr.boussole.domain.fact.FactType.CONTACTS;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A figure of a whole window that is no sum of its days: one who comes on two days counts once.
 * Counts unless the name says seconds.
 */
public enum Distinct {
  /** Persons who resolved at least one contact in the window. */
  ACTIVE_AGENTS(
      CONTACTS, "agents ayant résolu au moins une demande", "agents who resolved a contact");

  private final FactType facts;
  private final Text label;

  Distinct(FactType facts, String french, String english) {
    this.facts = facts;
    this.label = new Text(french, english);
  }

  /** The facts that make it. */
  public FactType facts() {
    return facts;
  }

  /** What it can be told apart by: not by what it counts. */
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> told = EnumSet.copyOf(facts.dimensions());
    if (this == ACTIVE_AGENTS) {
      told.remove(Dimension.AGENT);
    }
    return Collections.unmodifiableSet(told);
  }

  /** What it counts, as users read it. */
  public Text label() {
    return label;
  }

  /** The lower-case name, as in the API's explanations. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

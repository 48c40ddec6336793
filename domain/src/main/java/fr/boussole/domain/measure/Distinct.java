package fr.boussole.domain.measure;

import static fr.boussole.domain.fact.FactType.CONTACTS;
import static fr.boussole.domain.fact.FactType.CUSTOMERS;
import static fr.boussole.domain.fact.FactType.FEATURE_USES;
import static fr.boussole.domain.fact.FactType.ORDERS;

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
  /** Customers who joined and left within the window. */
  CAME_AND_WENT(CUSTOMERS, "clients arrivés et repartis", "customers who joined and left"),
  /** Customers with at least one order in the window. */
  ORDERING(ORDERS, "clients ayant commandé", "customers who ordered"),
  /** Customers with at least two orders in the window. */
  RETURNING(
      ORDERS, "clients ayant commandé deux fois ou plus", "customers who ordered twice or more"),
  /** Customers who used a feature in the window. */
  FEATURE_USERS(
      FEATURE_USES, "clients ayant utilisé la fonctionnalité", "customers who used the feature"),
  /** Persons who resolved at least one contact in the window. */
  ACTIVE_AGENTS(
      CONTACTS, "agents ayant résolu au moins une demande", "agents who resolved a contact"),
  /** Contacts resolved in the window by a person who is known: those of {@link #ACTIVE_AGENTS}. */
  RESOLVED_BY_AGENTS(
      CONTACTS,
      "demandes résolues dont l’agent est connu",
      "contacts resolved whose agent is known"),
  /** Time that agents spent on contacts, each contact on its own. See {@link BusyTime}. */
  ENGAGED_SECONDS(
      CONTACTS, "temps passé sur chaque demande, additionné", "time on each contact, added up"),
  /** Time in which agents had at least one contact in hand, each agent on their own. */
  BUSY_SECONDS(
      CONTACTS,
      "temps avec au moins une demande en cours, par agent",
      "time with at least one contact in hand, by agent");

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

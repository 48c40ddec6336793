package fr.boussole.domain.scope;

import fr.boussole.domain.period.Period;

/**
 * What a figure is about. Two figures compare only on the same filter and rules, and periods of the
 * same length.
 */
public record Scope(Period period, Filter filter, Rules rules) {

  public static Scope of(Period period) {
    return new Scope(period, Filter.all(), Rules.standard());
  }

  public Scope with(Filter other) {
    return new Scope(period, other, rules);
  }

  public Scope during(Period other) {
    return new Scope(other, filter, rules);
  }

  public Scope under(Rules other) {
    return new Scope(period, filter, other);
  }

  /** The same question asked of the period of the same length just before. */
  public Scope previous() {
    return during(period.previous());
  }
}

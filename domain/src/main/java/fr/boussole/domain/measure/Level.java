package fr.boussole.domain.measure;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.text.Text;
import java.util.Locale;

/**
 * How many there are at a moment: all that came in before it less all that went out. Not additive
 * over days; its two measures are.
 */
public enum Level {
  BACKLOG(Measure.SINGLE, Measure.SETTLED, "demandes en cours", "contacts open"),
  STAFF(Measure.HIRED, Measure.STAFF_LEFT, "personnes dans l’effectif", "people on the staff"),
  CUSTOMERS(Measure.CUSTOMERS_JOINED, Measure.CUSTOMERS_LEFT, "clients", "customers");

  private final Measure in;
  private final Measure out;
  private final Text label;

  Level(Measure in, Measure out, String french, String english) {
    this.in = in;
    this.out = out;
    this.label = new Text(french, english);
  }

  public Measure in() {
    return in;
  }

  public Measure out() {
    return out;
  }

  /** The facts that make it, both ways. */
  public FactType facts() {
    return in.facts();
  }

  /** What there is, as users read it. */
  public Text label() {
    return label;
  }

  /** The lower-case name, as in the API's explanations. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

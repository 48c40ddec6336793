package fr.boussole.application.rules;

import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.Rulebook;
import java.time.Instant;
import java.util.List;

/** Every rule that was ever set; none is ever changed or deleted. */
public interface Rulings {

  /** In the order in which they were set. */
  List<Ruling> all();

  /** The rules as they hold, their values called as they are now. */
  Rulebook book();

  /**
   * Adds rules, and counts the facts anew under them where some count otherwise: both are seen
   * together, or neither is. May take minutes.
   */
  void add(List<Rule> rules, String by, Instant at);
}

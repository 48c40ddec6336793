package fr.boussole.application.dashboard;

import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the facts come to: measures, distributions and stocks of any scope. */
public interface Measurements extends Asking {

  /**
   * Has several questions answered from the same facts: an import that ends meanwhile is in all of
   * the answers or in none.
   *
   * @param asking asks them, all before it returns
   */
  default <T> T atOnce(Function<Asking, T> asking) {
    return asking.apply(this);
  }

  /**
   * The values that facts carry on a dimension, in alphabetical order, {@link Dimension#NONE} not
   * among them.
   */
  List<String> values(Dimension dimension);

  /**
   * The name under which facts of this value are told apart: another when it was renamed or merged,
   * itself when it is not known.
   */
  String shown(Dimension dimension, String name);

  /** Whether any reason is marked as avoidable. */
  boolean marksReasons();

  /**
   * From the first to the last day with anything received, resolved or answered; empty when there
   * is no fact.
   */
  Optional<Period> extent();
}

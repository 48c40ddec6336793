package fr.boussole.application.dashboard;

import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import java.util.List;
import java.util.Optional;

/** What the facts come to: measures, distributions and stocks of any scope. */
public interface Measurements {

  /**
   * Answers the question from the smallest rollup that can, else from the facts; the answers are
   * the same. Facts that do not carry a dimension by which they would have to be told apart count
   * for nothing: no figure is ever left unfiltered under a filter.
   */
  Answer answer(Question question);

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

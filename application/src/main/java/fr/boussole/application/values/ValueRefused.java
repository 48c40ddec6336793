package fr.boussole.application.values;

/** A change to values was refused; nothing was changed. */
public class ValueRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ValueProblem problem;

  ValueRefused(ValueProblem problem) {
    super(problem.sentence().english());
    this.problem = problem;
  }

  public ValueProblem problem() {
    return problem;
  }
}

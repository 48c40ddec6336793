package fr.boussole.application.dashboard;

/** Whom to ask what the facts come to. */
public interface Asking {

  /**
   * Answers the question from the smallest rollup that can, else from the facts; the answers are
   * the same. Facts that do not carry a dimension by which they would have to be told apart count
   * for nothing: no figure is ever left unfiltered under a filter.
   */
  Answer answer(Question question);
}

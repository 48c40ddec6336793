package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;

/**
 * Rows showed, while they were loaded, that their file cannot be taken as a whole. Of its load
 * nothing is kept.
 */
public final class LoadRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text problem;

  /**
   * @param problem what is wrong and what to do about it
   */
  public LoadRefused(Text problem) {
    super(problem.english());
    this.problem = problem;
  }

  public Text problem() {
    return problem;
  }
}

package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;

/** A file that cannot be taken as a whole; importing it changes nothing. */
public sealed class UnreadableFile extends Exception permits NoRoom {

  private static final long serialVersionUID = 1;

  private final transient Text problem;

  /**
   * @param problem what is wrong and what to do about it
   */
  public UnreadableFile(Text problem) {
    super(problem.english());
    this.problem = problem;
  }

  public Text problem() {
    return problem;
  }
}

package fr.boussole.domain.fact;

/** The three questions put to customers: satisfaction, recommendation, effort. */
public enum SurveyKind {
  CSAT(1, 5),
  NPS(0, 10),
  CES(1, 5);

  private final int standardMinimum;
  private final int standardMaximum;

  SurveyKind(int standardMinimum, int standardMaximum) {
    this.standardMinimum = standardMinimum;
    this.standardMaximum = standardMaximum;
  }

  public int standardMinimum() {
    return standardMinimum;
  }

  public int standardMaximum() {
    return standardMaximum;
  }
}

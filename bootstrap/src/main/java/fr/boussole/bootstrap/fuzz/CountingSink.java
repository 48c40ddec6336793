package fr.boussole.bootstrap.fuzz;

import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowSink;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.scope.Dimension;

/** Counts what it is given, and keeps nothing. */
final class CountingSink implements RowSink {

  private long facts;
  private long rejected;

  @Override
  public void name(long line, Dimension dimension, String value, String name) {
    facts++;
  }

  @Override
  public void contact(long line, Contact contact) {
    facts++;
  }

  @Override
  public void survey(long line, SurveyAnswer answer) {
    facts++;
  }

  @Override
  public void fact(long line, Fact fact) {
    facts++;
  }

  @Override
  public void rejected(RejectedRow row) {
    rejected++;
  }

  /** Facts and names of values. */
  long facts() {
    return facts;
  }

  long rejected() {
    return rejected;
  }
}

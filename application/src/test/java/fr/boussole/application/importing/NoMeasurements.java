package fr.boussole.application.importing;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Measurements;
import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import java.util.List;
import java.util.Optional;

/** What no facts come to. */
public final class NoMeasurements implements Measurements {

  @Override
  public Answer answer(Question question) {
    throw new UnsupportedOperationException("there are no days to ask for");
  }

  @Override
  public List<String> values(Dimension dimension) {
    return List.of();
  }

  @Override
  public String shown(Dimension dimension, String name) {
    return name;
  }

  @Override
  public boolean marksReasons() {
    return false;
  }

  @Override
  public Optional<Period> extent() {
    return Optional.empty();
  }
}

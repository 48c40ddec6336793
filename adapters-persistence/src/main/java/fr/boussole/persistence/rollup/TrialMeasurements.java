package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Measurements;
import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.DimensionNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the facts come to inside a transaction that will be given up; good as long as it is open.
 */
public record TrialMeasurements(Connection connection, DimensionNames names, ZoneId zone)
    implements Measurements {

  @Override
  public Answer answer(Question question) {
    try {
      return new Answering(connection, names, zone).parts(question).answer(names);
    } catch (SQLException failure) {
      throw new IllegalStateException("the question could not be answered", failure);
    }
  }

  @Override
  public List<String> values(Dimension dimension) {
    return names.values(dimension);
  }

  @Override
  public String shown(Dimension dimension, String name) {
    return names.shown(dimension, name);
  }

  @Override
  public boolean marksReasons() {
    return names.avoidableReasons().length > 0;
  }

  @Override
  public Optional<Period> extent() {
    try {
      return DatabaseMeasurements.extent(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException("the extent could not be read", failure);
    }
  }
}

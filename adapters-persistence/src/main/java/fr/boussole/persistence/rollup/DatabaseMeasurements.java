package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Asking;
import fr.boussole.application.dashboard.Measurements;
import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.DimensionNames;
import fr.boussole.persistence.fact.DimensionValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Measurements in PostgreSQL: from the smallest rollup that tells the question's dimensions apart,
 * else from facts.
 */
@ApplicationScoped
public class DatabaseMeasurements implements Measurements {

  /** Something was received, settled or answered; a delay that will run out is no event. */
  private static final String HAPPENED =
      Stream.of(
              Measure.RECEIVED,
              Measure.SETTLED,
              Measure.CSAT_ANSWERS,
              Measure.NPS_ANSWERS,
              Measure.CES5_ANSWERS,
              Measure.CES7_ANSWERS)
          .map(measure -> measure.word() + " <> 0")
          .collect(Collectors.joining(" OR "));

  private final DataSource dataSource;
  private final DimensionValues dimensions;
  private final Clock clock;

  public DatabaseMeasurements(DataSource dataSource, DimensionValues dimensions, Clock clock) {
    this.dataSource = dataSource;
    this.dimensions = dimensions;
    this.clock = clock;
  }

  @Override
  public Answer answer(Question question) {
    return atOnce(facts -> facts.answer(question));
  }

  /** An import committed between two statements must not pair a new mean with an old median. */
  @Override
  public <T> T atOnce(Function<Asking, T> asking) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        return asking.apply(new Snapshot(connection, dimensions.names(), clock.getZone()));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw unanswered(failure);
    }
  }

  private static IllegalStateException unanswered(SQLException failure) {
    return new IllegalStateException("the question could not be answered", failure);
  }

  /** The facts as they were when the first question was asked. Not thread-safe. */
  private static final class Snapshot implements Asking {
    private final Connection connection;
    private final ZoneId zone;
    private DimensionNames names;

    Snapshot(Connection connection, DimensionNames names, ZoneId zone) {
      this.connection = connection;
      this.names = names;
      this.zone = zone;
    }

    @Override
    public Answer answer(Question question) {
      try {
        Parts parts = new Answering(connection, names, zone).parts(question);
        if (!parts.areNamed()) {
          // An import was committed a moment ago: its names as the same snapshot knows them.
          names = DimensionValues.read(connection);
          parts = new Answering(connection, names, zone).parts(question);
        }
        return parts.answer(names);
      } catch (SQLException failure) {
        throw unanswered(failure);
      }
    }
  }

  @Override
  public List<String> values(Dimension dimension) {
    try {
      return dimensions.names().values(dimension);
    } catch (SQLException failure) {
      throw new IllegalStateException("the values could not be read", failure);
    }
  }

  @Override
  public String shown(Dimension dimension, String name) {
    try {
      return dimensions.names().shown(dimension, name);
    } catch (SQLException failure) {
      throw new IllegalStateException("the values could not be read", failure);
    }
  }

  @Override
  public boolean marksReasons() {
    try {
      return dimensions.names().avoidableReasons().length > 0;
    } catch (SQLException failure) {
      throw new IllegalStateException("the values could not be read", failure);
    }
  }

  /** Days on which something lasting began tell nothing but where there is nothing else. */
  @Override
  public Optional<Period> extent() {
    try (Connection connection = dataSource.getConnection()) {
      return extent(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException("the extent could not be read", failure);
    }
  }

  static Optional<Period> extent(Connection connection) throws SQLException {
    Optional<Period> contacts =
        extent(connection, List.of("rollup WHERE grouping = 0 AND (%s)".formatted(HAPPENED)));
    if (contacts.isPresent()) {
      return contacts;
    }
    Optional<Period> dated = extent(connection, cubes(false));
    return dated.isPresent() ? dated : extent(connection, cubes(true));
  }

  private static List<String> cubes(boolean lasting) {
    return FactKinds.ALL.stream()
        .filter(kind -> kind.isLasting() == lasting)
        .map(kind -> Cube.kept(kind).table())
        .toList();
  }

  private static Optional<Period> extent(Connection connection, List<String> tables)
      throws SQLException {
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    String days =
        tables.stream()
            .map("SELECT min(day) AS first, max(day) AS last FROM "::concat)
            .collect(Collectors.joining(" UNION ALL "));
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT min(first), max(last) FROM (" + days + ") d")) {
      row.next();
      LocalDate first = row.getObject(1, LocalDate.class);
      return first == null
          ? Optional.empty()
          : Optional.of(Period.ofDays(first, row.getObject(2, LocalDate.class)));
    }
  }
}

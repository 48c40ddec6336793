package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.persistence.fact.CountedFacts;
import fr.boussole.persistence.fact.DimensionNames;
import fr.boussole.persistence.fact.KindFacts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one question asks of a simple kind: sums and levels from its rollup, histograms from its
 * facts, counted one by one by the domain.
 */
final class CubeQuery {

  private final Connection connection;
  private final FactKind kind;
  private final Question question;
  private final String key;
  private final String where;

  /**
   * @param question about this kind alone, and nothing that its facts do not carry
   */
  CubeQuery(Connection connection, DimensionNames names, FactKind kind, Question question) {
    this.connection = connection;
    this.kind = kind;
    this.question = question;
    this.key = question.by().map(by -> "f." + by.word()).orElse(Integer.toString(Parts.ALL));
    this.where = Filtering.of(question.filter(), question.narrowing(), names).condition();
  }

  void addTo(Parts parts) throws SQLException {
    if (!question.windows().isEmpty()) {
      if (!question.measures().isEmpty()) {
        tallies(parts);
      }
      LevelSums levels = levels();
      for (Level level : question.needs().openings()) {
        levels.openings(level, connection::prepareStatement, parts);
      }
      for (Level level : question.needs().averages()) {
        levels.days(level, connection::prepareStatement, parts);
      }
    }
    if (!question.spreadWindows().isEmpty() && !question.distributions().isEmpty()) {
      new KindFacts(connection, kind)
          .count("%s f WHERE %s".formatted(kind.word(), where), new Spreads(parts));
    }
  }

  private LevelSums levels() {
    return new LevelSums(
        question,
        "(SELECT f.*, %s AS key FROM %s f WHERE %s) r"
            .formatted(key, Cube.kept(kind).table(), where),
        "r.key",
        "true");
  }

  private void tallies(Parts parts) throws SQLException {
    List<Measure> measures = List.copyOf(question.measures());
    String sums =
        measures.stream()
            .map(measure -> "sum(f." + measure.word() + ")::bigint")
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT w.place, %s, %s FROM %s JOIN %s f ON f.day >= w.first AND f.day < w.after WHERE %s GROUP BY 1, 2"
                    .formatted(
                        key,
                        sums,
                        Windows.of(question.windows()),
                        Cube.kept(kind).table(),
                        where))) {
      while (rows.next()) {
        Period window = question.windows().get(rows.getInt(1));
        for (int i = 0; i < measures.size(); i++) {
          parts.add(rows.getInt(2), window, measures.get(i), rows.getLong(3 + i));
        }
      }
    }
  }

  /** Puts durations into the histograms of their windows. */
  private final class Spreads implements CountedFacts.Taker, Counting.Sink {

    private final Parts parts;
    private final int by =
        question.by().map(dimension -> kind.dimensions().indexOf(dimension)).orElse(-1);
    private int part;

    Spreads(Parts parts) {
      this.parts = parts;
    }

    @Override
    public Counting.Sink begin(int[] keys) {
      part = by < 0 ? Parts.ALL : keys[by];
      return this;
    }

    @Override
    public void add(LocalDate day, Measure measure, long amount) {
      // Sums come from the rollup.
    }

    @Override
    public void add(LocalDate day, Distribution distribution, int seconds) {
      if (question.distributions().contains(distribution)) {
        for (Period window : question.spreadWindows()) {
          if (window.contains(day)) {
            parts.histogram(part, window, distribution).addSeconds(seconds);
          }
        }
      }
    }

    @Override
    public void end() {
      // Every duration went straight to its place.
    }
  }
}

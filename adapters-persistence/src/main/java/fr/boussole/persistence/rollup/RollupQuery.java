package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.PackedHistogram;
import fr.boussole.domain.period.Period;
import fr.boussole.persistence.fact.DimensionNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/** One question answered from the rollups of one grouping. */
final class RollupQuery {

  private static final int ALWAYS_BINARY = -1;

  private final Connection connection;
  private final Question question;
  private final String key;
  private final String where;
  private final List<Object> values = new ArrayList<>();
  private final Parts parts;

  RollupQuery(Connection connection, DimensionNames names, Grouping grouping, Question question) {
    this.connection = connection;
    this.question = question;
    this.parts = new Parts(names);
    this.key = question.by().map(grouping::column).orElse(Integer.toString(Parts.ALL));
    StringBuilder conditions = new StringBuilder("r.grouping = " + grouping.ordinal());
    Filtering.of(question.filter(), question.narrowing(), names)
        .ids()
        .forEach(
            (dimension, ids) -> {
              conditions.append(" AND r.").append(grouping.column(dimension)).append(" = ANY (?)");
              values.add(Arrays.stream(ids).boxed().toArray());
            });
    this.where = conditions.toString();
  }

  Parts run() throws SQLException {
    if (!question.windows().isEmpty()) {
      if (!question.measures().isEmpty()) {
        tallies();
      }
      LevelSums levels = new LevelSums(question, "rollup r", key, where);
      for (Level level : question.needs().openings()) {
        levels.openings(level, this::prepare, parts);
      }
      for (Level level : question.needs().averages()) {
        levels.days(level, this::prepare, parts);
      }
    }
    if (!question.spreadWindows().isEmpty() && !question.distributions().isEmpty()) {
      spreads();
    }
    return parts;
  }

  private void tallies() throws SQLException {
    List<Measure> measures = List.copyOf(question.measures());
    String sums =
        measures.stream()
            .map(measure -> "sum(r." + measure.word() + ")::bigint")
            .collect(Collectors.joining(", "));
    try (PreparedStatement select =
            prepare(
                "SELECT w.place, %s, %s FROM %s JOIN rollup r ON r.day >= w.first AND r.day < w.after WHERE %s GROUP BY 1, 2"
                    .formatted(key, sums, Windows.of(question.windows()), where));
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Period window = question.windows().get(rows.getInt(1));
        for (int i = 0; i < measures.size(); i++) {
          parts.add(rows.getInt(2), window, measures.get(i), rows.getLong(3 + i));
        }
      }
    }
  }

  private void spreads() throws SQLException {
    List<Distribution> distributions = List.copyOf(question.distributions());
    String columns =
        distributions.stream().map(one -> "r." + one.word()).collect(Collectors.joining(", "));
    try (PreparedStatement select =
            prepare(
                "SELECT w.place, %s, %s FROM %s JOIN distribution r ON r.day >= w.first AND r.day < w.after WHERE %s"
                    .formatted(key, columns, Windows.of(question.spreadWindows()), where));
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Period window = question.spreadWindows().get(rows.getInt(1));
        for (int i = 0; i < distributions.size(); i++) {
          byte[] packed = rows.getBytes(3 + i);
          if (packed != null) {
            PackedHistogram.addTo(
                parts.histogram(rows.getInt(2), window, distributions.get(i)), packed);
          }
        }
      }
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    // Packed histograms come as they are, not as text twice as long.
    statement.unwrap(PGStatement.class).setPrepareThreshold(ALWAYS_BINARY);
    for (int i = 0; i < values.size(); i++) {
      statement.setArray(i + 1, connection.createArrayOf("integer", (Object[]) values.get(i)));
    }
    return statement;
  }
}

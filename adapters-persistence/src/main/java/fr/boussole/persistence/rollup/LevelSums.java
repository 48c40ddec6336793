package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.period.Period;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Levels as sums over a rollup that holds what comes in and goes out by day: all that did before a
 * moment make the level at that moment.
 *
 * @param rollup the relation {@code r}
 * @param key what tells the parts of the answer apart
 * @param where which rows of {@code r} are asked about
 */
record LevelSums(Question question, String rollup, String key, String where) {

  /** Prepares a statement, with the parameters of {@code where}. */
  @FunctionalInterface
  interface Preparing {
    PreparedStatement prepare(String sql) throws SQLException;
  }

  /** The level at the beginning of each window. */
  void openings(Level level, Preparing preparing, Parts parts) throws SQLException {
    List<LocalDate> dates =
        question.windows().stream().map(Period::start).distinct().sorted().toList();
    String sums =
        dates.stream()
            .map(
                date ->
                    "sum(%s) FILTER (WHERE r.day < DATE '%s')::bigint"
                        .formatted(change(level), date))
            .collect(Collectors.joining(", "));
    String sql =
        "SELECT %s, %s FROM %s WHERE %s AND r.day < DATE '%s' GROUP BY 1"
            .formatted(key, sums, rollup, where, dates.getLast());
    try (PreparedStatement select = preparing.prepare(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        for (int i = 0; i < dates.size(); i++) {
          parts.open(rows.getInt(1), level, dates.get(i), rows.getLong(2 + i));
        }
      }
    }
  }

  /**
   * The levels at the end of the days of each window, added up: each change counts as often as
   * there are days of the window from it on.
   */
  void days(Level level, Preparing preparing, Parts parts) throws SQLException {
    String sql =
        "SELECT w.place, %s, sum((%s) * (w.after - greatest(r.day, w.first)))::bigint FROM %s JOIN %s ON r.day < w.after WHERE %s GROUP BY 1, 2"
            .formatted(key, change(level), Windows.of(question.windows()), rollup, where);
    try (PreparedStatement select = preparing.prepare(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        parts.levelDays(
            rows.getInt(2), level, question.windows().get(rows.getInt(1)), rows.getLong(3));
      }
    }
  }

  private static String change(Level level) {
    return "coalesce(r.%s, 0) - coalesce(r.%s, 0)".formatted(level.in().word(), level.out().word());
  }
}

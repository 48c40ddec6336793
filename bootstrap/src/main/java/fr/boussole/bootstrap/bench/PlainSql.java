package fr.boussole.bootstrap.bench;

import fr.boussole.domain.period.Period;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The questions of the dashboards put to the facts in plain SQL, as somebody without rollups would:
 * one pass for what counts on the day of arrival, one for what counts on the day of resolution, one
 * for the backlog. Every row is read to its end.
 */
final class PlainSql {

  private static final String COUNTS =
      """
      count(*), count(*) FILTER (WHERE flags & 2 = 2), count(*) FILTER (WHERE flags & 4 = 4),
      count(*) FILTER (WHERE flags & 8 = 8),
      sum(wait_seconds) FILTER (WHERE flags & 2 = 2), count(wait_seconds) FILTER (WHERE flags & 2 = 2),
      count(*) FILTER (WHERE flags & 2 = 2 AND coalesce(wait_seconds, response_seconds) <= 86400),
      sum(response_seconds), count(response_seconds),
      sum(handling_seconds) FILTER (WHERE flags & 8 = 8), count(handling_seconds) FILTER (WHERE flags & 8 = 8),
      sum(hold_seconds) FILTER (WHERE flags & 8 = 8), sum(after_contact_seconds) FILTER (WHERE flags & 8 = 8),
      count(*) FILTER (WHERE flags & 16 = 16), count(*) FILTER (WHERE flags & 64 = 64),
      count(*) FILTER (WHERE since_previous_seconds <= 604800),
      count(*) FILTER (WHERE flags & 96 = 96 AND (until_next_seconds IS NULL OR until_next_seconds > 604800)),
      count(*) FILTER (WHERE flags & 128 = 128), count(*) FILTER (WHERE flags & 256 = 256)
      """;
  private static final String SPREADS =
      """
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY wait_seconds),
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY response_seconds),
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY handling_seconds),
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY hold_seconds),
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY after_contact_seconds)
      """;

  private final Connection connection;

  PlainSql(Connection connection) {
    this.connection = connection;
  }

  /**
   * Every KPI by day over the period, its median and P90, and the backlog.
   *
   * @param where a condition on the facts
   * @param trend the days of the sparklines
   */
  void home(Period period, Period trend, String where) throws SQLException {
    read(
        "SELECT day, "
            + COUNTS
            + " FROM contact WHERE flags & 1 = 1 AND "
            + where
            + days("day", trend)
            + " GROUP BY 1");
    read(
        "SELECT settled_day, count(*), sum(resolution_seconds), count(resolution_seconds) FROM contact"
            + " WHERE flags & 1 = 1 AND "
            + where
            + days("settled_day", trend)
            + " GROUP BY 1");
    read(
        "SELECT "
            + SPREADS
            + " FROM contact WHERE flags & 3 = 3 AND "
            + where
            + days("day", period));
    read(
        "SELECT percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY resolution_seconds) FROM contact"
            + " WHERE flags & 1 = 1 AND "
            + where
            + days("settled_day", period));
    read(
        "SELECT count(*) FROM contact WHERE flags & 1 = 1 AND "
            + where
            + " AND day < DATE '%1$s'".formatted(period.end())
            + " AND (settled_day IS NULL OR settled_day >= DATE '%1$s')".formatted(period.end()));
  }

  /** The mean handling time by reason, with the period before. */
  void handlingByReason(Period period) throws SQLException {
    read(
        "SELECT reason, day >= DATE '%s', sum(handling_seconds), count(handling_seconds),"
                .formatted(period.start())
            + " percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY handling_seconds)"
            + " FROM contact WHERE flags & 9 = 9"
            + days("day", new Period(period.previous().start(), period.end()))
            + " GROUP BY 1, 2");
  }

  /** The mean handling time by month. */
  void handlingByMonth(Period period) throws SQLException {
    read(
        "SELECT date_trunc('month', day), sum(handling_seconds), count(handling_seconds),"
            + " percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY handling_seconds)"
            + " FROM contact WHERE flags & 9 = 9"
            + days("day", period)
            + " GROUP BY 1");
  }

  private static String days(String column, Period period) {
    return " AND %1$s >= DATE '%2$s' AND %1$s < DATE '%3$s'"
        .formatted(column, period.start(), period.end());
  }

  private void read(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        rows.getString(1);
      }
    }
  }
}

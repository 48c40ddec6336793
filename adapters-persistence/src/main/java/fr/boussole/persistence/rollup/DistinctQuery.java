package fr.boussole.persistence.rollup;

import fr.boussole.application.dashboard.Question;
import fr.boussole.domain.measure.BusyTime;
import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.DimensionNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Figures of whole windows that are no sums of days, each by one statement: from the facts, but for
 * agents, whom a rollup tells apart.
 */
final class DistinctQuery {

  private static final Set<Dimension> OF_AGENTS = Set.of(Dimension.TEAM, Dimension.AGENT);

  private final Connection connection;
  private final DimensionNames names;
  private final ZoneId zone;
  private final Question question;
  private final String windows;
  private final String key;
  private final String where;

  DistinctQuery(Connection connection, DimensionNames names, ZoneId zone, Question question) {
    this.connection = connection;
    this.names = names;
    this.zone = zone;
    this.question = question;
    this.windows = Windows.of(question.windows());
    // Values that are shown as one are one: who is under both must not count twice.
    this.key =
        question
            .by()
            .map(by -> names.shownColumn(by, "f." + by.word()))
            .orElse(Integer.toString(Parts.ALL));
    this.where = Filtering.of(question.filter(), question.narrowing(), names).condition();
  }

  /** Adds those figures whose facts carry what the question is told apart by. */
  void addTo(Parts parts) throws SQLException {
    if (question.windows().isEmpty()) {
      return;
    }
    for (Distinct distinct : question.needs().distincts()) {
      if (distinct.facts().dimensions().containsAll(question.told())) {
        add(distinct, parts);
      }
    }
  }

  private void add(Distinct distinct, Parts parts) throws SQLException {
    if (readsContacts(distinct) && !RollupTables.haveContacts(connection)) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql(distinct))) {
      while (rows.next()) {
        parts.distinct(
            rows.getInt(2), distinct, question.windows().get(rows.getInt(1)), rows.getLong(3));
      }
    }
  }

  private static boolean readsContacts(Distinct distinct) {
    return distinct.facts().isRolledUpWithContacts();
  }

  /** Selects the window's place, the key, and the figure. */
  private String sql(Distinct distinct) {
    return switch (distinct) {
      case CAME_AND_WENT ->
          "SELECT w.place, %s, count(*) FROM %s JOIN customers f ON f.joined_on >= w.first AND f.left_on < w.after WHERE %s GROUP BY 1, 2"
              .formatted(key, windows, where);
      case ORDERING -> customers("orders", "f.customer IS NOT NULL", 1);
      case RETURNING -> customers("orders", "f.customer IS NOT NULL", 2);
      case FEATURE_USERS -> customers("feature_uses", "coalesce(f.uses, 1) > 0", 1);
      case ACTIVE_AGENTS -> agents("count(*)");
      case RESOLVED_BY_AGENTS -> agents("sum(a.resolved)::bigint");
      case ENGAGED_SECONDS ->
          "SELECT s.place, s.key, sum(s.stop - s.start)::bigint FROM (%s) s WHERE s.stop > s.start GROUP BY 1, 2"
              .formatted(spans());
      case BUSY_SECONDS ->
          "SELECT m.place, m.key, sum(upper(piece) - lower(piece))::bigint FROM (SELECT s.place, s.key, range_agg(int8range(s.start, s.stop)) AS busy FROM (%s) s WHERE s.stop > s.start GROUP BY s.place, s.key, s.agent) m, unnest(m.busy) AS piece GROUP BY 1, 2"
              .formatted(spans());
    };
  }

  /** Customers with at least so many rows of a kind. */
  private String customers(String kind, String which, int atLeast) {
    return "SELECT c.place, c.key, count(*) FROM (SELECT w.place, %s AS key, f.customer FROM %s JOIN %s f ON f.day >= w.first AND f.day < w.after WHERE %s AND %s GROUP BY 1, 2, 3 HAVING count(*) >= %d) c GROUP BY 1, 2"
        .formatted(key, windows, kind, which, where, atLeast);
  }

  /** Agents who resolved contacts, with how many. */
  private String agents(String figure) {
    boolean rolledUp = OF_AGENTS.containsAll(question.told());
    String resolved = rolledUp ? fromRollup() : fromFacts();
    return "SELECT a.place, a.key, %s FROM (SELECT w.place, %s AS key, %s AS agent, sum(f.resolved) AS resolved FROM %s JOIN %s f ON f.day >= w.first AND f.day < w.after WHERE f.agent <> %d AND %s GROUP BY 1, 2, 3 HAVING sum(f.resolved) > 0) a GROUP BY 1, 2"
        .formatted(
            figure,
            key,
            names.shownColumn(Dimension.AGENT, "f.agent"),
            windows,
            resolved,
            DimensionNames.NONE,
            where);
  }

  private static String fromRollup() {
    Grouping grouping = Grouping.BY_TEAM_AND_AGENT;
    return "(SELECT day, %s AS team, %s AS agent, resolved FROM rollup WHERE grouping = %d)"
        .formatted(
            grouping.column(Dimension.TEAM), grouping.column(Dimension.AGENT), grouping.ordinal());
  }

  /** On their day of resolution; resolution settles, and most settle on the day they arrive. */
  private String fromFacts() {
    return "(SELECT c.*, 1 AS resolved FROM (SELECT f.channel, f.reason, f.team, f.segment, f.priority, f.agent, f.product, f.sub_reason, f.resolved_day AS day FROM contact f WHERE f.flags & 1 = 1 AND f.resolved_day IS NOT NULL AND (%s OR f.settled_day IS DISTINCT FROM f.day AND %s)) c)"
        .formatted(within("f.day"), within("f.settled_day"));
  }

  private String within(String column) {
    return "%1$s >= DATE '%2$s' AND %1$s < DATE '%3$s'".formatted(column, first(), after());
  }

  private LocalDate first() {
    return question.windows().stream().map(Period::start).min(LocalDate::compareTo).orElseThrow();
  }

  private LocalDate after() {
    return question.windows().stream().map(Period::end).max(LocalDate::compareTo).orElseThrow();
  }

  /** The time agents spent on contacts, cut to the windows: see {@link BusyTime}. */
  private String spans() {
    String start = seconds("coalesce(f.answered_at, f.first_response_at)");
    return "SELECT w.place, %s AS key, %s AS agent, greatest(%s, %s) AS start, least(CASE WHEN f.handling_seconds IS NULL THEN %s ELSE %s + f.handling_seconds END, %s, %s) AS stop FROM %s JOIN contact f ON f.day < w.after AND f.day >= w.first - %d WHERE f.flags & 1 = 1 AND f.agent <> %d AND coalesce(f.answered_at, f.first_response_at) IS NOT NULL AND (f.handling_seconds IS NOT NULL OR coalesce(f.closed_at, f.resolved_at) IS NOT NULL) AND %s"
        .formatted(
            key,
            names.shownColumn(Dimension.AGENT, "f.agent"),
            start,
            midnight("w.first"),
            seconds("coalesce(f.closed_at, f.resolved_at)"),
            start,
            midnight("w.after"),
            midnight("f.day + " + BusyTime.LONGEST_DAYS),
            windows,
            BusyTime.LONGEST_DAYS,
            DimensionNames.NONE,
            where);
  }

  private String midnight(String day) {
    return seconds("(%s)::timestamp AT TIME ZONE '%s'".formatted(day, zone.getId()));
  }

  private static String seconds(String moment) {
    return "floor(extract(epoch FROM %s))::bigint".formatted(moment);
  }
}

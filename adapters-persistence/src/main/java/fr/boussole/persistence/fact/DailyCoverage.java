package fr.boussole.persistence.fact;

import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.Grouping;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of {@code daily_contacts} count: the rule of {@link
 * fr.boussole.domain.kind.DailyContacts}, in SQL. Values that stand under one name are the same.
 */
final class DailyCoverage {

  private final Connection connection;
  private final Merge merge;
  private final DimensionNames names;

  DailyCoverage(Connection connection, DimensionNames names) {
    this.connection = connection;
    this.merge = new Merge(connection);
    this.names = names;
  }

  /**
   * Has each row count, or not, by the contacts and rows that there are now. The rollups must hold
   * all contacts.
   *
   * @param deltas written before and, with what changes, afterwards
   */
  void refresh(CountedFacts facts, RollupDeltas deltas) throws SQLException {
    if (merge.exists("SELECT 1 FROM daily_contacts")) {
      turn(facts, deltas);
      drop();
    }
  }

  /**
   * The same after an import of these kinds.
   *
   * @return what the user should know of rows that do not count because of it, or are its own
   */
  List<Found> refresh(CountedFacts facts, RollupDeltas deltas, Set<ImportKind> kinds, long importId)
      throws SQLException {
    boolean own = kinds.contains(ImportKind.DAILY_CONTACTS);
    if (!(own || kinds.contains(ImportKind.CONTACTS))
        || !merge.exists("SELECT 1 FROM daily_contacts")) {
      return List.of();
    }
    turn(facts, deltas);
    List<Found> found =
        found(own ? "d.import_id = " + importId : "d.id IN (SELECT id FROM turned)");
    drop();
    return found;
  }

  /** Lists as {@code countable} which rows count, told from the contacts themselves. */
  void tellFromFacts() throws SQLException {
    findSingles(
        "SELECT day, %s AS channel, %s AS team, count(*) AS contacts FROM contact WHERE flags & 1 = 1 AND day IN (SELECT day FROM daily_contacts) GROUP BY 1, 2, 3"
            .formatted(
                names.shownColumn(Dimension.CHANNEL, "channel"),
                names.shownColumn(Dimension.TEAM, "team")));
    merge.execute("CREATE TEMP TABLE countable ON COMMIT DROP AS " + rule());
    merge.execute("DROP TABLE single_contacts");
  }

  private void turn(CountedFacts facts, RollupDeltas deltas) throws SQLException {
    findSingles(
        "SELECT day, %s AS channel, %s AS team, sum(single) AS contacts FROM rollup WHERE grouping = %d AND day IN (SELECT day FROM daily_contacts) GROUP BY 1, 2, 3 HAVING sum(single) > 0"
            .formatted(
                names.shownColumn(Dimension.CHANNEL, "k1"),
                names.shownColumn(Dimension.TEAM, "k2"),
                Grouping.BY_CHANNEL_AND_TEAM.ordinal()));
    merge.execute(
        "CREATE TEMP TABLE turned ON COMMIT DROP AS SELECT id, counts FROM ("
            + rule()
            + ") r WHERE counts <> counted");
    String turned = "turned t JOIN daily_contacts f ON f.id = t.id WHERE ";
    facts.dailyContacts(turned + "NOT t.counts", deltas.taking());
    facts.dailyContacts(turned + "t.counts", deltas.adding());
    deltas.write();
    merge.execute("UPDATE daily_contacts f SET counted = t.counts FROM turned t WHERE f.id = t.id");
  }

  private void drop() throws SQLException {
    merge.execute("DROP TABLE single_contacts, turned");
  }

  private void findSingles(String query) throws SQLException {
    merge.execute("CREATE TEMP TABLE single_contacts ON COMMIT DROP AS " + query);
    // They are looked for row by row: years of days by years of days otherwise.
    merge.execute("CREATE INDEX ON single_contacts (day)");
    merge.analyze("single_contacts");
  }

  private String rule() {
    return """
        SELECT d.id, d.counted,
          NOT EXISTS (%1$s)
          AND (d.team <> 0 OR NOT EXISTS (
            SELECT 1 FROM daily_contacts o WHERE o.day = d.day AND %2$s = %3$s AND o.team <> 0)) AS counts
        FROM daily_contacts d
        """
        .formatted(
            "SELECT 1 FROM " + singles(),
            names.shownColumn(Dimension.CHANNEL, "o.channel"),
            names.shownColumn(Dimension.CHANNEL, "d.channel"));
  }

  /** The single contacts that may be among those of the row {@code d}. */
  private String singles() {
    return "single_contacts s WHERE s.day = d.day AND s.channel = %s AND (d.team = 0 OR s.team = 0 OR s.team = %s)"
        .formatted(
            names.shownColumn(Dimension.CHANNEL, "d.channel"),
            names.shownColumn(Dimension.TEAM, "d.team"));
  }

  private List<Found> found(String which) throws SQLException {
    List<Found> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT count(*) FILTER (WHERE contacts IS NOT NULL), sum(contacts),
                  sum(offered) FILTER (WHERE contacts IS NOT NULL), count(*) FILTER (WHERE contacts IS NULL)
                FROM (SELECT d.offered, (SELECT sum(s.contacts) FROM %s) AS contacts
                  FROM daily_contacts d WHERE NOT d.counted AND %s) u
                """
                    .formatted(singles(), which))) {
      row.next();
      if (row.getLong(1) > 0) {
        found.add(
            found(
                Finding.KNOWN_ONE_BY_ONE, row.getLong(1), row.getLong(2) + " / " + row.getLong(3)));
      }
      if (row.getLong(4) > 0) {
        found.add(found(Finding.TOLD_BY_TEAM, row.getLong(4), ""));
      }
    }
    return found;
  }

  private static Found found(Finding finding, long rows, String detail) {
    return new Found(Optional.of(ImportKind.DAILY_CONTACTS), finding, "", rows, List.of(), detail);
  }
}

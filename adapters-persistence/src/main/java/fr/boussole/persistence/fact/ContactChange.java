package fr.boussole.persistence.fact;

import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;

/**
 * Brings staged contacts into {@code contact}: new ones are inserted, changed ones updated, others
 * taken away; the gaps to neighbouring contacts of the same customer and reason are worked out
 * again where they may have changed, and every row that changes goes out of the rollups as it was
 * and into them as it becomes.
 */
final class ContactChange implements RowChange {

  /** What {@code matched} has of the contacts {@code c} as they are, beside their ids and lines. */
  static final String MATCHED = "c.external_id, c.customer, c.reason, c.flags";

  private final Merge merge;
  private final RulesInForce rules;
  private final RollupDeltas deltas;
  private final Cause cause;

  ContactChange(Merge merge, RulesInForce rules, RollupDeltas deltas, Cause cause) {
    this.merge = merge;
    this.rules = rules;
    this.deltas = deltas;
    this.cause = cause;
  }

  /** To be called before the staged contacts are analysed. */
  static void prepare(Merge merge) throws SQLException {
    // What is looked up is hardly ever the same twice: remembering answers does not pay.
    merge.execute("SET LOCAL enable_memoize = off");
    merge.execute(
        "CREATE STATISTICS ON (flags & %d) FROM staged_contact".formatted(Flags.IN_SEQUENCE));
  }

  @Override
  public Changed apply(CountedFacts facts) throws SQLException {
    gapsWithNeighbours(new Gaps(facts.names()));
    count(facts);
    // The rows of the rollups are worked out while PostgreSQL changes the table.
    deltas.settle();
    long updated = update();
    if (cause.takesAway()) {
      merge.execute("DELETE FROM contact c USING matched m WHERE m.id = c.id AND m.line IS NULL");
    }
    long created = insert();
    SurveyLabels.follow(
        merge,
        "a.contact IN (SELECT external_id FROM %s)"
            .formatted(cause.takesAway() ? "matched" : "staged_contact"),
        facts,
        deltas);
    merge.drop("staged_contact", "matched", "gap", "neighbour");
    return new Changed(created, updated);
  }

  /**
   * A contact that comes, goes or moves changes the gaps of its neighbours, under its old key and
   * its new one.
   */
  private void gapsWithNeighbours(Gaps gaps) throws SQLException {
    merge.execute(
        "CREATE TEMP TABLE gap ON COMMIT DROP AS SELECT line, id, since_previous_seconds, until_next_seconds,"
            + " old_since, old_until"
            + " FROM (SELECT line, id, old_since, old_until, "
            + Gaps.COLUMNS
            + " FROM (SELECT line, NULL::bigint AS id, customer, reason, opened_at, external_id, source,"
            + " NULL::integer AS old_since, NULL::integer AS old_until FROM staged_contact WHERE "
            + Gaps.IN_SEQUENCE
            + " UNION ALL SELECT NULL::bigint, c.id, c.customer, c.reason, c.opened_at, c.external_id, c.source,"
            + " c.since_previous_seconds, c.until_next_seconds"
            + " FROM contact c JOIN (SELECT customer, "
            + gaps.reason("")
            + " AS reason FROM staged_contact WHERE "
            + Gaps.IN_SEQUENCE
            // In the order of the index: half as many of its pages have to be looked for.
            + " UNION SELECT customer, "
            + gaps.reason("")
            + " FROM matched WHERE "
            + Gaps.IN_SEQUENCE
            + " ORDER BY 1, 2) k ON k.customer = c.customer AND k.reason = "
            + gaps.reason("c.")
            + " WHERE c."
            + Gaps.IN_SEQUENCE
            + " AND NOT EXISTS (SELECT 1 FROM matched m WHERE m.id = c.id)) n"
            + gaps.same()
            + ") g WHERE (since_previous_seconds, until_next_seconds) IS DISTINCT FROM (old_since, old_until)");
    merge.analyze("gap");
  }

  /** Takes out what changes as it is, and puts in what comes as it will be. */
  private void count(CountedFacts facts) throws SQLException {
    merge.execute(
        "CREATE TEMP TABLE neighbour ON COMMIT DROP AS"
            + " SELECT id, since_previous_seconds, until_next_seconds FROM gap WHERE id IS NOT NULL AND "
            + Gaps.cross("old_since", "old_until", rules.windows()));
    merge.analyze("neighbour");
    facts.contactsIn(
        "(SELECT id FROM matched UNION ALL SELECT id FROM neighbour)", deltas.taking());
    facts.contactsIn("neighbour", "t.", deltas.adding());
    merge.execute("CREATE INDEX ON staged_contact (line)");
    facts.contactsByLine(
        "staged_contact",
        "(SELECT s.*, g.since_previous_seconds, g.until_next_seconds"
            + " FROM staged_contact s LEFT JOIN gap g ON g.line = s.line)",
        deltas);
  }

  private long update() throws SQLException {
    long updated =
        merge.execute(
            "UPDATE contact c SET ("
                + ContactTable.columns("")
                + ", import_id, since_previous_seconds, until_next_seconds) = ROW ("
                + ContactTable.columns("s.")
                + ", "
                + cause.importId("s.")
                + ", g.since_previous_seconds, g.until_next_seconds)"
                + " FROM staged_contact s JOIN matched m ON m.line = s.line LEFT JOIN gap g ON g.line = s.line"
                + " WHERE c.id = m.id");
    merge.execute(
        "UPDATE contact c SET since_previous_seconds = g.since_previous_seconds,"
            + " until_next_seconds = g.until_next_seconds FROM gap g WHERE g.id = c.id");
    return updated;
  }

  /** Inserts the new contacts, in the order of the file, with their gaps; tells how many. */
  private long insert() throws SQLException {
    return merge.execute(
        "INSERT INTO contact ("
            + ContactTable.columns("")
            + ", import_id, since_previous_seconds, until_next_seconds) SELECT "
            + ContactTable.columns("s.")
            + ", "
            + cause.importId("s.")
            + ", g.since_previous_seconds, g.until_next_seconds"
            + " FROM staged_contact s LEFT JOIN gap g ON g.line = s.line"
            + " WHERE NOT EXISTS (SELECT 1 FROM matched m WHERE m.line = s.line)");
  }
}

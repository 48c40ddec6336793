package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Brings staged contacts into {@code contact}: new ones are inserted, changed ones updated, the
 * gaps to neighbouring contacts of the same customer and reason are worked out again where they may
 * have changed, and every row that changes goes out of the rollups as it was and into them as it
 * becomes.
 */
final class ContactMerge {

  static final String IN_SEQUENCE = " & " + Flags.IN_SEQUENCE + " = " + Flags.IN_SEQUENCE;
  // Whole seconds as the domain has them, and 68 years at most: no window is that wide.
  static final String GAPS =
      """
      least(floor(extract(epoch FROM opened_at - lag(opened_at) OVER same)), 2147483647)::integer AS since_previous_seconds,
      least(floor(extract(epoch FROM lead(opened_at) OVER same - opened_at)), 2147483647)::integer AS until_next_seconds
      """;
  static final String SAME =
      " WINDOW same AS (PARTITION BY customer, reason ORDER BY opened_at, external_id, source)";

  private final Merge merge;
  private final CountedFacts facts;
  private final RollupDeltas deltas;

  ContactMerge(Merge merge, CountedFacts facts, RollupDeltas deltas) {
    this.merge = merge;
    this.facts = facts;
    this.deltas = deltas;
  }

  /** Does it all for the rows staged in {@code staged_contact}. */
  Merge.Outcome run(long importId, SeenKeys seen, Numbering numbers) throws SQLException {
    long replaced = merge.keepLastOfEach("staged_contact", "line", seen, numbers);
    long unchanged = merge.match("contact", "c.customer, c.reason, c.flags");
    gapsWithNeighbours();
    takeOut();
    long updated = update(importId);
    long lastId = merge.number("SELECT coalesce(max(id), 0) FROM contact");
    long created =
        insert(
            merge, importId, " WHERE NOT EXISTS (SELECT 1 FROM matched m WHERE m.line = s.line)");
    putIn(lastId);
    return new Merge.Outcome(created, updated + replaced, unchanged);
  }

  /**
   * A contact that comes, goes or moves changes the gaps of its neighbours, under its old key and
   * its new one.
   */
  private void gapsWithNeighbours() throws SQLException {
    merge.execute(
        "CREATE TEMP TABLE sequence_key ON COMMIT DROP AS"
            + " SELECT customer, reason FROM staged_contact WHERE flags"
            + IN_SEQUENCE
            + " UNION SELECT customer, reason FROM matched WHERE flags"
            + IN_SEQUENCE);
    merge.execute("ANALYZE sequence_key");
    merge.execute(
        "CREATE TEMP TABLE gap ON COMMIT DROP AS SELECT line, id, since_previous_seconds, until_next_seconds,"
            + " old_since, old_until"
            + " FROM (SELECT line, id, old_since, old_until, "
            + GAPS
            + " FROM (SELECT line, NULL::bigint AS id, customer, reason, opened_at, external_id, source,"
            + " NULL::integer AS old_since, NULL::integer AS old_until FROM staged_contact WHERE flags"
            + IN_SEQUENCE
            + " UNION ALL SELECT NULL, c.id, c.customer, c.reason, c.opened_at, c.external_id, c.source,"
            + " c.since_previous_seconds, c.until_next_seconds"
            + " FROM contact c JOIN sequence_key k ON k.customer = c.customer AND k.reason = c.reason"
            + " WHERE c.flags"
            + IN_SEQUENCE
            + " AND NOT EXISTS (SELECT 1 FROM matched m WHERE m.id = c.id)) n"
            + SAME
            + ") g WHERE line IS NOT NULL"
            + " OR (since_previous_seconds, until_next_seconds) IS DISTINCT FROM (old_since, old_until)");
    merge.execute("ANALYZE gap");
  }

  private void takeOut() throws SQLException {
    merge.execute(
        "CREATE TEMP TABLE touched ON COMMIT DROP AS"
            + " SELECT id FROM matched UNION ALL SELECT id FROM gap WHERE id IS NOT NULL AND ("
            + crosses("old_since", "since_previous_seconds")
            + " OR "
            + crosses("old_until", "until_next_seconds")
            + ")");
    merge.execute("CREATE UNIQUE INDEX touched_id ON touched (id)");
    merge.execute("ANALYZE touched");
    countTouched(deltas.taking());
  }

  /**
   * Of a neighbour only this changes what it counts for: its gap came into the window or left it.
   */
  private static String crosses(String before, String after) {
    long window = Duration.ofDays(Rules.standard().repeatWindowDays()).toSeconds();
    return "coalesce(%1$s <= %3$d, false) <> coalesce(%2$s <= %3$d, false)"
        .formatted(before, after, window);
  }

  private void countTouched(RollupDeltas signed) throws SQLException {
    merge.inPieces(
        "touched",
        signed,
        (after, last) ->
            facts.contacts(
                "touched t JOIN contact f ON f.id = t.id WHERE t.id > %d AND t.id <= %d"
                    .formatted(after, last),
                signed));
  }

  private long update(long importId) throws SQLException {
    long updated =
        merge.execute(
            "UPDATE contact c SET ("
                + ContactTable.columns("")
                + ", import_id, since_previous_seconds, until_next_seconds) = ROW ("
                + ContactTable.columns("s.")
                + ", "
                + importId
                + ", g.since_previous_seconds, g.until_next_seconds)"
                + " FROM staged_contact s JOIN matched m ON m.line = s.line LEFT JOIN gap g ON g.line = s.line"
                + " WHERE c.id = m.id");
    merge.execute(
        "UPDATE contact c SET since_previous_seconds = g.since_previous_seconds,"
            + " until_next_seconds = g.until_next_seconds FROM gap g WHERE g.id = c.id");
    return updated;
  }

  /** Inserts staged contacts, in the order of the file, with their gaps; tells how many. */
  static long insert(Merge merge, long importId, String where) throws SQLException {
    return merge.execute(
        "INSERT INTO contact ("
            + ContactTable.columns("")
            + ", import_id, since_previous_seconds, until_next_seconds) SELECT "
            + ContactTable.columns("s.")
            + ", "
            + importId
            + ", g.since_previous_seconds, g.until_next_seconds"
            + " FROM staged_contact s LEFT JOIN gap g ON g.line = s.line"
            + where);
  }

  private void putIn(long lastId) throws SQLException {
    countTouched(deltas.adding());
    RollupDeltas adding = deltas.adding();
    merge.inPieces(
        "contact WHERE id > " + lastId,
        adding,
        (after, last) ->
            facts.contacts(
                "contact f WHERE f.id > %d AND f.id <= %d".formatted(Math.max(after, lastId), last),
                adding));
  }
}

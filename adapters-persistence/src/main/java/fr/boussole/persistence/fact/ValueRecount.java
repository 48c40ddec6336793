package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Counts anew what a change of names changes: contacts go out of the rollups under the names as
 * they were, and into them under those that are now. Rollups are kept by the facts' own numbers, so
 * most changes ask for nothing.
 */
final class ValueRecount {

  private final Connection connection;
  private final DimensionNames before;
  private final DimensionNames after;
  private final Merge merge;
  private final RollupDeltas deltas;

  ValueRecount(Connection connection, DimensionNames before, DimensionNames after) {
    this.connection = connection;
    this.before = before;
    this.after = after;
    this.merge = new Merge(connection);
    this.deltas = new RollupDeltas(connection);
  }

  void run() throws SQLException {
    Set<Integer> channels =
        numbers(Dimension.CHANNEL, channel -> before.kind(channel) != after.kind(channel));
    if (!channels.isEmpty()) {
      merge.execute(
          "CREATE TEMP TABLE recounted ON COMMIT DROP AS SELECT id FROM contact WHERE channel = "
              + anyOf(channels));
      take();
      add();
    }
    Set<Integer> reasons =
        numbers(
            Dimension.REASON, reason -> !together(before, reason).equals(together(after, reason)));
    if (!reasons.isEmpty()) {
      repeats(reasons);
    }
  }

  /** Repeats are contacts for the same reason: the gaps between contacts of these change. */
  private void repeats(Set<Integer> reasons) throws SQLException {
    merge.execute(
        "CREATE TEMP TABLE gap ON COMMIT DROP AS SELECT * FROM (SELECT id,"
            + " since_previous_seconds AS old_since, until_next_seconds AS old_until, "
            + Gaps.COLUMNS
            + " FROM contact WHERE reason = "
            + anyOf(reasons)
            + " AND "
            + Gaps.IN_SEQUENCE
            + new Gaps(after).same()
            + ") g WHERE (since_previous_seconds, until_next_seconds) IS DISTINCT FROM (old_since, old_until)");
    merge.analyze("gap");
    merge.execute(
        "CREATE TEMP TABLE recounted ON COMMIT DROP AS SELECT id FROM gap WHERE "
            + Gaps.cross("old_since", "old_until"));
    take();
    merge.execute(
        "UPDATE contact c SET since_previous_seconds = g.since_previous_seconds,"
            + " until_next_seconds = g.until_next_seconds FROM gap g WHERE g.id = c.id");
    add();
  }

  private void take() throws SQLException {
    merge.analyze("recounted");
    new CountedFacts(connection, before, Rules.standard()).contactsIn("recounted", deltas.taking());
    deltas.write();
  }

  private void add() throws SQLException {
    new CountedFacts(connection, after, Rules.standard()).contactsIn("recounted", deltas.adding());
    deltas.write();
    merge.execute("DROP TABLE recounted");
  }

  /** The numbers that facts may carry for which this holds. */
  private Set<Integer> numbers(Dimension dimension, IntPredicate of) {
    return before.rows().stream()
        .filter(row -> row.dimension() == dimension && row.met())
        .map(DimensionNames.Value::id)
        .filter(of::test)
        .collect(Collectors.toSet());
  }

  /** The numbers that facts may carry and that are shown as this one is. */
  private Set<Integer> together(DimensionNames names, int id) {
    Set<Integer> together = new HashSet<>(names.group(id));
    together.retainAll(numbers(Dimension.REASON, any -> true));
    return together;
  }

  private static String anyOf(Set<Integer> ids) {
    return ids.stream()
        .sorted()
        .map(id -> Integer.toString(id))
        .collect(Collectors.joining(",", "ANY ('{", "}'::integer[])"));
  }
}

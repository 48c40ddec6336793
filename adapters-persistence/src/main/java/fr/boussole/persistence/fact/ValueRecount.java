package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts anew what a change of names changes: contacts go out of the rollups under the names as
 * they were, and into them under those that are now. Rollups are kept by the facts' own numbers, so
 * most changes ask for nothing.
 */
final class ValueRecount {

  private final Connection connection;
  private final DimensionNames before;
  private final DimensionNames after;
  private final RulesInForce rulesBefore;
  private final RulesInForce rulesAfter;
  private final Merge merge;
  private final RollupDeltas deltas;

  ValueRecount(Connection connection, DimensionNames before, DimensionNames after, ZoneId zone)
      throws SQLException {
    this.connection = connection;
    this.before = before;
    this.after = after;
    this.rulesBefore = rules(before, zone);
    this.rulesAfter = rules(after, zone);
    this.merge = new Merge(connection);
    this.deltas = new RollupDeltas(connection);
  }

  private RulesInForce rules(DimensionNames names, ZoneId zone) throws SQLException {
    return new RulesInForce(RulingTable.book(connection, names), Rules.standard(), zone);
  }

  void run() throws SQLException {
    Set<Integer> channels =
        numbers(Dimension.CHANNEL, channel -> before.kind(channel) != after.kind(channel));
    channels.addAll(ruledOtherwise(Dimension.CHANNEL));
    all(Dimension.CHANNEL, channels);
    daily(channels);
    all(Dimension.PRIORITY, ruledOtherwise(Dimension.PRIORITY));
    Set<Integer> reasons = regrouped();
    reasons.addAll(ruledOtherwise(Dimension.REASON));
    if (!reasons.isEmpty()) {
      repeats(reasons);
    }
    new DailyCoverage(connection, after)
        .refresh(new CountedFacts(connection, after, rulesAfter), deltas);
  }

  /** The numbers of values that other rules name than before. */
  private Set<Integer> ruledOtherwise(Dimension dimension) {
    return numbers(
        dimension,
        id ->
            !naming(dimension, before.name(id), rulesBefore)
                .equals(naming(dimension, after.name(id), rulesAfter)));
  }

  /** The places of the rules that name a value; a rule has the same place in both books. */
  private static Set<Integer> naming(Dimension dimension, String name, RulesInForce rules) {
    List<Rule> all = rules.book().rules();
    return IntStream.range(0, all.size())
        .filter(place -> name.equalsIgnoreCase(all.get(place).of().get(dimension)))
        .boxed()
        .collect(Collectors.toSet());
  }

  private void all(Dimension dimension, Set<Integer> numbers) throws SQLException {
    if (!numbers.isEmpty()) {
      merge.execute(
          "CREATE TEMP TABLE recounted ON COMMIT DROP AS SELECT id FROM contact WHERE %s = %s"
              .formatted(dimension.word(), anyOf(numbers)));
      take();
      add();
    }
  }

  /** Totals of a day hold for what the rules of the channel ask, or do not. */
  private void daily(Set<Integer> channels) throws SQLException {
    if (!channels.isEmpty()) {
      String rows = "daily_contacts f WHERE f.counted AND f.channel = " + anyOf(channels);
      new CountedFacts(connection, before, rulesBefore).dailyContacts(rows, deltas.taking());
      new CountedFacts(connection, after, rulesAfter).dailyContacts(rows, deltas.adding());
      deltas.write();
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
        "CREATE TEMP TABLE recounted ON COMMIT DROP AS SELECT id FROM "
            + (ruledOtherwise(Dimension.REASON).isEmpty()
                ? "gap WHERE " + Gaps.cross("old_since", "old_until", rulesBefore.windows())
                : "contact WHERE reason = " + anyOf(reasons)));
    take();
    merge.execute(
        "UPDATE contact c SET since_previous_seconds = g.since_previous_seconds,"
            + " until_next_seconds = g.until_next_seconds FROM gap g WHERE g.id = c.id");
    add();
  }

  private void take() throws SQLException {
    merge.analyze("recounted");
    new CountedFacts(connection, before, rulesBefore).contactsIn("recounted", deltas.taking());
    deltas.write();
  }

  private void add() throws SQLException {
    new CountedFacts(connection, after, rulesAfter).contactsIn("recounted", deltas.adding());
    deltas.write();
    merge.execute("DROP TABLE recounted");
  }

  /** The numbers that facts may carry for which this holds. */
  private Set<Integer> numbers(Dimension dimension, IntPredicate of) {
    return before.rows().stream()
        .filter(row -> row.dimension() == dimension && row.met())
        .map(DimensionNames.Value::id)
        .filter(of::test)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The numbers of reasons that facts may carry and that are one with others than before. */
  private Set<Integer> regrouped() {
    Set<Integer> reasons = numbers(Dimension.REASON, any -> true);
    Map<Integer, List<Integer>> were =
        reasons.stream().collect(Collectors.groupingBy(before::shown));
    Map<Integer, Long> are =
        reasons.stream().collect(Collectors.groupingBy(after::shown, Collectors.counting()));
    return were.values().stream()
        .filter(
            group -> {
              int shown = after.shown(group.getFirst());
              return !group.stream().allMatch(reason -> after.shown(reason) == shown)
                  || are.getOrDefault(shown, 0L) != group.size();
            })
        .flatMap(List::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String anyOf(Set<Integer> ids) {
    return ids.stream()
        .sorted()
        .map(id -> Integer.toString(id))
        .collect(Collectors.joining(",", "ANY ('{", "}'::integer[])"));
  }
}

package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.rollup.DatabaseRollups;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A change of the rules counts anew what it concerns, and nothing else. */
@ExtendWith(TestDatabase.Resolver.class)
class ChangedRulesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate BETWEEN = LocalDate.of(2026, 6, 1);

  private final TestDatabase database;
  private final Store store;

  ChangedRulesTest(TestDatabase database) {
    this.database = database;
    store = database.emptyStore();
  }

  @BeforeEach
  void importSomeFiles() {
    RandomFacts facts = new RandomFacts(6);
    store.importContacts(facts.contacts(200));
    store.importSurveys(facts.surveys(40));
    store.importContacts(facts.contacts(200));
  }

  @Test
  void changedAndWithdrawnTheRollupsAreBitForBitAsBefore() {
    long before = rollups("true");
    for (Rule rule :
        List.of(
            Rule.general(RuleKind.SERVICE_THRESHOLD, 0, FIRST),
            Rule.on(Dimension.CHANNEL, "phone", RuleKind.SERVICE_THRESHOLD, 400, FIRST),
            Rule.general(RuleKind.ABANDONS_COUNTED, 0, FIRST),
            Rule.general(RuleKind.SHORT_ABANDON, 300, FIRST),
            Rule.on(Dimension.REASON, "Panne", RuleKind.REPEAT_WINDOW, 1, FIRST),
            Rule.general(RuleKind.ONCE_AND_DONE_WINDOW, 60, FIRST),
            Rule.general(RuleKind.RESOLUTION_DELAY, 3_600, BETWEEN),
            Rule.on(Dimension.PRIORITY, "haute", RuleKind.SLA_RESOLUTION, 86_400, FIRST),
            Rule.general(RuleKind.SLA_RESPONSE, 60, BETWEEN))) {
      store.rule(rule);
      assertThat(rollups("true")).as("%s", rule).isNotEqualTo(before);
      store.rule(rule.withdrawn(rule.from()));
      assertThat(rollups("true")).as("%s withdrawn", rule).isEqualTo(before);
    }
  }

  @Test
  void daysBeforeARuleAreUntouched() {
    String earlier = "day < DATE '" + BETWEEN + "'";
    long before = rollups(earlier);
    store.rule(
        Rule.general(RuleKind.SERVICE_THRESHOLD, 400, BETWEEN),
        Rule.general(RuleKind.RESOLUTION_DELAY, 3_600, BETWEEN),
        Rule.general(RuleKind.REPEAT_WINDOW, 90, BETWEEN));
    assertThat(rollups(earlier)).isEqualTo(before);
    assertThat(rollups("NOT " + earlier)).isNotEqualTo(before);
  }

  /** A rule and its figures are seen together, or neither is. */
  @Test
  void aChangeThatBreaksOffLeavesTheOldRulesAndFigures() {
    long before = rollups("true");
    DatabaseRollups rollups =
        new DatabaseRollups(
            database.dataSource(),
            new DimensionValues(database.dataSource()),
            Store.CLOCK.withZone(Store.PARIS));
    assertThatThrownBy(
            () ->
                rollups.rebuildAfter(
                    connection -> {
                      try (var statement = connection.createStatement()) {
                        statement.execute(
                            "INSERT INTO ruling (kind, value, from_day, set_by, set_at)"
                                + " VALUES ('SERVICE_THRESHOLD', 0, DATE '2026-01-01', 'admin', now())");
                        statement.execute("ALTER TABLE distribution RENAME TO gone");
                      }
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(database.number("SELECT count(*) FROM ruling")).isZero();
    assertThat(rollups("true")).isEqualTo(before);
  }

  /** A number that is another when any bit of a row of these days is. */
  private long rollups(String which) {
    return database.number(
        """
        SELECT (sum(h) %% 4611686018427387847)::bigint FROM (
          SELECT hashtextextended(r::text, 0)::numeric AS h FROM rollup r WHERE %1$s
          UNION ALL SELECT hashtextextended(d::text, 1)::numeric FROM distribution d WHERE %1$s) all_rows
        """
            .formatted(which));
  }
}

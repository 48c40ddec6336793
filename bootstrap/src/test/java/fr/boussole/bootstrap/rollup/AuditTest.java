package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.rollup.Audits;
import fr.boussole.application.rollup.Comparison;
import fr.boussole.application.rollup.Difference;
import fr.boussole.application.rollup.Rollups;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.rollup.DatabaseRollups;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit finds whatever is wrong in the rollups, and rebuilding mends it. */
@ExtendWith(TestDatabase.Resolver.class)
class AuditTest {

  private final TestDatabase database;
  private final Store store;
  private final Rollups rollups;
  private final Audits audits;

  AuditTest(TestDatabase database) {
    this.database = database;
    store = database.emptyStore();
    rollups =
        new DatabaseRollups(
            database.dataSource(),
            new DimensionValues(database.dataSource()),
            Store.CLOCK.withZone(Store.PARIS));
    audits = new Audits(rollups, Clock.systemUTC());
  }

  @BeforeEach
  void importSomeFiles() {
    RandomFacts facts = new RandomFacts(4);
    store.importContacts(facts.contacts(150));
    store.importSurveys(facts.surveys(60));
    store.importContacts(facts.contacts(150));
  }

  @Test
  void rollupsKeptByImportsAreClean() {
    Comparison comparison = audits.run().comparison();
    assertThat(comparison.first()).isEmpty();
    assertThat(comparison.isClean()).isTrue();
    assertThat(comparison.facts())
        .isEqualTo(
            database.number(
                "SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM survey_answer) + (SELECT count(*) FROM daily_contacts)"));
    assertThat(comparison.rows())
        .isEqualTo(
            database.number(
                "SELECT (SELECT count(*) FROM rollup) + (SELECT count(*) FROM distribution)"));
    assertThat(audits.latest().orElseThrow().comparison()).isEqualTo(comparison);
  }

  @Test
  void oneWrongSumIsFoundAndMended() {
    String cell =
        "grouping = 7 AND (day, k1, k2) = (SELECT day, k1, k2 FROM rollup"
            + " WHERE grouping = 7 AND received > 0 AND k1 > 0 AND k2 > 0 ORDER BY day LIMIT 1)";
    long received = database.number("SELECT received FROM rollup WHERE " + cell);
    database.execute("UPDATE rollup SET received = received + 3 WHERE " + cell);
    Comparison comparison = audits.run().comparison();
    assertThat(comparison.differences()).isEqualTo(1);
    Difference difference = comparison.first().getFirst();
    assertThat(difference.figure()).isEqualTo("received");
    assertThat(difference.values()).containsOnlyKeys(Dimension.CHANNEL, Dimension.TEAM);
    assertThat(difference.stored()).isEqualTo(received + 3);
    assertThat(difference.recomputed()).isEqualTo(received);
    assertThat(audits.rebuild().comparison().isClean()).isTrue();
    assertThat(audits.latest().orElseThrow().rebuilt()).isTrue();
    assertThat(database.number("SELECT received FROM rollup WHERE " + cell)).isEqualTo(received);
  }

  @Test
  void aWrongHistogramIsFoundAndMended() {
    // One duration of 0 s in the place of what there was.
    database.execute(
        "UPDATE distribution SET handling = '\\x0001' WHERE grouping = 0 AND day = (SELECT max(day) FROM distribution WHERE grouping = 0 AND handling IS NOT NULL)");
    Comparison comparison = audits.run().comparison();
    assertThat(comparison.differences()).isEqualTo(1);
    Difference difference = comparison.first().getFirst();
    assertThat(difference.figure()).isEqualTo("distribution of handling");
    assertThat(difference.values()).isEqualTo(Map.of());
    assertThat(difference.stored() + difference.recomputed()).isPositive();
    assertThat(audits.rebuild().comparison().isClean()).isTrue();
  }

  @Test
  void missingAndStrayRowsAreFoundAndMended() {
    long sums = database.number("SELECT count(*) FROM rollup");
    database.execute("DELETE FROM rollup WHERE grouping = 2");
    database.execute("UPDATE rollup SET k1 = k1 + 1000000 WHERE grouping = 3 AND received = 1");
    Comparison comparison = audits.run().comparison();
    assertThat(comparison.differences()).isGreaterThan(Audits.MOST_DIFFERENCES);
    assertThat(comparison.first()).hasSize(Audits.MOST_DIFFERENCES);
    assertThat(audits.rebuild().comparison().isClean()).isTrue();
    assertThat(database.number("SELECT count(*) FROM rollup")).isEqualTo(sums);
  }

  /** A measure that an older version did not know is null in its rollups. */
  @Test
  void rollupsOfAnOlderVersionAreMadeAnew() {
    database.execute("UPDATE rollup_version SET version = 0");
    database.execute("UPDATE rollup SET single = NULL");
    assertThat(rollups.areUpToDate()).isFalse();
    rollups.rebuild();
    assertThat(rollups.areUpToDate()).isTrue();
    assertThat(audits.run().comparison().isClean()).isTrue();
  }

  @Test
  void importsGoOnFromRebuiltRollups() {
    audits.rebuild();
    RandomFacts facts = new RandomFacts(4);
    facts.contacts(150);
    facts.surveys(60);
    facts.contacts(150);
    store.importContacts(facts.contacts(150));
    assertThat(audits.run().comparison().isClean()).isTrue();
  }

  @Test
  void runsInTheBackground() throws InterruptedException {
    assertThat(audits.latest()).isEmpty();
    assertThat(audits.start(false)).isTrue();
    while (audits.isRunning()) {
      Thread.sleep(20);
    }
    assertThat(audits.hasFailed()).isFalse();
    assertThat(audits.latest().orElseThrow().comparison().isClean()).isTrue();
  }
}

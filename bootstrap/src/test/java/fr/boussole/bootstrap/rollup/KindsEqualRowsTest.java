package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.dashboard.Origins;
import fr.boussole.application.dashboard.Question;
import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Incoming;
import fr.boussole.application.rollup.Comparison;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.kpi.Needs;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Rules;
import fr.boussole.domain.scope.Scope;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.rollup.DatabaseOrigins;
import fr.boussole.persistence.rollup.DatabaseRollups;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random files of every simple kind, with corrections: its rollup tells what the rows tell,
 * whatever is asked.
 */
@ExtendWith(TestDatabase.Resolver.class)
class KindsEqualRowsTest {

  private static final int FILES = 4;
  private static final Period EVER = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));

  private final TestDatabase server;
  private final Store database;
  private final Store rows = RowByRow.store();

  KindsEqualRowsTest(TestDatabase server) {
    this.server = server;
    this.database = server.emptyStore();
  }

  static Stream<FactKind> kinds() {
    return FactKinds.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void afterEveryImport(FactKind kind) {
    RandomRows facts = new RandomRows(kind, 1);
    RandomQuestions questions = new RandomQuestions(1);
    for (int file = 0; file < FILES; file++) {
      List<Fact> content = facts.file(200);
      assertThat(database.importFacts(kind, content)).isEqualTo(rows.importFacts(kind, content));
      for (List<Dimension> scope : everyScope(kind)) {
        ask(questions.about(scope, Rules.standard()));
      }
      ask(questions.about(List.of(), questions.rules()));
      assertThat(database.measurements().extent()).isEqualTo(rows.measurements().extent());
      assertThat(rowsOfTheSameKey(kind)).isZero();
    }
    assertThat(everything(rows, kind).measures())
        .as("measures that random rows count into")
        .containsExactlyElementsOf(kind.measures());
    assertThat(everything(database, kind)).isEqualTo(everything(rows, kind));
  }

  private void ask(Question question) {
    assertThat(database.measurements().answer(question))
        .as("%s", question)
        .isEqualTo(rows.measurements().answer(question));
  }

  /** What there is of a kind in all. */
  private record Everything(List<Measure> measures, Object answer) {}

  private static Everything everything(Store store, FactKind kind) {
    var part =
        store
            .measurements()
            .answer(
                new Question(
                    Filter.all(),
                    Optional.empty(),
                    Rules.standard(),
                    Optional.empty(),
                    new Needs(
                        Set.copyOf(kind.measures()),
                        Set.copyOf(kind.distributions()),
                        Set.of(),
                        Set.of(),
                        Set.of()),
                    List.of(EVER),
                    List.of(EVER)))
            .all();
    return new Everything(
        kind.measures().stream().filter(measure -> part.tally(EVER).get(measure) != 0).toList(),
        part);
  }

  /** All combinations of at most two of its dimensions, all of them, and one that it lacks. */
  private static List<List<Dimension>> everyScope(FactKind kind) {
    List<List<Dimension>> scopes = new ArrayList<>(List.of(List.of(), kind.dimensions()));
    for (Dimension first : Dimension.values()) {
      scopes.add(List.of(first));
      for (Dimension second : kind.dimensions()) {
        if (first != second) {
          scopes.add(List.of(first, second));
        }
      }
    }
    return scopes;
  }

  private long rowsOfTheSameKey(FactKind kind) {
    StringBuilder key = new StringBuilder("day");
    kind.dimensions().forEach(dimension -> key.append(", ").append(dimension.word()));
    return server.number(
        "SELECT count(*) FROM (SELECT FROM %s_daily GROUP BY %s HAVING count(*) > 1)"
            .formatted(kind.word(), key));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theAuditFindsAWrongSumAndRebuildingMendsIt(FactKind kind) {
    List<Fact> content = new RandomRows(kind, 2).file(50);
    database.importFacts(kind, content);
    DatabaseRollups rollups =
        new DatabaseRollups(
            server.dataSource(), new DimensionValues(server.dataSource()), Store.CLOCK);
    Comparison clean = rollups.compare(10);
    assertThat(clean.first()).isEmpty();
    assertThat(clean.isClean()).isTrue();
    assertThat(clean.facts()).isEqualTo(server.number("SELECT count(*) FROM " + kind.word()));
    assertThat(clean.rows())
        .isEqualTo(server.number("SELECT count(*) FROM " + kind.word() + "_daily"));

    String sum = kind.measures().getFirst().word();
    server.execute(
        "UPDATE %1$s_daily SET %2$s = coalesce(%2$s, 0) + 3 WHERE ctid = (SELECT ctid FROM %1$s_daily LIMIT 1)"
            .formatted(kind.word(), sum));
    Comparison wrong = rollups.compare(10);
    assertThat(wrong.differences()).isEqualTo(1);
    assertThat(wrong.first().getFirst().figure()).isEqualTo(sum);
    assertThat(wrong.first().getFirst().values()).containsOnlyKeys(kind.dimensions());
    assertThat(wrong.first().getFirst().stored())
        .isEqualTo(wrong.first().getFirst().recomputed() + 3);
    rollups.rebuild();
    assertThat(rollups.compare(10).isClean()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aLoadThatIsClosedLeavesNothing(FactKind kind) {
    ImportKind file = ImportKind.of(kind.type());
    long run = database.start(file);
    try (Facts.Load load = database.facts().begin(run, Incoming.of(file), Store.PARIS)) {
      new RandomRows(kind, 3).file(20).forEach(fact -> load.fact(2, fact));
    }
    assertThat(server.number("SELECT count(*) FROM " + kind.word())).isZero();
    assertThat(server.number("SELECT count(*) FROM " + kind.word() + "_daily")).isZero();
    assertThat(server.number("SELECT count(*) FROM dimension_value")).isZero();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyRowNamesItsImport(FactKind kind) {
    RandomRows facts = new RandomRows(kind, 4);
    database.importFacts(kind, facts.file(60));
    database.importFacts(kind, facts.file(60));
    DatabaseOrigins origins =
        new DatabaseOrigins(server.dataSource(), new DimensionValues(server.dataSource()));
    Set<FactType> all = EnumSet.allOf(FactType.class);
    assertThat(origins.of(all, Scope.of(EVER), Optional.empty()))
        .hasSize(2)
        .extracting(Origins.Origin::rows)
        .satisfies(
            counts ->
                assertThat(counts.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(server.number("SELECT count(*) FROM " + kind.word())));
    Dimension lacking =
        Stream.of(Dimension.values())
            .filter(dimension -> !kind.dimensions().contains(dimension))
            .findFirst()
            .orElseThrow();
    assertThat(
            origins.of(
                all, Scope.of(EVER).with(Filter.of(lacking, Dimension.NONE)), Optional.empty()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void itsDistributionsAreOfItsOwnFacts(FactKind kind) {
    assertThat(kind.distributions()).doesNotContainAnyElementsOf(Distribution.rolledUp());
    assertThat(kind.measures()).isNotEmpty().doesNotContainAnyElementsOf(Measure.rolledUp());
  }
}

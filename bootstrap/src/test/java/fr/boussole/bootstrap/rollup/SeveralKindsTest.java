package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Incoming;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.rollup.DatabaseRollups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that bring several kinds at once, with and without a rank of their own. */
@ExtendWith(TestDatabase.Resolver.class)
class SeveralKindsTest {

  private static final FactKind AGENT_DAYS = FactKinds.of(FactType.AGENT_DAYS).orElseThrow();
  private static final int FILES = 4;
  private static final Set<ImportKind> KINDS =
      EnumSet.of(
          ImportKind.CONTACTS,
          ImportKind.SURVEYS,
          ImportKind.DAILY_CONTACTS,
          ImportKind.AGENT_DAYS);

  private final TestDatabase server;
  private final Store database;
  private final Store rows = RowByRow.store();

  SeveralKindsTest(TestDatabase server) {
    this.server = server;
    this.database = server.emptyStore();
  }

  /** The rows of all kinds come mixed; the first file finds no contacts, the others do. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void oneFileTellsWhatItsRowsTell(long seed) {
    Random random = new Random(seed);
    RandomFacts facts = new RandomFacts(seed);
    RandomRows days = new RandomRows(AGENT_DAYS, seed);
    RandomRows totals = new RandomRows(DailyContacts.KIND, seed);
    RandomQuestions questions = new RandomQuestions(seed);
    Set<ImportKind> ranked =
        seed % 2 == 0 ? EnumSet.of(ImportKind.CONTACTS, ImportKind.AGENT_DAYS) : Set.of();
    for (int file = 0; file < FILES; file++) {
      List<Consumer<Facts.Load>> mixed =
          mixed(
              random,
              List.of(
                  steps(facts.contacts(150), (load, each) -> load.contact(2, each)),
                  steps(facts.surveys(100), (load, each) -> load.survey(2, each)),
                  steps(days.file(60), (load, each) -> load.fact(2, each)),
                  steps(totals.file(60), (load, each) -> load.fact(2, each))));
      List<OptionalLong> ranks =
          mixed.stream()
              .map(
                  any ->
                      random.nextInt(4) == 0
                          ? OptionalLong.empty()
                          : OptionalLong.of(random.nextInt(5) - 2))
              .toList();
      Incoming incoming = new Incoming(KINDS, ranked);
      assertThat(load(database, incoming, mixed, ranks))
          .isEqualTo(load(rows, incoming, mixed, ranks));
      for (Dimension by : List.of(Dimension.CHANNEL, Dimension.TEAM, Dimension.AGENT)) {
        var question = questions.about(List.of(by), Rules.standard());
        assertThat(database.measurements().answer(question))
            .as("%s", question)
            .isEqualTo(rows.measurements().answer(question));
      }
      assertThat(
              new DatabaseRollups(
                      server.dataSource(),
                      new DimensionValues(server.dataSource()),
                      Store.CLOCK.withZone(Store.PARIS))
                  .compare(5)
                  .first())
          .isEmpty();
    }
    ImportRun last = database.runs().latest(1).getFirst();
    assertThat(last.parts()).extracting(ImportRun.Part::kind).containsExactlyElementsOf(KINDS);
    assertThat(ImportRun.Counts.of(last.parts(), 0)).isEqualTo(last.counts());
  }

  /** Straight into the empty table the rank would be lost. */
  @Test
  void theHighestRankIsTheLastInAnEmptyTableToo() {
    List<Contact> contacts = new RandomFacts(7).contacts(1);
    Contact first = contacts.getFirst();
    Contact later =
        new Contact(
            first.key(),
            first.direction(),
            first.times(),
            new Contact.Durations(1, 2, 3, 4),
            first.labels(),
            first.customer(),
            first.course());
    Incoming incoming =
        new Incoming(EnumSet.of(ImportKind.CONTACTS), EnumSet.of(ImportKind.CONTACTS));
    ImportRun.Counts counts =
        load(
            database,
            incoming,
            List.of(load -> load.contact(2, later), load -> load.contact(3, first)),
            List.of(OptionalLong.of(2), OptionalLong.of(1)));
    assertThat(counts).isEqualTo(new ImportRun.Counts(1, 1, 0, 0));
    assertThat(server.number("SELECT talk_seconds FROM contact")).isEqualTo(2);
  }

  @Test
  void aLoadThatIsClosedLeavesNothingAndNoFile() throws IOException {
    long run = database.start(ImportKind.CONTACTS);
    try (Facts.Load load =
        database
            .facts()
            .begin(run, Incoming.of(ImportKind.CONTACTS, ImportKind.AGENT_DAYS), Store.PARIS)) {
      load.contact(2, new RandomFacts(1).contacts(1).getFirst());
      for (Fact fact : new RandomRows(AGENT_DAYS, 1).file(10)) {
        load.fact(3, fact);
      }
    }
    assertThat(server.number("SELECT count(*) FROM contact")).isZero();
    assertThat(server.number("SELECT count(*) FROM agent_days")).isZero();
    try (Stream<Path> left = Files.list(TestDatabase.FOLDER)) {
      assertThat(left).isEmpty();
    }
  }

  /** Files of what waits would stay for good. */
  @Test
  void aLoadWhoseConnectionBrokeLeavesNoFile() throws IOException {
    long run = database.start(ImportKind.CONTACTS);
    Facts.Load load =
        database
            .facts()
            .begin(
                run,
                Incoming.of(ImportKind.CONTACTS, ImportKind.SURVEYS, ImportKind.AGENT_DAYS),
                Store.PARIS);
    load.contact(2, new RandomFacts(1).contacts(1).getFirst());
    server.execute(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY contact%'");
    assertThatThrownBy(load::close).isInstanceOf(IllegalStateException.class);
    try (Stream<Path> left = Files.list(TestDatabase.FOLDER)) {
      assertThat(left).isEmpty();
    }
    for (int i = 0; i < 20; i++) {
      assertThat(server.number("SELECT count(*) FROM contact")).isZero();
    }
  }

  private static ImportRun.Counts load(
      Store store, Incoming incoming, List<Consumer<Facts.Load>> rows, List<OptionalLong> ranks) {
    long run = store.start(ImportKind.CONTACTS);
    try (Facts.Load load = store.facts().begin(run, incoming, Store.PARIS)) {
      for (int i = 0; i < rows.size(); i++) {
        ranks.get(i).ifPresent(load::rank);
        rows.get(i).accept(load);
      }
      return load.commit(Store.shape(rows.size()), 0, Store.CLOCK);
    }
  }

  private interface Step<F> {
    void take(Facts.Load load, F row);
  }

  private static <F> Deque<Consumer<Facts.Load>> steps(List<F> rows, Step<F> step) {
    Deque<Consumer<Facts.Load>> steps = new ArrayDeque<>();
    rows.forEach(row -> steps.add(load -> step.take(load, row)));
    return steps;
  }

  /** The rows of each kind in their order, those of the kinds in any. */
  private static List<Consumer<Facts.Load>> mixed(
      Random random, List<Deque<Consumer<Facts.Load>>> kinds) {
    List<Deque<Consumer<Facts.Load>>> left = new ArrayList<>(kinds);
    List<Consumer<Facts.Load>> mixed = new ArrayList<>();
    while (!left.isEmpty()) {
      Deque<Consumer<Facts.Load>> from = left.get(random.nextInt(left.size()));
      mixed.add(from.remove());
      left.removeIf(Deque::isEmpty);
    }
    return mixed;
  }
}

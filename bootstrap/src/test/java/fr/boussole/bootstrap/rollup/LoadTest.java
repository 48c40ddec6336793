package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Question;
import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Incoming;
import fr.boussole.application.importing.LoadRefused;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kpi.Needs;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database does when loads are large, broken off, refused or many at a time. */
@ExtendWith(TestDatabase.Resolver.class)
@Timeout(60)
class LoadTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T11:00:00Z");
  private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

  private final Store store;
  private final TestDatabase database;

  LoadTest(TestDatabase database) {
    this.database = database;
    this.store = database.emptyStore();
  }

  /** More rows of the rollups than are gathered before they are written. */
  @Test
  void aLargeImportIsWrittenPieceByPiece() {
    List<Contact> many = IntStream.range(0, 15_000).mapToObj(i -> contact("A-" + i, i)).toList();
    assertThat(store.importContacts(many).created()).isEqualTo(many.size());
    assertThat(database.number("SELECT count(*) FROM rollup")).isGreaterThan(50_000);
    assertThat(received()).isEqualTo(many.size());
    assertThat(talks().size()).isEqualTo(many.size());

    // Corrections of nearly all of it take as much away as they add.
    List<Contact> corrected =
        IntStream.range(0, 15_000).mapToObj(i -> contact("A-" + i, i + i % 3)).toList();
    assertThat(store.importContacts(corrected))
        .isEqualTo(new ImportRun.Counts(0, 10_000, 5_000, 0));
    assertThat(received()).isEqualTo(many.size());
    assertThat(talks().size()).isEqualTo(many.size());
  }

  /** A numerator and its denominator may be two questions. */
  @Test
  void anImportThatEndsBetweenTwoQuestionsIsInBothAnswersOrInNone() {
    store.importContacts(List.of(contact("A-1", 1)));
    Question question = question(Set.of(Measure.RECEIVED), Set.of());
    List<Answer> answers =
        store
            .measurements()
            .atOnce(
                facts -> {
                  Answer before = facts.answer(question);
                  store.importContacts(List.of(contact("A-2", 2)));
                  return List.of(before, facts.answer(question));
                });
    assertThat(answers.get(1)).isEqualTo(answers.get(0));
    assertThat(store.measurements().answer(question)).isNotEqualTo(answers.get(0));
  }

  @Test
  void aLoadThatIsClosedLeavesNothing() {
    store.importContacts(List.of(contact("A-1", 1)));
    long run = store.start(ImportKind.CONTACTS);
    try (Facts.Load load =
        store.facts().begin(run, Incoming.of(ImportKind.CONTACTS), Store.PARIS)) {
      load.contact(2, contact("A-2", 2));
    }
    assertThat(received()).isEqualTo(1);
    assertThat(store.measurements().values(Dimension.TEAM)).containsExactly("team 1");
    assertThat(store.runs().find(run).orElseThrow().state()).isEqualTo(ImportRun.State.RUNNING);
    assertThat(store.importContacts(List.of(contact("A-2", 2))).created()).isEqualTo(1);
  }

  @Test
  void aRowThatTheDatabaseRefusesSpoilsNothing() {
    long run = store.start(ImportKind.CONTACTS);
    assertThatThrownBy(
            () -> {
              try (Facts.Load load =
                  store.facts().begin(run, Incoming.of(ImportKind.CONTACTS), Store.PARIS)) {
                load.contact(2, contact("A-\0", 2));
                load.commit(Store.shape(1), 0, Store.CLOCK);
              }
            })
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.importContacts(List.of(contact("A-2", 2))).created()).isEqualTo(1);
    assertThat(received()).isEqualTo(1);
  }

  /** Each value would be kept for good, and read again by every import. */
  @Test
  void anIdentifierTakenForACategoryIsRefusedAndNothingOfItIsKept() {
    store.importContacts(List.of(contact("A-1", 1)));
    long values = database.number("SELECT count(*) FROM dimension_value");
    long run = store.start(ImportKind.CONTACTS);
    try (Facts.Load load =
        store.facts().begin(run, Incoming.of(ImportKind.CONTACTS), Store.PARIS)) {
      for (int i = 0; i < 50_000; i++) {
        load.contact(i + 2, contact("B-" + i, i, "seen by " + i));
      }
      // More of those that are known is no harm.
      load.contact(50_002, contact("C-1", 1, "seen by 7"));
      assertThatThrownBy(() -> load.contact(50_003, contact("C-2", 1, "seen by nobody")))
          .isInstanceOfSatisfying(
              LoadRefused.class,
              refused ->
                  assertThat(refused.problem().english())
                      .contains("“agent”", "50,000", "identifier"));
    }
    assertThat(database.number("SELECT count(*) FROM dimension_value")).isEqualTo(values);
    assertThat(received()).isEqualTo(1);
    assertThat(store.importContacts(List.of(contact("A-2", 2))).created()).isEqualTo(1);
  }

  @Test
  void soAreSourcesAndNamesOfValues() {
    long run = store.start(ImportKind.CONTACTS);
    try (Facts.Load load =
        store.facts().begin(run, Incoming.of(ImportKind.CONTACTS), Store.PARIS)) {
      for (int i = 0; i < 200_000; i++) {
        load.name(Dimension.PRODUCT, "EAN " + i, "kettle " + i);
      }
      load.name(Dimension.PRODUCT, "EAN 1", "teapot");
      assertThatThrownBy(() -> load.name(Dimension.PRODUCT, "EAN", "kettle"))
          .isInstanceOf(LoadRefused.class);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i <= 50_000; i++) {
                  load.contact(i + 2, sourced("source " + i));
                }
              })
          .isInstanceOf(LoadRefused.class)
          .hasMessageContaining("“source”");
    }
  }

  /** An import only adds rows: until they are brought together, they are read as their sum. */
  @Test
  void rowsOfTheSameKeyAddUpAndAreBroughtTogether() {
    store.importContacts(List.of(contact("A-1", 1), contact("A-2", 2)));
    database.execute("INSERT INTO rollup SELECT * FROM rollup");
    database.execute("INSERT INTO distribution SELECT * FROM distribution");
    database.execute("INSERT INTO untidy_day SELECT DISTINCT day FROM rollup");
    assertThat(received()).isEqualTo(4);
    store.importContacts(List.of(contact("A-3", 3)));
    assertThat(received()).isEqualTo(5);
    assertThat(
            database.number(
                "SELECT count(*) FROM (SELECT FROM rollup GROUP BY grouping, day, k1, k2 HAVING count(*) > 1)"))
        .isZero();
    assertThat(
            database.number(
                "SELECT count(*) FROM (SELECT FROM distribution GROUP BY grouping, day, k1, k2 HAVING count(*) > 1)"))
        .isZero();
    assertThat(database.number("SELECT count(*) FROM untidy_day")).isZero();
  }

  /** Where there are always others, no load may leave all of it. */
  @Test
  void aLoadThatOthersWaitForTidiesSomeDaysAndLeavesTheRestToThem() {
    store.importContacts(List.of(contact("A-1", 1)));
    database.execute(
        "INSERT INTO untidy_day SELECT DATE '2020-01-01' + day FROM generate_series(1, 40) AS day");
    importWhileOthersWait(contact("A-2", 1));
    assertThat(received()).isEqualTo(2);
    assertThat(database.number("SELECT count(DISTINCT day) FROM untidy_day")).isBetween(1L, 39L);
    importWhileOthersWait(contact("A-3", 2));
    assertThat(received()).isEqualTo(3);
    assertThat(database.number("SELECT count(*) FROM untidy_day")).isZero();
  }

  private void importWhileOthersWait(Contact contact) {
    long run = store.start(ImportKind.CONTACTS);
    try (Facts.Load load =
        store.facts().begin(run, Incoming.of(ImportKind.CONTACTS), Store.PARIS)) {
      load.yieldWhen(() -> true);
      load.contact(2, contact);
      load.commit(Store.shape(1), 0, Store.CLOCK);
    }
  }

  @Test
  void aKeyThatComesAgainIsFoundHoweverManyCameBetween() {
    List<Contact> rows =
        IntStream.range(0, 20_002)
            .mapToObj(i -> contact("A-" + i % 20_000, i % 20_000 + i / 20_000))
            .toList();
    assertThat(store.importContacts(rows)).isEqualTo(new ImportRun.Counts(20_000, 2, 0, 0));
    assertThat(received()).isEqualTo(20_000);
  }

  @Test
  void loadsAtTheSameTimeWaitForOneAnother() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<ImportRun.Counts>> loads =
          IntStream.range(0, 8)
              .mapToObj(
                  load ->
                      threads.submit(
                          () ->
                              store.importContacts(
                                  IntStream.range(0, 50)
                                      .mapToObj(i -> contact("A-" + (load / 2 * 50 + i), i))
                                      .toList())))
              .toList();
      long created = 0;
      long unchanged = 0;
      for (Future<ImportRun.Counts> load : loads) {
        created += load.get().created();
        unchanged += load.get().unchanged();
      }
      assertThat(created).isEqualTo(200);
      assertThat(unchanged).isEqualTo(200);
    }
    assertThat(received()).isEqualTo(200);
  }

  private long received() {
    return store
        .measurements()
        .answer(question(Set.of(Measure.RECEIVED), Set.of()))
        .all()
        .tally(YEAR)
        .get(Measure.RECEIVED);
  }

  private Histogram talks() {
    Histogram talks =
        store
            .measurements()
            .answer(question(Set.of(), Set.of(Distribution.HANDLING)))
            .all()
            .spread(YEAR)
            .get(Distribution.HANDLING);
    return talks == null ? new Histogram() : talks;
  }

  private static Question question(Set<Measure> measures, Set<Distribution> distributions) {
    return new Question(
        Filter.all(),
        Optional.empty(),
        Rules.standard(),
        Optional.empty(),
        new Needs(measures, distributions, Set.of(), Set.of(), Set.of()),
        List.of(YEAR),
        List.of(YEAR));
  }

  private static Contact contact(String id, int number) {
    return contact(id, number, "agent " + number % 101);
  }

  private static Contact sourced(String source) {
    return new Contact(
        new FactKey(source, "1"),
        Direction.INBOUND,
        Contact.Times.opened(FIRST),
        Contact.Durations.unknown(),
        new Labels(Map.of(Dimension.CHANNEL, "phone")),
        Optional.empty(),
        Contact.Course.unknown());
  }

  private static Contact contact(String id, int number, String agent) {
    return new Contact(
        new FactKey(FactKey.DEFAULT_SOURCE, id),
        Direction.INBOUND,
        Contact.Times.opened(FIRST.plusSeconds(number % 300 * 86_400L)),
        new Contact.Durations(5, number % 1000, null, null),
        new Labels(
            Map.of(
                Dimension.CHANNEL, "channel " + number % 7,
                Dimension.REASON, "reason " + number % 23,
                Dimension.TEAM, "team " + number % 11,
                Dimension.AGENT, agent)),
        Optional.empty(),
        Contact.Course.unknown());
  }
}

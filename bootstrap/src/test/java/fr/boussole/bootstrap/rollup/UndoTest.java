package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.values.ValueChange;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.DatabaseValueNames;
import fr.boussole.persistence.fact.DimensionValues;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who brought which row, step by step, and imports that cannot be taken back. */
@ExtendWith(TestDatabase.Resolver.class)
class UndoTest {

  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

  private final TestDatabase database;
  private final Store store;

  UndoTest(TestDatabase database) {
    this.database = database;
    this.store = database.emptyStore();
  }

  @Test
  void aRowPassesToWhoBroughtTheSameAndBackToWhoBroughtItBefore() {
    ImportRun a = brought("x");
    ImportRun b = brought("y");
    ImportRun c = brought("y");
    ImportRun d = brought("z");
    assertThat(undo(b)).isEqualTo(new Facts.Undone(0, 0, 1));
    assertThat(rows()).containsExactly("z by " + d.id());
    assertThat(earlierRows()).containsExactly("x by " + a.id(), "y by " + c.id());
    assertThat(undo(c)).isEqualTo(new Facts.Undone(0, 0, 1));
    assertThat(earlierRows()).containsExactly("x by " + a.id());
    assertThat(undo(d)).isEqualTo(new Facts.Undone(0, 1, 0));
    assertThat(rows()).containsExactly("x by " + a.id());
    assertThat(undo(a)).isEqualTo(new Facts.Undone(1, 0, 0));
    assertThat(rows()).isEmpty();
    assertThat(earlierRows()).isEmpty();
    assertThat(database.number("SELECT count(*) FROM import_claim")).isZero();
    assertThat(database.number("SELECT count(*) FROM rollup")).isZero();
  }

  /** Without the import in between, the last one would have changed nothing. */
  @Test
  void aRowThatBecomesWhatItWasIsTheFirstImportsAgain() {
    ImportRun a = brought("x");
    ImportRun b = brought("y");
    ImportRun c = brought("x");
    assertThat(undo(b)).isEqualTo(new Facts.Undone(0, 0, 1));
    assertThat(rows()).containsExactly("x by " + a.id());
    assertThat(earlierRows()).isEmpty();
    assertThat(undo(a)).isEqualTo(new Facts.Undone(0, 0, 1));
    assertThat(rows()).containsExactly("x by " + c.id());
  }

  /** A first load of any size is told by its rows: nothing else is stored. */
  @Test
  void aFirstLoadStoresNothing() {
    List<Contact> rows = IntStream.range(0, 500).mapToObj(i -> contact("A-" + i, "x")).toList();
    store.importContacts(rows);
    assertThat(database.number("SELECT count(*) FROM contact_before")).isZero();
    assertThat(database.number("SELECT count(*) FROM import_claim")).isZero();
    store.importContacts(rows);
    assertThat(database.number("SELECT count(*) FROM contact_before")).isZero();
    assertThat(database.number("SELECT count(*) FROM import_claim")).isEqualTo(1);
  }

  @Test
  void anImportIsTakenBackOnce() {
    ImportRun a = brought("x");
    undo(a);
    assertThat(store.runs().askUndo(a.id(), "admin")).isEmpty();
    assertThat(store.runs().find(a.id()).orElseThrow().undoRefusal()).isPresent();
    assertThatThrownBy(() -> store.facts().undo(a.id(), a.kinds(), Store.PARIS, Store.CLOCK))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oldImportsAreSealedAndOthersCanStillBeTakenBack() {
    ImportRun a = brought("x");
    ImportRun b = brought("y");
    database.execute(
        "UPDATE import_run SET finished_at = TIMESTAMPTZ '2025-10-17 07:00:00+00' WHERE id = "
            + b.id());
    ImportRun c = brought("z");
    assertThat(earlierRows()).containsExactly("y by " + b.id());
    assertThat(store.runs().find(b.id()).orElseThrow())
        .returns(Optional.of(Store.CLOCK.instant()), ImportRun::sealedAt)
        .satisfies(run -> assertThat(run.undoRefusal()).isPresent());
    assertThat(store.runs().askUndo(b.id(), "admin")).isEmpty();
    assertThatThrownBy(() -> store.facts().undo(b.id(), b.kinds(), Store.PARIS, Store.CLOCK))
        .isInstanceOf(IllegalStateException.class);
    undo(c);
    assertThat(rows()).containsExactly("y by " + b.id());
    assertThat(undo(a)).isEqualTo(new Facts.Undone(0, 0, 0));
    assertThat(rows()).containsExactly("y by " + b.id());
  }

  @Test
  void tooManyEarlierRowsSealTheOldestImports() {
    brought("x");
    ImportRun b = brought("y");
    ImportRun c = brought("x");
    database.execute("UPDATE import_run SET rows_before = 50000000 WHERE rows_before > 0");
    ImportRun d = brought("y");
    assertThat(store.runs().find(b.id()).orElseThrow().sealedAt()).isPresent();
    assertThat(List.of(c, d))
        .allSatisfy(
            run -> assertThat(store.runs().find(run.id()).orElseThrow().sealedAt()).isEmpty());
  }

  /** Names come and go under rows that wait to come back. */
  @Test
  void whatOnlyEarlierRowsCarryKeepsItsNameWhateverIsTakenOut() {
    brought("x");
    ImportRun b = brought("y");
    change(new ValueChange.Rename(Dimension.REASON, "x", "typed in"));
    change(new ValueChange.TakeOut(Dimension.REASON, "x"));
    assertThat(names()).containsExactly("x", "y");
    ImportRun c = brought("z");
    change(new ValueChange.Merge(Dimension.REASON, "x", "y"));
    change(new ValueChange.Merge(Dimension.REASON, "y", "z"));
    // Nobody carries y any more: it goes with what was under it; x stays.
    undo(b);
    change(new ValueChange.TakeOut(Dimension.REASON, "x"));
    assertThat(names()).containsExactly("x", "z");
    undo(c);
    assertThat(rows()).hasSize(1).first().asString().startsWith("x by ");
    // The number of y is free: whoever takes it is not taken for it.
    ImportRun d = brought("w");
    assertThat(rows()).containsExactly("w by " + d.id());
    undo(d);
    assertThat(rows()).first().asString().startsWith("x by ");
    assertThat(names()).contains("x");
  }

  private void change(ValueChange change) {
    new DatabaseValueNames(
            database.dataSource(),
            new DimensionValues(database.dataSource()),
            Store.CLOCK.withZone(Store.PARIS))
        .apply(change, "admin", Store.CLOCK.instant());
  }

  private List<String> names() {
    return database.texts("SELECT name FROM dimension_value WHERE dimension = 'reason' ORDER BY 1");
  }

  /** Each of the later imports claims each row: they are not gone through one by one. */
  @Test
  @Timeout(60)
  void aFileSentAgainThousandsOfTimesIsTakenBackAsFastAsOneSentAgainOnce() {
    int rows = 20_000;
    List<Contact> file = IntStream.range(0, rows).mapToObj(i -> contact("A-" + i, "x")).toList();
    store.importContacts(file);
    ImportRun first = store.runs().latest(1).getFirst();
    store.importContacts(file);
    ImportRun second = store.runs().latest(1).getFirst();
    database.execute(
        "INSERT INTO import_run (id, kind, file_name, file_hash, state, started_by, started_at, sequence)"
            + " OVERRIDING SYSTEM VALUE SELECT 1000 + i, kind, file_name, file_hash, state, started_by, started_at, 1000 + i"
            + " FROM import_run, generate_series(1, 20000) i WHERE id = "
            + second.id());
    database.execute(
        "INSERT INTO import_claim SELECT facts, 1000 + i, first_id, last_id FROM import_claim, generate_series(1, 20000) i");
    assertThat(undo(first)).isEqualTo(new Facts.Undone(0, 0, rows));
    assertThat(database.number("SELECT count(*) FROM contact WHERE import_id = " + second.id()))
        .isEqualTo(rows);
    assertThat(undo(second)).isEqualTo(new Facts.Undone(0, 0, rows));
    assertThat(database.number("SELECT count(*) FROM contact WHERE import_id = 1001"))
        .isEqualTo(rows);
  }

  /** A page that asks something of another import must not wait for the end of an undoing. */
  @Test
  @Timeout(60)
  void otherImportsCanBeAskedToBeTakenBackMeanwhile() throws Exception {
    brought("x");
    ImportRun b = brought("y");
    ImportRun c = brought("y");
    ImportRun d = brought("z");
    ImportRun asked = store.runs().askUndo(b.id(), "admin").orElseThrow();
    try (var threads = Executors.newSingleThreadExecutor();
        Connection other = database.dataSource().getConnection()) {
      other.setAutoCommit(false);
      Future<Facts.Undone> undone;
      try (Statement statement = other.createStatement()) {
        // The last of its steps waits for this one.
        statement.execute("LOCK TABLE dimension_value IN SHARE MODE");
        undone =
            threads.submit(
                () -> store.facts().undo(asked.id(), asked.kinds(), Store.PARIS, Store.CLOCK));
        while (database.number(
                "SELECT count(*) FROM pg_locks WHERE relation = 'dimension_value'::regclass AND NOT granted")
            == 0) {
          Thread.sleep(10);
        }
        statement.execute("SET LOCAL lock_timeout = '2s'");
        for (ImportRun run : List.of(c, d)) {
          statement.execute("SELECT FROM import_run WHERE id = %d FOR UPDATE".formatted(run.id()));
        }
      } finally {
        other.rollback();
        other.setAutoCommit(true);
      }
      assertThat(undone.get()).isEqualTo(new Facts.Undone(0, 0, 1));
    }
  }

  private ImportRun brought(String reason) {
    store.importContacts(List.of(contact("A-1", reason)));
    return store.runs().latest(1).getFirst();
  }

  private Facts.Undone undo(ImportRun run) {
    ImportRun asked = store.runs().askUndo(run.id(), "admin").orElseThrow();
    return store.facts().undo(asked.id(), asked.kinds(), Store.PARIS, Store.CLOCK);
  }

  private List<String> rows() {
    return owned("contact");
  }

  private List<String> earlierRows() {
    return owned("contact_before");
  }

  private List<String> owned(String table) {
    return database.texts(
        "SELECT v.name || ' by ' || t.import_id FROM %s t JOIN dimension_value v ON v.id = t.reason ORDER BY 1"
            .formatted(table));
  }

  private static Contact contact(String id, String reason) {
    return new Contact(
        new FactKey(FactKey.DEFAULT_SOURCE, id),
        Direction.INBOUND,
        Contact.Times.opened(OPENED),
        new Contact.Durations(5, 60, null, null),
        new Labels(Map.of(Dimension.CHANNEL, "phone", Dimension.REASON, reason)),
        Optional.empty(),
        Contact.Course.unknown());
  }
}

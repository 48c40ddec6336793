package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Incoming;
import fr.boussole.application.values.ValueChange;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.persistence.fact.DatabaseValueNames;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.fact.GivenTable;
import fr.boussole.persistence.rollup.DatabaseRollups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random imports that overlap, of which random ones are taken back in random order: facts, figures,
 * and what is kept for further undoing are those of a database that never saw them, row by row; and
 * so they are after more imports, which tell the same of what became of their rows. {@code
 * -Dundo.seeds=100} tries more of them.
 */
@ExtendWith(TestDatabase.Resolver.class)
class UndoEqualsNeverTest {

  private static final int SEEDS = Integer.getInteger("undo.seeds", 12);

  private static long closed;

  private final TestDatabase database;

  UndoEqualsNeverTest(TestDatabase database) {
    this.database = database;
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  /** What happens to a store. */
  private sealed interface Event {}

  /**
   * A file of rows of one kind, or of several.
   *
   * @param ranks of the rows where they tell by themselves which one of a key is the last; else
   *     none
   */
  private record Import(int number, Set<ImportKind> kinds, List<?> rows, List<Long> ranks)
      implements Event {}

  private record Undo(int number) implements Event {}

  private record Ruling(List<Rule> rules) implements Event {}

  private record Naming(ValueChange change) implements Event {}

  /** A file of names of values; names are not undone. */
  private record Names(Dimension dimension, Map<String, String> names) implements Event {}

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverCameAfterwards(long seed) {
    Story story = new Story(seed);
    List<Event> events = story.events();
    List<Import> later = List.of(story.file(), story.again(), story.file());
    Set<Integer> undone = new TreeSet<>();
    events.forEach(
        event -> undone.addAll(event instanceof Undo(int number) ? Set.of(number) : Set.of()));
    List<Event> never =
        events.stream()
            .filter(event -> !(event instanceof Undo))
            .filter(event -> !(event instanceof Import file && undone.contains(file.number())))
            .toList();

    Store store = database.emptyStore();
    Map<Integer, Long> runs = new HashMap<>();
    events.forEach(event -> happen(store, event, runs));
    Map<String, List<String>> image = StoreImage.of(database);
    valuesAreMet(events, undone);
    isSound();
    List<ImportRun.Counts> told = later.stream().map(file -> told(store, file)).toList();
    Map<String, List<String>> laterImage = StoreImage.of(database);
    isSound();

    Store other = database.emptyStore();
    Map<Integer, Long> otherRuns = new HashMap<>();
    never.forEach(event -> happen(other, event, otherRuns));
    assertSame(image, StoreImage.of(database));
    assertThat(told).isEqualTo(later.stream().map(file -> told(other, file)).toList());
    assertSame(laterImage, StoreImage.of(database));
  }

  private static void assertSame(
      Map<String, List<String>> undone, Map<String, List<String>> never) {
    assertThat(undone.keySet()).isEqualTo(never.keySet());
    never.forEach(
        (table, rows) -> assertThat(undone.get(table)).as(table).containsExactlyElementsOf(rows));
  }

  private void happen(Store store, Event event, Map<Integer, Long> runs) {
    switch (event) {
      case Import file -> runs.put(file.number(), load(store, file).run());
      case Undo(int number) -> {
        closed += closed(Objects.requireNonNull(runs.get(number)));
        ImportRun asked =
            store.runs().askUndo(Objects.requireNonNull(runs.get(number)), "admin").orElseThrow();
        store.facts().undo(asked.id(), asked.kinds(), Store.PARIS, Store.CLOCK);
        assertThat(store.runs().find(asked.id()).orElseThrow())
            .returns(ImportRun.State.UNDONE, ImportRun::state)
            .returns("admin", run -> run.undoing().orElseThrow().by());
      }
      case Ruling(List<Rule> rules) -> store.rulings().accept(rules);
      case Naming(ValueChange change) ->
          new DatabaseValueNames(
                  database.dataSource(),
                  new DimensionValues(database.dataSource()),
                  Store.CLOCK.withZone(Store.PARIS))
              .apply(change, "admin", Store.CLOCK.instant());
      case Names(Dimension dimension, Map<String, String> names) -> {
        long run = store.start(ImportKind.CONTACTS);
        try (Facts.Load load =
            store.facts().begin(run, new Incoming(Set.of(), Set.of()), Store.PARIS)) {
          names.forEach((value, name) -> load.name(dimension, value, name));
          ImportRun.Counts counts = load.commit(Store.shape(names.size()), 0, Store.CLOCK);
          assertThat(counts.accepted()).isEqualTo(names.size());
        }
      }
    }
  }

  /** Rows of which the import brought a link that has one before it and one after it. */
  private long closed(long run) {
    return GivenTable.all().stream()
        .mapToLong(
            table ->
                database.number(
                    """
                    SELECT count(*) FROM %1$s of JOIN %1$s earlier ON earlier.id = of.id
                    JOIN import_run r ON r.id = of.import_id AND r.sequence = earlier.by_sequence
                    WHERE of.import_id = %2$d
                    """
                        .formatted(table.before(), run)))
        .sum();
  }

  /** Else a chain that is not closed over what went would not be seen. */
  @AfterAll
  static void someLinksWereBetweenOthers() {
    assertThat(closed).isGreaterThan(SEEDS);
  }

  private record Loaded(long run, ImportRun.Counts counts) {}

  private static ImportRun.Counts told(Store store, Import file) {
    ImportRun.Counts counts = load(store, file).counts();
    assertThat(counts.accepted()).isEqualTo(file.rows().size());
    return counts;
  }

  private static Loaded load(Store store, Import file) {
    long run = store.start(file.kinds().iterator().next());
    Set<ImportKind> ranked = file.ranks().isEmpty() ? Set.of() : file.kinds();
    try (Facts.Load load =
        store.facts().begin(run, new Incoming(file.kinds(), ranked), Store.PARIS)) {
      long line = 1;
      for (Object row : file.rows()) {
        line++;
        if (!ranked.isEmpty()) {
          load.rank(file.ranks().get((int) line - 2));
        }
        switch (row) {
          case Contact contact -> load.contact(line, contact);
          case SurveyAnswer answer -> load.survey(line, answer);
          case Fact fact -> load.fact(line, fact);
          default -> throw new IllegalStateException("no fact: " + row);
        }
      }
      return new Loaded(run, load.commit(Store.shape(file.rows().size()), 0, Store.CLOCK));
    }
  }

  private void isSound() {
    for (GivenTable table : GivenTable.all()) {
      for (String name : List.of(table.name(), table.before())) {
        assertThat(
                database.number(
                    "SELECT count(*) FROM %s WHERE import_id NOT IN (SELECT id FROM import_run WHERE state = 'DONE')"
                        .formatted(name)))
            .as("rows of %s of imports that do not stand", name)
            .isZero();
      }
    }
    assertThat(
            database.number(
                "SELECT count(*) FROM import_claim WHERE sequence NOT IN (SELECT sequence FROM import_run WHERE state = 'DONE')"))
        .isZero();
    String kept =
        GivenTable.all().stream()
            .map(table -> "SELECT by_sequence FROM " + table.before())
            .collect(Collectors.joining(" UNION ALL "));
    assertThat(
            database.number(
                "SELECT count(*) FROM import_run r WHERE state = 'DONE' AND rows_before <> (SELECT count(*) FROM (%s) k WHERE k.by_sequence = r.sequence)"
                    .formatted(kept)))
        .as("imports that keep another number of earlier rows than they say")
        .isZero();
    assertThat(database.number("SELECT count(*) FROM untidy_day")).isZero();
    assertThat(
            new DatabaseRollups(
                    database.dataSource(),
                    new DimensionValues(database.dataSource()),
                    Store.CLOCK.withZone(Store.PARIS))
                .compare(10)
                .first())
        .isEmpty();
  }

  /** Values of facts, present or earlier, are known; those of undone imports alone are not. */
  private void valuesAreMet(List<Event> events, Set<Integer> undone) {
    Set<String> standing = new TreeSet<>();
    for (Event event : events) {
      if (event instanceof Import file && !undone.contains(file.number())) {
        file.rows().forEach(row -> standing.addAll(values(row)));
      }
    }
    Set<String> met =
        new TreeSet<>(
            database.texts("SELECT dimension || ' ' || key FROM dimension_value WHERE met"));
    Set<String> carried = new TreeSet<>();
    for (GivenTable table : GivenTable.all()) {
      for (String column : table.values().values()) {
        for (String name : List.of(table.name(), table.before())) {
          carried.addAll(
              database.texts(
                  "SELECT dimension || ' ' || key FROM dimension_value WHERE id IN (SELECT %s FROM %s)"
                      .formatted(column, name)));
        }
      }
    }
    assertThat(met).containsAll(carried);
    assertThat(standing).containsAll(met);
  }

  private static Set<String> values(Object row) {
    Set<String> values = new TreeSet<>();
    var labels =
        switch (row) {
          case Contact contact -> contact.labels();
          case SurveyAnswer answer -> answer.labels();
          case Fact fact -> fact.labels();
          default -> throw new IllegalStateException("no fact: " + row);
        };
    String source =
        switch (row) {
          case Contact contact -> contact.key().source();
          case SurveyAnswer answer -> answer.key().source();
          case Fact fact -> fact.key().source();
          default -> throw new IllegalStateException("no fact: " + row);
        };
    values.add("source " + source.toLowerCase(Locale.ROOT));
    labels
        .values()
        .forEach(
            (dimension, value) ->
                values.add(dimension.word() + " " + value.toLowerCase(Locale.ROOT)));
    return values;
  }

  /** Files that correct, repeat and complete each other, and which of them are taken back when. */
  private static final class Story {

    private final Random random;
    private final RandomFacts facts;
    private final RandomRows daily;
    private final Map<FactKind, RandomRows> simple = new HashMap<>();
    private final List<FactKind> kinds;
    private final List<Import> files = new ArrayList<>();
    private final boolean simpleMost;
    private final boolean named;

    /**
     * In half of the stories the simple kinds are the most, in a third names change; a fourth of
     * the files tells the order of its rows.
     */
    Story(long seed) {
      simpleMost = seed % 2 == 0;
      named = seed % 3 == 0;
      random = new Random(seed);
      facts = new RandomFacts(seed);
      daily = new RandomRows(DailyContacts.KIND, seed);
      kinds =
          List.of(
              FactKinds.ALL.get((int) (seed % FactKinds.ALL.size())),
              FactKinds.ALL.get((int) ((5 * seed + 3) % FactKinds.ALL.size())));
      kinds.forEach(kind -> simple.put(kind, new RandomRows(kind, seed)));
    }

    List<Event> events() {
      List<Event> events = new ArrayList<>();
      List<Integer> standing = new ArrayList<>();
      int imports = 3 + Math.max(random.nextInt(6), random.nextInt(6));
      if (named) {
        // Names that change are known whatever is taken back.
        events.add(of(Set.of(ImportKind.CONTACTS), facts.contacts(80)));
        files.add((Import) events.getFirst());
      }
      while (files.size() < imports) {
        Import file = file();
        events.add(file);
        standing.add(file.number());
        if (random.nextInt(6) == 0) {
          events.add(new Undo(standing.remove(random.nextInt(standing.size()))));
        }
        if (random.nextInt(10) == 0) {
          events.add(new Ruling(facts.rules(2)));
        }
        if (named && files.size() == 3) {
          events.add(new Naming(new ValueChange.Merge(Dimension.REASON, "Panne", "Livraison")));
          events.add(new Naming(new ValueChange.Merge(Dimension.CHANNEL, "chat", "phone")));
          events.add(new Names(Dimension.TEAM, Map.of("Nord", "Nord-Est", "Sud", "Midi")));
        }
      }
      // Rather few: what is left has to fit together.
      int undone = 1 + random.nextInt(1 + standing.size() / 2);
      while (undone-- > 0 && !standing.isEmpty()) {
        events.add(new Undo(standing.remove(random.nextInt(standing.size()))));
      }
      return events;
    }

    Import file() {
      Import file = files.isEmpty() || random.nextBoolean() ? fresh() : again();
      files.add(file);
      return file;
    }

    private Import fresh() {
      int most = simpleMost ? 3 : 9;
      return switch (random.nextInt(simpleMost ? 8 : 10)) {
        case 0, 1 ->
            of(
                Set.of(ImportKind.DAILY_CONTACTS),
                random.nextBoolean() ? daily.corrections(15) : daily.file(40));
        case 2 -> {
          List<Object> rows = new ArrayList<>(facts.surveys(20 + random.nextInt(20)));
          rows.addAll(facts.contacts(20 + random.nextInt(20)));
          yield of(Set.of(ImportKind.CONTACTS, ImportKind.SURVEYS), rows);
        }
        case 3 -> of(Set.of(ImportKind.SURVEYS), facts.surveys(20 + random.nextInt(30)));
        default ->
            random.nextInt(10) < most
                ? of(
                    Set.of(ImportKind.CONTACTS),
                    random.nextBoolean()
                        ? facts.corrections(20)
                        : facts.contacts(20 + random.nextInt(60)))
                : simple();
      };
    }

    private Import simple() {
      FactKind kind = kinds.get(random.nextInt(kinds.size()));
      RandomRows known = Objects.requireNonNull(simple.get(kind));
      List<Fact> rows = random.nextBoolean() ? known.corrections(10) : known.file(20);
      return of(Set.of(ImportKind.of(kind.type())), rows);
    }

    /** An earlier file, or its end, comes again: rows become what they were, or stay. */
    private Import again() {
      Import earlier = files.get(random.nextInt(files.size()));
      int from = random.nextBoolean() ? 0 : random.nextInt(earlier.rows().size());
      List<Long> ranks = earlier.ranks();
      return new Import(
          files.size(),
          earlier.kinds(),
          earlier.rows().subList(from, earlier.rows().size()),
          ranks.isEmpty() ? ranks : ranks.subList(from, ranks.size()));
    }

    private Import of(Set<ImportKind> kinds, List<?> rows) {
      List<Long> ranks =
          random.nextInt(4) == 0
              ? rows.stream().map(row -> (long) random.nextInt(rows.size())).toList()
              : List.of();
      return new Import(files.size(), kinds, List.copyOf(rows), ranks);
    }
  }
}

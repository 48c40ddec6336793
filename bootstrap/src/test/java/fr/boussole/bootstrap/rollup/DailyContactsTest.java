package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Origins;
import fr.boussole.application.dashboard.Question;
import fr.boussole.application.rollup.Audits;
import fr.boussole.application.rollup.Comparison;
import fr.boussole.application.values.ValueChange;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kpi.Needs;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rules;
import fr.boussole.domain.scope.Scope;
import fr.boussole.persistence.fact.DatabaseValueNames;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.rollup.DatabaseOrigins;
import fr.boussole.persistence.rollup.DatabaseRollups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals of a day stand in for the contacts they were made of, and never count beside them. */
@ExtendWith(TestDatabase.Resolver.class)
class DailyContactsTest {

  private static final Period MARCH =
      new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));

  private static final Clock CLOCK = Store.CLOCK.withZone(Store.PARIS);

  private final TestDatabase postgres;
  private Store database;

  DailyContactsTest(TestDatabase postgres) {
    this.postgres = postgres;
    this.database = postgres.emptyStore();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aMonthOfTotalsTellsWhatItsContactsTell(long seed) {
    RandomMonth month = new RandomMonth(seed);
    database.importContacts(month.contacts());
    List<Answer> ofContacts = answers();
    database = postgres.emptyStore();
    importDaily(month.totals());
    assertThat(answers()).isEqualTo(ofContacts);
    assertClean();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void bothFilesInAnyOrderTellWhatTheContactsAloneTell(long seed) {
    RandomMonth month = new RandomMonth(seed);
    database.importContacts(month.contacts());
    List<Answer> ofContacts = answers();
    database = postgres.emptyStore();
    Random random = new Random(seed);
    List<Runnable> files = new ArrayList<>();
    pieces(month.contacts(), random)
        .forEach(piece -> files.add(() -> database.importContacts(piece)));
    pieces(month.totals(), random).forEach(piece -> files.add(() -> importDaily(piece)));
    Collections.shuffle(files, random);
    files.forEach(Runnable::run);
    assertThat(answers()).isEqualTo(ofContacts);
    assertThat(postgres.number("SELECT count(*) FROM daily_contacts WHERE counted")).isZero();
    assertClean();
  }

  /** Some days and teams known one by one, others by totals, both corrected again and again. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverComesInWhateverOrderCountsAsTheRuleSays(long seed) {
    Store rows = RowByRow.store();
    RandomFacts contacts = new RandomFacts(seed);
    RandomRows totals = new RandomRows(DailyContacts.KIND, seed);
    RandomQuestions questions = new RandomQuestions(seed);
    Random random = new Random(seed);
    for (int file = 0; file < 6; file++) {
      if (random.nextBoolean()) {
        List<Fact> content = totals.file(150);
        assertThat(importDaily(content)).isEqualTo(rows.importFacts(DailyContacts.KIND, content));
      } else {
        List<Contact> content = contacts.contacts(120);
        assertThat(database.importContacts(content)).isEqualTo(rows.importContacts(content));
      }
      if (file == 3) {
        Rule rule = Rule.general(RuleKind.ABANDONS_COUNTED, 0, LocalDate.of(2026, 4, 1));
        database.rule(rule);
        rows.rule(rule);
      }
      for (Dimension first : FactType.CONTACTS.dimensions()) {
        ask(questions.about(List.of(first), Rules.standard()), rows);
        ask(questions.about(List.of(first, Dimension.CHANNEL), Rules.standard()), rows);
        ask(questions.about(List.of(Dimension.TEAM, first), questions.rules()), rows);
      }
      ask(questions.about(List.of(), Rules.standard()), rows);
      assertThat(database.measurements().extent()).isEqualTo(rows.measurements().extent());
      assertClean();
    }
    assertThat(postgres.number("SELECT count(*) FROM daily_contacts WHERE counted")).isPositive();
    assertThat(postgres.number("SELECT count(*) FROM daily_contacts WHERE NOT counted"))
        .isPositive();
  }

  /** There need be no single contact for a rule to change what counts. */
  @Test
  void aRuleHoldsForTotalsAlone() {
    importDaily(new RandomMonth(6).totals());
    database.rule(Rule.general(RuleKind.ABANDONS_COUNTED, 0, MARCH.start().plusDays(10)));
    assertClean();
    assertThat(
            postgres.number(
                "SELECT count(*) FROM rollup WHERE timed > 0 AND day >= DATE '2026-03-11'"))
        .isZero();
  }

  private void ask(Question question, Store rows) {
    assertThat(database.measurements().answer(question))
        .as("%s", question)
        .isEqualTo(rows.measurements().answer(question));
  }

  @Test
  void theImportSaysWhatDoesNotCount() {
    RandomMonth month = new RandomMonth(5);
    importDaily(month.totals());
    assertThat(remarks()).isEmpty();
    database.importContacts(month.contacts());
    int offered = month.contacts().size();
    assertThat(remarks())
        .containsExactly(
            "%,d row(s) of daily contacts do not count: these contacts are known one by one (%d / %d, known / told)."
                .formatted(month.totals().size(), offered, offered));
    List<String> afterwards = remarks();
    database = postgres.emptyStore();
    database.importContacts(month.contacts());
    importDaily(month.totals());
    assertThat(remarks()).isEqualTo(afterwards);

    database = postgres.emptyStore();
    Fact ofTeam = month.totals().getFirst();
    importDaily(List.of(ofTeam, RandomMonth.withoutTeam(ofTeam)));
    assertThat(remarks())
        .containsExactly(
            "1 row(s) of daily contacts without team do not count: other rows of the same day and channel tell the team.");
  }

  /** A single contact that turns out to be of another day leaves the totals of its own alone. */
  @Test
  void totalsCountAgainWhenTheContactsGo() {
    RandomMonth month = new RandomMonth(6);
    Contact stray = month.contacts().getFirst();
    importDaily(month.totals());
    List<Answer> ofTotals = answers();
    database.importContacts(List.of(stray));
    assertThat(answers()).isNotEqualTo(ofTotals);
    database.importContacts(List.of(RandomMonth.aYearEarlier(stray)));
    assertThat(answers()).isEqualTo(ofTotals);
    assertClean();
  }

  @Test
  void channelsOfOneNameAreOneChannel() {
    RandomMonth month = new RandomMonth(7);
    importDaily(month.totals());
    List<Answer> ofTotals = answers();
    database.importContacts(
        month.contacts().stream().map(contact -> RandomMonth.by("Tél.", contact)).toList());
    DatabaseValueNames names =
        new DatabaseValueNames(
            postgres.dataSource(), new DimensionValues(postgres.dataSource()), CLOCK);
    long counted = postgres.number("SELECT count(*) FROM daily_contacts WHERE counted");
    assertThat(counted).isEqualTo(month.totals().size());
    ValueChange merge = new ValueChange.Merge(Dimension.CHANNEL, "Tél.", "phone");
    names.apply(merge, "admin", Store.CLOCK.instant());
    assertThat(
            postgres.number(
                "SELECT count(*) FROM daily_contacts f JOIN dimension_value v ON v.id = f.channel WHERE counted AND v.name = 'phone'"))
        .isZero();
    assertThat(postgres.number("SELECT count(*) FROM daily_contacts WHERE counted")).isPositive();
    assertClean();
    names.apply(new ValueChange.TakeOut(Dimension.CHANNEL, "Tél."), "admin", Store.CLOCK.instant());
    assertThat(postgres.number("SELECT count(*) FROM daily_contacts WHERE counted"))
        .isEqualTo(counted);
    assertClean();
    assertThat(ofTotals).isNotEmpty();
  }

  @Test
  void theAuditFindsARowThatCountsAgainstTheRuleAndRebuildingMendsIt() {
    RandomMonth month = new RandomMonth(8);
    importDaily(month.totals());
    database.importContacts(month.contacts().subList(0, 50));
    assertClean();
    postgres.execute("UPDATE daily_contacts SET counted = NOT counted");
    postgres.execute("UPDATE rollup SET received = received + 1 WHERE grouping = 0");
    Audits audits = audits();
    assertThat(audits.run().comparison().isClean()).isFalse();
    assertThat(audits.rebuild().comparison().isClean()).isTrue();
    importDaily(month.totals());
    assertClean();
  }

  @Test
  void figuresOfContactsNameTheImportsOfTotalsThatCount() {
    RandomMonth month = new RandomMonth(9);
    importDaily(month.totals());
    assertThat(origins()).hasSize(1);
    database.importContacts(month.contacts());
    assertThat(origins()).hasSize(1).extracting(Origins.Origin::importId).containsExactly(2L);
  }

  private List<Origins.Origin> origins() {
    return new DatabaseOrigins(postgres.dataSource(), new DimensionValues(postgres.dataSource()))
        .of(Set.of(FactType.CONTACTS, FactType.DAILY_CONTACTS), Scope.of(MARCH), Optional.empty());
  }

  private List<String> remarks() {
    return database.runs().latest(1).getFirst().warnings().stream()
        .map(text -> text.english())
        .toList();
  }

  private Object importDaily(List<Fact> rows) {
    return database.importFacts(DailyContacts.KIND, rows);
  }

  /**
   * All that totals tell: of the month, each day, channel and team, from rollups and from facts.
   */
  private List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    List<Period> windows = new ArrayList<>(List.of(MARCH));
    for (LocalDate day = MARCH.start(); day.isBefore(MARCH.end()); day = day.plusDays(1)) {
      windows.add(new Period(day, day.plusDays(1)));
    }
    for (Optional<Dimension> by :
        List.of(
            Optional.<Dimension>empty(),
            Optional.of(Dimension.CHANNEL),
            Optional.of(Dimension.TEAM))) {
      for (Filter filter : List.of(Filter.all(), Filter.of(Dimension.CHANNEL, "phone"))) {
        Question question =
            new Question(
                filter,
                Optional.empty(),
                Rules.standard(),
                by,
                Needs.of(DailyContacts.MEASURES),
                windows,
                List.of());
        answers.add(database.measurements().answer(question));
        answers.add(database.measurements().answer(RandomQuestions.ofFacts(question)));
      }
    }
    assertThat(answers.getFirst().all().tally(MARCH).get(Measure.RECEIVED)).isPositive();
    return answers;
  }

  private static <T> List<List<T>> pieces(List<T> rows, Random random) {
    List<T> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(rows.size() - 1) + 1;
    return List.of(shuffled.subList(0, cut), shuffled.subList(cut, rows.size()));
  }

  private Audits audits() {
    return new Audits(
        new DatabaseRollups(
            postgres.dataSource(), new DimensionValues(postgres.dataSource()), CLOCK),
        Clock.systemUTC());
  }

  private void assertClean() {
    Comparison comparison = audits().run().comparison();
    assertThat(comparison.first()).isEmpty();
    assertThat(comparison.isClean()).isTrue();
  }
}

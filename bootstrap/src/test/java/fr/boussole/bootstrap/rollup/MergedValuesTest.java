package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.dashboard.Question;
import fr.boussole.application.rollup.Audits;
import fr.boussole.application.values.ValueChange;
import fr.boussole.application.values.ValueName;
import fr.boussole.application.values.ValueNames;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.fact.DatabaseValueNames;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.importing.DatabaseImportRuns;
import fr.boussole.persistence.rollup.DatabaseMeasurements;
import fr.boussole.persistence.rollup.DatabaseRollups;
import fr.boussole.persistence.rules.DatabaseRulings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merged values give the figures of files in which one word stood for all of them. */
@ExtendWith(TestDatabase.Resolver.class)
class MergedValuesTest {

  private static final List<ValueChange> MERGES =
      List.of(
          new ValueChange.Merge(Dimension.CHANNEL, "courrier", "Téléphone"),
          new ValueChange.Merge(Dimension.CHANNEL, "phone", "chat"),
          new ValueChange.Rename(Dimension.CHANNEL, "Facebook", "Formulaire"),
          new ValueChange.Mark("Facture", true),
          new ValueChange.Merge(Dimension.REASON, "Livraison", "Facture"),
          new ValueChange.Merge(Dimension.TEAM, "Sud", "Nord"),
          new ValueChange.Rename(Dimension.AGENT, "Ana", "Ana B."),
          new ValueChange.Merge(Dimension.SUB_REASON, "Perdu", "Retard"));

  private static final Clock CLOCK = Store.CLOCK.withZone(Store.PARIS);

  private final TestDatabase postgres;
  private final DimensionValues dimensions;
  private final Store database;
  private final ValueNames names;
  private final DatabaseRollups rollups;
  private final List<List<Contact>> contactFiles = new ArrayList<>();
  private final List<List<SurveyAnswer>> surveyFiles = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  MergedValuesTest(TestDatabase postgres) {
    this.postgres = postgres;
    postgres.emptyStore();
    dimensions = new DimensionValues(postgres.dataSource());
    names = new DatabaseValueNames(postgres.dataSource(), dimensions, CLOCK);
    rollups = new DatabaseRollups(postgres.dataSource(), dimensions, CLOCK);
    database =
        new Store(
            postgres.facts(dimensions),
            new DatabaseMeasurements(postgres.dataSource(), dimensions, CLOCK),
            new DatabaseImportRuns(postgres.dataSource()),
            set ->
                new DatabaseRulings(postgres.dataSource(), dimensions, rollups)
                    .add(set, "admin", CLOCK.instant()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void countAsOneWordWould(long seed) {
    RandomFacts facts = new RandomFacts(seed);
    // Names are known before the first contacts: these are counted on another path than later ones.
    surveys(facts.surveys(150));
    MERGES.forEach(this::apply);
    rule(new RandomFacts(seed).rules(10));
    contacts(facts.contacts(250));
    assertEqualsRows(seed);
    surveys(facts.surveys(100));
    contacts(facts.contacts(150));
    assertEqualsRows(seed + 1);
    assertClean();

    // Taken back after later imports: as if nothing had ever been merged.
    MERGES.reversed().forEach(merge -> apply(undoing(merge)));
    assertEqualsRows(seed + 2);
    assertClean();
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void mergesTakenBackLeaveEveryRowAsItWas(long seed) {
    RandomFacts facts = new RandomFacts(seed);
    contacts(facts.contacts(300));
    surveys(facts.surveys(100));
    contacts(facts.contacts(200));
    rule(new RandomFacts(seed).rules(10));
    // One for a channel that is called so only later.
    rule(
        List.of(
            Rule.on(
                Dimension.CHANNEL,
                "Formulaire",
                RuleKind.SERVICE_THRESHOLD,
                60,
                LocalDate.of(2026, 1, 1))));
    Map<String, Long> before = tables();
    MERGES.forEach(this::apply);
    assertThat(tables()).isNotEqualTo(before);
    assertClean();
    assertEqualsRows(seed);
    MERGES.reversed().forEach(merge -> apply(undoing(merge)));
    assertThat(tables()).isEqualTo(before);
    assertThat(names.made(50)).hasSize(2 * MERGES.size());
    assertThat(names.made(1).getFirst().change()).isEqualTo(undoing(MERGES.getFirst()));
  }

  @Test
  void laterFilesFollowTheNames() {
    RandomFacts facts = new RandomFacts(9);
    contacts(facts.contacts(100));
    apply(new ValueChange.Rename(Dimension.REASON, "Panne", "Incident"));
    apply(new ValueChange.Alias(Dimension.REASON, "Incident", "Coupure"));
    assertThat(database.measurements().values(Dimension.REASON))
        .containsExactlyInAnyOrder(
            names.of(Dimension.REASON).shown("Facture"), "Livraison", "Incident");
    List<Contact> later = new ArrayList<>(facts.contacts(100));
    for (int i = 0; i < later.size(); i++) {
      if (i % 3 == 0) {
        later.set(i, with(later.get(i), Dimension.REASON, i % 2 == 0 ? "coupure" : "Panne"));
      }
    }
    contacts(later);
    assertThat(database.measurements().values(Dimension.REASON)).doesNotContain("coupure", "Panne");
    assertThat(names.of(Dimension.REASON).group("Incident"))
        .contains(new ValueName("Coupure", Optional.of("Incident"), false, true));
    assertEqualsRows(9);
    assertClean();
  }

  private void contacts(List<Contact> file) {
    database.importContacts(file);
    contactFiles.add(file);
    surveyFiles.add(List.of());
  }

  private void surveys(List<SurveyAnswer> file) {
    database.importSurveys(file);
    contactFiles.add(List.of());
    surveyFiles.add(file);
  }

  private void rule(List<Rule> set) {
    database.rulings().accept(set);
    rules.addAll(set);
  }

  private void apply(ValueChange change) {
    names.apply(change, "admin", Store.CLOCK.instant());
  }

  private static ValueChange undoing(ValueChange merge) {
    return merge instanceof ValueChange.Mark(String reason, boolean avoidable)
        ? new ValueChange.Mark(reason, !avoidable)
        : new ValueChange.TakeOut(merge.dimension(), merge.value());
  }

  /** The database answers as rows do in which every value is replaced by the one shown. */
  private void assertEqualsRows(long seed) {
    Store rows =
        RowByRow.store(
            names.of(Dimension.REASON).shown().stream()
                .filter(ValueName::avoidable)
                .map(ValueName::name)
                .collect(Collectors.toSet()));
    rows.rulings().accept(rules.stream().map(this::replaced).toList());
    for (int i = 0; i < contactFiles.size(); i++) {
      if (contactFiles.get(i).isEmpty()) {
        rows.importSurveys(surveyFiles.get(i).stream().map(this::replaced).toList());
      } else {
        rows.importContacts(contactFiles.get(i).stream().map(this::replaced).toList());
      }
    }
    RandomQuestions questions = new RandomQuestions(seed);
    for (Dimension one : List.of(Dimension.CHANNEL, Dimension.REASON, Dimension.TEAM)) {
      for (Dimension other :
          List.of(Dimension.AGENT, Dimension.SUB_REASON, Dimension.CHANNEL, Dimension.PRIORITY)) {
        ask(rows, questions.about(List.of(one), Rules.standard()));
        if (one != other) {
          ask(rows, questions.about(List.of(one, other), Rules.standard()));
          ask(rows, questions.about(List.of(other, one), questions.rules()));
        }
      }
    }
    ask(rows, questions.about(List.of(), Rules.standard()));
  }

  private void ask(Store rows, Question question) {
    Filter shown = question.filter();
    for (Dimension dimension : shown.dimensions()) {
      shown =
          shown.with(
              dimension,
              shown.on(dimension).orElseThrow().stream()
                  .map(value -> names.of(dimension).shown(value))
                  .collect(Collectors.toSet()));
    }
    Question ofShown =
        new Question(
            shown,
            question.narrowing(),
            question.rules(),
            question.by(),
            question.needs(),
            question.windows(),
            question.spreadWindows());
    assertThat(database.measurements().answer(question))
        .as("%s", question)
        .isEqualTo(rows.measurements().answer(ofShown));
  }

  private Rule replaced(Rule rule) {
    EnumMap<Dimension, String> shown = new EnumMap<>(Dimension.class);
    rule.of().forEach((on, value) -> shown.put(on, names.of(on).shown(value)));
    return rule.of(shown);
  }

  private Contact replaced(Contact contact) {
    return with(contact, replaced(contact.labels()));
  }

  private SurveyAnswer replaced(SurveyAnswer answer) {
    return new SurveyAnswer(
        answer.key(),
        answer.kind(),
        answer.score(),
        answer.scaleMinimum(),
        answer.scaleMaximum(),
        answer.answeredAt(),
        answer.contact(),
        answer.customer(),
        replaced(answer.labels()),
        answer.verbatim());
  }

  private Labels replaced(Labels labels) {
    EnumMap<Dimension, String> shown = new EnumMap<>(Dimension.class);
    labels.values().forEach((on, value) -> shown.put(on, names.of(on).shown(value)));
    return new Labels(shown);
  }

  private static Contact with(Contact contact, Dimension dimension, String value) {
    EnumMap<Dimension, String> labels = new EnumMap<>(Dimension.class);
    labels.putAll(contact.labels().values());
    labels.put(dimension, value);
    return with(contact, new Labels(labels));
  }

  private static Contact with(Contact contact, Labels labels) {
    return new Contact(
        contact.key(),
        contact.direction(),
        contact.times(),
        contact.durations(),
        labels,
        contact.customer(),
        contact.course());
  }

  private void assertClean() {
    Audits audits = new Audits(rollups, Clock.systemUTC());
    assertThat(audits.run().comparison().first()).isEmpty();
  }

  /** What each table holds, as a number that is another when any bit of a row is. */
  private Map<String, Long> tables() {
    return List.of("contact", "survey_answer", "rollup", "distribution", "dimension_value").stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table ->
                    postgres.number(
                        "SELECT coalesce(sum(hashtextextended(t::text, 0)::numeric) %% 4611686018427387847, 0)::bigint FROM %s t"
                            .formatted(table))));
  }
}

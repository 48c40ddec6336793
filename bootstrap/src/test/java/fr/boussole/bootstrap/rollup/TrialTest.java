package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.dashboard.Answer;
import fr.boussole.application.dashboard.Question;
import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Incoming;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a trial tells is what the import does, and a trial leaves nothing behind. */
@ExtendWith(TestDatabase.Resolver.class)
class TrialTest {

  private static final List<String> KEPT =
      List.of(
          "contact",
          "survey_answer",
          "contact_before",
          "import_claim",
          "rollup",
          "distribution",
          "dimension_value",
          "untidy_day");

  private final TestDatabase postgres;
  private final Store database;

  TrialTest(TestDatabase postgres) {
    this.postgres = postgres;
    this.database = postgres.emptyStore();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tellsWhatTheImportDoesAndLeavesNothing(long seed) {
    RandomFacts facts = new RandomFacts(seed);
    RandomQuestions random = new RandomQuestions(seed);
    List<Question> questions = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      questions.add(random.about(List.of(dimension), Rules.standard()));
      questions.add(random.about(List.of(), Rules.standard()));
    }
    for (int file = 0; file < 4; file++) {
      List<Contact> contacts = facts.contacts(200);
      List<SurveyAnswer> surveys = facts.surveys(100);
      long run = database.start(ImportKind.CONTACTS);
      List<Long> before = sums();
      List<Answer> untouched = answers(questions);

      List<Answer> tried;
      Facts.Tried trial;
      try (Facts.Load load = begin(run)) {
        fill(load, contacts, surveys);
        trial = load.trial(Store.shape(300), 0);
        tried = questions.stream().map(trial.measurements()::answer).toList();
        assertThat(answers(questions)).as("nobody else sees it").isEqualTo(untouched);
      }
      assertThat(tried).isNotEqualTo(untouched);
      assertThat(sums()).isEqualTo(before);
      assertThat(answers(questions)).isEqualTo(untouched);

      try (Facts.Load load = begin(run)) {
        fill(load, contacts, surveys);
        ImportRun.Counts counts = load.commit(Store.shape(300), 0, Store.CLOCK);
        assertThat(trial.counts()).isEqualTo(counts);
      }
      assertThat(answers(questions)).isEqualTo(tried);
    }
  }

  private Facts.Load begin(long run) {
    return database
        .facts()
        .begin(run, Incoming.of(ImportKind.CONTACTS, ImportKind.SURVEYS), Store.PARIS);
  }

  private static void fill(Facts.Load load, List<Contact> contacts, List<SurveyAnswer> surveys) {
    for (int i = 0; i < contacts.size(); i++) {
      load.contact(i + 2, contacts.get(i));
    }
    for (int i = 0; i < surveys.size(); i++) {
      load.survey(contacts.size() + i + 2, surveys.get(i));
    }
  }

  private List<Answer> answers(List<Question> questions) {
    return questions.stream().map(database.measurements()::answer).toList();
  }

  /** A number for all that is in each table; other rows come to another. */
  private List<Long> sums() {
    return KEPT.stream()
        .map(
            table ->
                postgres.number(
                    "SELECT coalesce(sum(hashtextextended(t::text, 0)::numeric %% 1000000007), 0) FROM %s t"
                        .formatted(table)))
        .toList();
  }
}

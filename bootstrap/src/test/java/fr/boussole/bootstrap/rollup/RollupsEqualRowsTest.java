package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.dashboard.Question;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random files with corrections: whatever is asked, rollups and facts tell what the rows tell. */
@ExtendWith(TestDatabase.Resolver.class)
class RollupsEqualRowsTest {

  private static final int FILES = 6;
  private static final int RULES = 12;

  private final Store database;
  private final Store rows = RowByRow.store();

  RollupsEqualRowsTest(TestDatabase database) {
    this.database = database.emptyStore();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void afterEveryImport(long seed) {
    RandomFacts facts = new RandomFacts(seed);
    RandomQuestions questions = new RandomQuestions(seed);
    for (int file = 0; file < FILES; file++) {
      if (file == 3) {
        var rules = facts.rules(RULES);
        database.rulings().accept(rules);
        rows.rulings().accept(rules);
      }
      if (file == 1 || file == 4) {
        var answers = facts.surveys(150);
        assertThat(database.importSurveys(answers)).isEqualTo(rows.importSurveys(answers));
      } else {
        var contacts = facts.contacts(220);
        ImportRun.Counts counts = database.importContacts(contacts, file);
        assertThat(counts).isEqualTo(rows.importContacts(contacts, file));
        assertThat(counts.read()).isEqualTo(contacts.size() + file);
      }
      everyScope().forEach(dimensions -> ask(questions.about(dimensions, Rules.standard())));
      ask(questions.about(List.of(Dimension.CHANNEL), questions.rules()));
      ask(questions.about(List.of(Dimension.REASON, Dimension.TEAM), questions.rules()));
      assertThat(database.measurements().extent()).isEqualTo(rows.measurements().extent());
    }
  }

  private void ask(Question question) {
    var expected = rows.measurements().answer(question);
    assertThat(database.measurements().answer(question)).as("%s", question).isEqualTo(expected);
    if (!question.filter().dimensions().contains(Dimension.PRODUCT)) {
      Question ofFacts = RandomQuestions.ofFacts(question);
      assertThat(database.measurements().answer(ofFacts)).as("%s", ofFacts).isEqualTo(expected);
    }
  }

  /** No dimension, each alone, all pairs both ways, and threes. */
  private static List<List<Dimension>> everyScope() {
    List<List<Dimension>> scopes = new ArrayList<>(List.of(List.of()));
    for (Dimension first : Dimension.values()) {
      scopes.add(List.of(first));
      for (Dimension second : Dimension.values()) {
        if (first != second) {
          scopes.add(List.of(first, second));
        }
      }
    }
    scopes.add(List.of(Dimension.CHANNEL, Dimension.REASON, Dimension.TEAM));
    scopes.add(List.of(Dimension.AGENT, Dimension.TEAM, Dimension.PRIORITY));
    return scopes;
  }
}

package fr.boussole.application.mapping.guess;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ContactColumn;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.SurveyColumn;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.ValueForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuessTest {

  @Test
  void findsFrenchNamesAndHowTheirValuesAreWritten() {
    Guess guess =
        Guess.of(
            ImportKind.CONTACTS,
            sample(
                "N° ticket;Canal;Créé le;Temps d’attente;Durée;Motif;Conseiller;Statut",
                "A-1;Téléphone;31/01/2026 09:12;00:00:25;2 min 23;Facture;Ana;Résolu",
                "A-2;E-mail;01/02/2026 10:00;00:01:05;1 h 05;Panne;Léa;Ouvert"));
    assertThat(name(guess, ContactColumn.EXTERNAL_ID)).isEqualTo("N° ticket");
    assertThat(name(guess, ContactColumn.OPENED_AT)).isEqualTo("Créé le");
    assertThat(form(guess, ContactColumn.OPENED_AT))
        .isInstanceOfSatisfying(
            ValueForm.Dated.class,
            dated ->
                assertThat(dated.patterns().getFirst().pattern()).isEqualTo("dd/MM/yyyy HH:mm"));
    assertThat(guess.on(ContactColumn.OPENED_AT).orElseThrow().doubt()).isEmpty();
    assertThat(form(guess, ContactColumn.WAIT_SECONDS))
        .isEqualTo(new ValueForm.Lasting(ValueForm.Duration.HMS));
    assertThat(form(guess, ContactColumn.TALK_SECONDS))
        .isEqualTo(new ValueForm.Lasting(ValueForm.Duration.WORDS));
    assertThat(name(guess, ContactColumn.AGENT)).isEqualTo("Conseiller");
  }

  @Test
  void asksWhetherDayOrMonthComesFirst() {
    Guess guess =
        Guess.of(
            ImportKind.CONTACTS,
            sample("id,created at", "1,01/02/2026 09:00", "2,03/02/2026 10:00"));
    assertThat(guess.on(ContactColumn.OPENED_AT).orElseThrow().doubt())
        .contains(new Guess.Doubt("dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm"));
  }

  @Test
  void readsTheMonthFirstWhereNothingElseCanBe() {
    assertThat(DateGuess.of(List.of("01/31/2026 09:05:00 PM")))
        .contains(new DateGuess(Optional.of("MM/dd/yyyy hh:mm:ss a"), Optional.empty(), true));
    assertThat(DateGuess.of(List.of("2026/03/02")))
        .get()
        .extracting(DateGuess::time)
        .isEqualTo(false);
    assertThat(DateGuess.of(List.of("1772442305")).orElseThrow().pattern()).contains("epoch");
    assertThat(DateGuess.of(List.of("31/31/2026"))).isEmpty();
    assertThat(DateGuess.of(List.of("hello"))).isEmpty();
  }

  @Test
  void takesTheOnlyFieldThatCanBeARequiredOne() {
    Guess guess =
        Guess.of(
            ImportKind.SURVEYS, sample("#1;#2;#3", "157263;0;2021-03-24", "157288;9;2021-06-08"));
    assertThat(name(guess, SurveyColumn.EXTERNAL_ID)).isEqualTo("#1");
    assertThat(name(guess, SurveyColumn.ANSWERED_AT)).isEqualTo("#3");
    assertThat(guess.columns()).doesNotContainKey(SurveyColumn.SCORE);
  }

  @Test
  void aNameWhoseValuesCannotBeReadIsNoMatch() {
    Guess guess = Guess.of(ImportKind.CONTACTS, sample("id;created at", "1;soon", "2;later"));
    assertThat(guess.columns()).containsOnlyKeys(ContactColumn.EXTERNAL_ID);
  }

  private static String name(Guess guess, Column column) {
    return guess.on(column).orElseThrow().source().names().getFirst();
  }

  private static ValueForm form(Guess guess, Column column) {
    return guess.on(column).orElseThrow().source().form();
  }

  private static Sample sample(String names, String... rows) {
    String delimiter = names.contains(";") ? ";" : ",";
    return new Sample(
        Dialect.ANY,
        List.of(names.split(delimiter)),
        Arrays.stream(rows).map(row -> List.of(row.split(delimiter))).toList());
  }
}

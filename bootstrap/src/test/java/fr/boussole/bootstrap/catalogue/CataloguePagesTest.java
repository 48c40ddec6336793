package fr.boussole.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.bootstrap.access.People;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.text.Text;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue and its memo: all of the domain's catalogue, in the reader's language. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CataloguePagesTest {

  @Inject People people;

  @ParameterizedTest
  @CsvSource({"/catalogue, fr", "/catalogue, en", "/catalogue/memo, fr", "/catalogue/memo, en"})
  void tellAllOfEveryKpi(String path, String language) {
    String page = page(path, language);
    for (Kpi kpi : KpiCatalogue.all()) {
      assertThat(page).contains("id=\"" + kpi.code() + "\"");
      Stream.of(
              kpi.name(),
              kpi.definition(),
              kpi.calculation(),
              kpi.goodUse(),
              kpi.misreading(),
              kpi.example().story(),
              kpi.family().label(),
              kpi.family().question(),
              kpi.stage().label(),
              kpi.unit().label(),
              kpi.direction().label(),
              kpi.eventDay().label())
          .forEach(text -> assertThat(page).as(kpi.code().name()).contains(in(text, language)));
      assertThat(page).doesNotContain(other(kpi.definition(), language));
    }
  }

  @ParameterizedTest
  @CsvSource({"/catalogue, 18_000~s ÷ 600 = 30~s", "/catalogue/memo, 84 ÷ 120 = 70.0%"})
  void computeTheExamples(String path, String numbers) {
    boolean french = numbers.contains("_");
    assertThat(page(path, french ? "fr" : "en"))
        .contains(numbers.replace('_', '\u202f').replace('~', '\u00a0'));
  }

  @Test
  void aSearchShowsWhatItFindsOnly() {
    String page = page("/catalogue?q=promoteurs", "fr");
    assertThat(page)
        .contains("id=\"NPS\"", "id=\"ENPS\"", "2 indicateurs sur " + KpiCatalogue.all().size())
        .doesNotContain("id=\"ASA\"");
    assertThat(page("/catalogue?q=xyzzy", "fr")).contains("Aucun indicateur");
    assertThat(page("/catalogue?q=%22%3E%3Cblink%3E", "fr")).doesNotContain("<blink>");
  }

  @Test
  void aKpisPageLeadsToItsEntry() {
    assertThat(page("/kpis/ASA", "en")).contains("href=\"/catalogue#ASA\"");
  }

  @ParameterizedTest
  @EnumSource
  void areOpenToEveryRole(Role role) {
    String session = people.session(people.create("catalogue", role));
    for (String path : new String[] {"/catalogue", "/catalogue/memo"}) {
      assertThat(get(path, "fr", session).statusCode()).isEqualTo(200);
    }
    assertThat(get("/catalogue", "fr", "").statusCode()).isEqualTo(302);
  }

  private String page(String path, String language) {
    Response answer = get(path, language, people.session(people.create("reads", Role.READER)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.asString();
  }

  private static Response get(String path, String language, String session) {
    return RestAssured.given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .cookie("boussole-session", session)
        .cookie("boussole-language", language)
        .get(path);
  }

  private static String in(Text text, String language) {
    return text.in(Locale.of(language));
  }

  private static String other(Text text, String language) {
    return in(text, language.equals("fr") ? "en" : "fr");
  }
}

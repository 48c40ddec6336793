package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.bootstrap.access.People;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.text.Text;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No KPI of the catalogue is out of reach: of files, of the pages or of the API. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WholeCatalogueTest {

  @Inject Callers callers;
  @Inject People people;

  /** Every sort of facts that a figure is made from comes in a file with a template. */
  @ParameterizedTest
  @EnumSource
  void isMadeFromFactsThatFilesBring(KpiCode code) {
    assertThat(KpiCatalogue.get(code).formula().factTypes())
        .isNotEmpty()
        .allSatisfy(type -> assertThat(Template.of(ImportKind.of(type)).required()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void hasAPageInBothLanguages(KpiCode code) {
    String session = people.session(people.create("reads", Role.READER));
    Kpi kpi = KpiCatalogue.get(code);
    for (String language : new String[] {"fr", "en"}) {
      String page =
          RestAssured.given()
              .cookie("boussole-session", session)
              .cookie("boussole-language", language)
              .get("/kpis/" + code)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      Stream.of(kpi.name(), kpi.definition(), kpi.misreading())
          .forEach(text -> assertThat(page).contains(in(text, language)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isAnsweredByTheApi(KpiCode code) {
    JsonNode answer = callers.reader().ask("/api/v1/kpis/" + code);
    assertThat(answer.path("code").asText()).isEqualTo(code.name());
    assertThat(answer.has("value")).isTrue();
    assertThat(answer.path("value").isNull()).isNotEqualTo(answer.path("reason").isNull());
  }

  private static String in(Text text, String language) {
    return text.in(Locale.of(language));
  }
}

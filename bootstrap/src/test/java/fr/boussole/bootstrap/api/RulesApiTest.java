package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Rules are set by admins, read by everybody, and never lost. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RulesApiTest {

  @Inject Callers callers;

  @Test
  void anAdminSetsAndWithdrawsARuleAndAllOfItIsKept() {
    assertThat(
            set(
                "{\"kind\": \"sla_response\", \"channel\": \"telex\", \"value\": 60, \"from\": \"2099-01-01\"}"))
        .isEqualTo(200);
    assertThat(
            set(
                "{\"kind\": \"sla_response\", \"channel\": \"telex\", \"value\": null, \"from\": \"2099-02-01\"}"))
        .isEqualTo(200);
    var answer = callers.reader().request().get("/api/v1/rules");
    assertThat(answer.statusCode()).isEqualTo(200);
    var values =
        answer.jsonPath().<Integer>getList("rules.findAll { it.channel == 'telex' }.value");
    assertThat(values).containsExactly(null, 60);
    assertThat(answer.jsonPath().<String>getList("rules.findAll { it.channel == 'telex' }.from"))
        .containsExactly("2099-02-01", "2099-01-01");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(set("{\"kind\": \"repeat_window\", \"value\": 91, \"from\": \"2099-01-01\"}"))
        .isEqualTo(400);
    assertThat(
            set(
                "{\"kind\": \"repeat_window\", \"channel\": \"chat\", \"value\": 9, \"from\": \"2099-01-01\"}"))
        .isEqualTo(400);
    assertThat(set("{\"kind\": \"no_such\", \"value\": 9, \"from\": \"2099-01-01\"}"))
        .isEqualTo(400);
    assertThat(set("{\"kind\": \"repeat_window\", \"value\": 9, \"from\": \"soon\"}"))
        .isEqualTo(400);
  }

  private int set(String rule) {
    return callers
        .admin()
        .request()
        .contentType(ContentType.JSON)
        .body("{\"rules\": [" + rule + "]}")
        .post("/api/v1/rules")
        .statusCode();
  }
}

package fr.boussole.bootstrap.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.boussole.application.access.PersonalTokens;
import fr.boussole.application.access.Username;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.domain.access.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program meets: HTTP Basic, personal tokens, problems. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ProgramAccessTest {

  private static final String ME = "/api/test/me";

  @Inject People people;
  @Inject PersonalTokens tokens;

  @Test
  void asksAProgramForBasicInsteadOfShowingItAPage() {
    problem(given().redirects().follow(false).get(ME).then(), 401)
        .header("WWW-Authenticate", startsWith("Basic "));
    problem(given().redirects().follow(false).get("/api/nothing-here").then(), 401);
  }

  @Test
  void takesBasicAndNeitherCookieNorFormTokenIsNeeded() {
    var username = people.create("basic", Role.READER);
    basic(username, People.PASSWORD).get(ME).then().body("username", equalTo(username.value()));
    basic(username, People.PASSWORD)
        .contentType(ContentType.JSON)
        .body(Map.of("a", "b"))
        .post("/api/test/json")
        .then()
        .statusCode(200)
        .body("a", equalTo("b"));
    basic(username, People.PASSWORD)
        .multiPart("kind", "contacts")
        .post("/api/test/form")
        .then()
        .statusCode(200)
        .body(equalTo("contacts"));
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownNameAlike() {
    var username = people.create("wrong", Role.READER);
    var wrong = problem(basic(username, "not my password").get(ME).then(), 401).extract();
    var unknown = new Username("nobody-" + System.nanoTime());
    var nobody = problem(basic(unknown, "not my password").get(ME).then(), 401).extract();
    assertThat(nobody.asString()).isEqualTo(wrong.asString());
    problem(given().header("Authorization", "Basic ???").get(ME).then(), 401);
  }

  @Test
  void throttlesGuessesForOneNameAndNotForOthers() {
    var guessed = people.create("guessed", Role.READER);
    for (var guess = 0; guess < 5; guess++) {
      basic(guessed, "guess number " + guess).get(ME).then().statusCode(401);
    }
    var answer = problem(basic(guessed, People.PASSWORD).get(ME).then(), 429).extract();
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 30);
    var other = people.create("other", Role.READER);
    basic(other, People.PASSWORD).get(ME).then().statusCode(200);
  }

  @Test
  void takesATokenUntilItIsRevoked() {
    var username = people.create("token", Role.READER);
    var token = people.token(username);
    bearer(token).get(ME).then().body("username", equalTo(username.value()));
    bearer(token).multiPart("kind", "x").post("/api/test/form").then().statusCode(200);
    tokens.of(username).forEach(made -> tokens.revoke(username, made.id()));
    problem(bearer(token).get(ME).then(), 401);
    problem(bearer("bsl_made-up").get(ME).then(), 401);
    problem(bearer("another-kind").get(ME).then(), 401);
  }

  @Test
  void nobodyRevokesTheTokenOfAnother() {
    var owner = people.create("owner", Role.READER);
    var token = people.token(owner);
    var id = tokens.of(owner).getFirst().id();
    tokens.revoke(people.create("thief", Role.ADMIN), id);
    bearer(token).get(ME).then().statusCode(200);
  }

  @Test
  void aShutAccountIsOutByEveryWayAtOnce() {
    var username = people.create("shut", Role.READER);
    var token = people.token(username);
    var session = people.session(username);
    basic(username, People.PASSWORD).get(ME).then().statusCode(200);
    people.shut(username);
    basic(username, People.PASSWORD).get(ME).then().statusCode(401);
    bearer(token).get(ME).then().statusCode(401);
    given().cookie("boussole-session", session).get(ME).then().statusCode(401);
  }

  @Test
  void aPageOfAnotherSiteCannotUseRememberedCredentials() {
    var username = people.create("remembered", Role.READER);
    problem(
        basic(username, People.PASSWORD)
            .header("Sec-Fetch-Site", "cross-site")
            .multiPart("kind", "x")
            .post("/api/test/form")
            .then(),
        403);
  }

  @Test
  void everyFailureIsAProblem() {
    var token = people.token(people.create("problems", Role.READER));
    problem(bearer(token).get("/api/test/nothing").then(), 404);
    problem(bearer(token).get("/api/nothing").then(), 404);
    problem(bearer(token).delete(ME).then(), 405);
    problem(bearer(token).contentType("text/plain").body("x").post("/api/test/json").then(), 415);
    problem(
        bearer(token).contentType(ContentType.JSON).body("{").post("/api/test/json").then(), 400);
    problem(bearer(token).get("/api/test/admins").then(), 403);
    problem(bearer(token).get("/api/test/refused").then(), 400)
        .body("detail", equalTo("from is after to"));
    problem(bearer(token).get("/api/test/bounded?days=99").then(), 400)
        .body("detail", containsString("days"));
    problem(bearer(token).get("/api/test/broken?now=true").then(), 500)
        .body(not(containsString("inside")));
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .body("type", equalTo("about:blank"))
        .body("status", equalTo(status))
        .body("title", not(equalTo("")));
  }

  private static RequestSpecification basic(Username username, String password) {
    return given().auth().preemptive().basic(username.value(), password);
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }
}

package fr.boussole.bootstrap.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import fr.boussole.application.access.FirstAdmin;
import fr.boussole.application.access.Username;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.domain.access.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What a person's browser meets: sign-in page, session cookie, form tokens, headers. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class BrowserAccessTest {

  private static final String SESSION = "boussole-session";

  @Inject People people;
  @Inject FirstAdmin firstAdmin;

  @Test
  void sendsAPersonToTheSignInPageAndBackToWhereTheyWanted() {
    browser()
        .get("/account?x=1")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/sign-in?next=%2Faccount%3Fx%3D1"));
    var username = people.create("back", Role.READER);
    assertThat(signIn(username, People.PASSWORD, "/account?x=1").header("Location"))
        .endsWith("/account?x=1");
  }

  @Test
  void sendsAFragmentsPageToTheSignInPage() {
    browser()
        .header("HX-Request", "true")
        .header("HX-Current-URL", "http://localhost/?from=2026-01-01")
        .get("/account")
        .then()
        .statusCode(401)
        .header("HX-Redirect", "/sign-in?next=%2F%3Ffrom%3D2026-01-01");
  }

  @Test
  void readsNoLongFormOfSomebodyUnknown() {
    browser()
        .contentType("application/x-www-form-urlencoded")
        .body("username=" + "a".repeat(3_000_000))
        .post("/sign-in")
        .then()
        .statusCode(413);
  }

  @Test
  void neverLeavesTheSiteAfterSigningIn() {
    var username = people.create("lured", Role.READER);
    for (var lure : new String[] {"https://evil.example/x", "//evil.example", "/\\evil.example"}) {
      assertThat(signIn(username, People.PASSWORD, lure).header("Location"))
          .doesNotContain("evil.example");
    }
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
    var cookie =
        signIn(people.create("flags", Role.READER), People.PASSWORD, "/").detailedCookie(SESSION);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.isSecured()).as("plain HTTP here").isFalse();
    assertThat(cookie.getValue()).hasSize(43);
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    var session =
        signIn(people.create("leaves", Role.READER), People.PASSWORD, "/").detailedCookie(SESSION);
    browser().cookie(session).get("/account").then().statusCode(200);
    browser().cookie(session).post("/sign-out").then().statusCode(303);
    browser().cookie(session).get("/account").then().statusCode(302);
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    var username = people.create("renews", Role.READER);
    var elsewhere = people.session(username);
    var here = people.session(username);
    var answer =
        browser()
            .cookie(SESSION, here)
            .formParam("current", People.PASSWORD)
            .formParam("next", "another long password")
            .post("/account/password");
    assertThat(answer.statusCode()).isEqualTo(303);
    browser().cookie(SESSION, elsewhere).get("/account").then().statusCode(302);
    browser().cookie(SESSION, here).get("/account").then().statusCode(302);
    browser().cookie(answer.detailedCookie(SESSION)).get("/account").then().statusCode(200);
    assertThat(signIn(username, People.PASSWORD, "/").statusCode()).isEqualTo(400);
  }

  @Test
  void saysWhenNameOrPasswordAreWrongAndWhenToWait() {
    var username = people.create("typo", Role.READER);
    for (var typo = 0; typo < 5; typo++) {
      signIn(username, "wrong password", "/").then().statusCode(400).body(containsString("alert"));
    }
    signIn(username, People.PASSWORD, "/")
        .then()
        .statusCode(429)
        .header("Retry-After", not(""))
        .body(containsString("Trop d’essais"));
  }

  @Test
  void refusesAFormWithoutItsToken() {
    var username = people.create("forged", Role.READER);
    given()
        .redirects()
        .follow(false)
        .cookie(SESSION, people.session(username))
        .formParam("name", "x")
        .formParam("days", 1)
        .post("/account/tokens")
        .then()
        .statusCode(400);
    var forced =
        given()
            .redirects()
            .follow(false)
            .formParam("username", username.value())
            .formParam("password", People.PASSWORD)
            .post("/sign-in");
    assertThat(forced.statusCode()).isEqualTo(400);
    assertThat(forced.cookie(SESSION)).isNull();
  }

  @Test
  void makesAndShowsATokenOnce() {
    var session = people.session(people.create("maker", Role.READER));
    var page =
        browser()
            .cookie(SESSION, session)
            .formParam("name", "nightly report")
            .formParam("days", 30)
            .post("/account/tokens")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).containsPattern("bsl_[A-Za-z0-9_-]{43}").contains("nightly report");
    browser()
        .cookie(SESSION, session)
        .get("/account")
        .then()
        .body(containsString("nightly report"), not(containsString("bsl_")));
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (var path : new String[] {"/sign-in", "/account", "/static/mark.svg", "/nothing"}) {
      var answer = browser().get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("script-src 'self';", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
    }
    assertThat(browser().get("/sign-in").header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void anUnknownPageIsAPageForWhoIsSignedInOnly() {
    browser().get("/nothing").then().statusCode(302);
    var session = people.session(people.create("lost", Role.READER));
    browser()
        .cookie(SESSION, session)
        .get("/nothing")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("n’existe pas"));
    browser()
        .cookie(SESSION, session)
        .get("/admin/accounts")
        .then()
        .statusCode(403)
        .contentType("text/html")
        .body(containsString("rôle"));
  }

  @Test
  void remembersLanguageAndThemeOnTheAccount() {
    var username = people.create("english", Role.READER);
    browser()
        .cookie(SESSION, people.session(username))
        .formParam("language", "en")
        .formParam("theme", "dark")
        .post("/preferences")
        .then()
        .statusCode(303)
        .cookie("boussole-language", "en");
    var elsewhere = signIn(username, People.PASSWORD, "/");
    assertThat(elsewhere.cookie("boussole-language")).isEqualTo("en");
    assertThat(elsewhere.cookie("boussole-theme")).isEqualTo("dark");
  }

  @Test
  void theFirstAdminNeedsTheLinkTheServerPrinted() {
    browser().get("/setup?token=guess").then().statusCode(404);
    people.removeEverybody();
    var secret = firstAdmin.offer().orElseThrow().value();
    browser().get("/setup?token=" + secret).then().statusCode(200).body(containsString(secret));
    setUp("guess", People.PASSWORD).then().statusCode(400);
    setUp(secret, "short").then().statusCode(400).body(containsString("au moins 10"));
    setUp(secret, People.PASSWORD).then().statusCode(303);
    setUp(secret, People.PASSWORD).then().statusCode(400);
    browser().get("/setup?token=" + secret).then().statusCode(404);
    assertThat(signIn(new Username("first"), People.PASSWORD, "/").statusCode()).isEqualTo(303);
  }

  @Test
  void anAdminMakesAnAccountThatSignsIn() {
    var session = people.session(people.create("maker", Role.ADMIN));
    var name = new Username("made-" + System.nanoTime());
    browser()
        .cookie(SESSION, session)
        .formParam("username", name.value())
        .formParam("password", People.PASSWORD)
        .formParam("role", "SUPERVISOR")
        .formParam("teams", "Nord\r\nSud, Ouest")
        .post("/admin/accounts")
        .then()
        .statusCode(303);
    browser()
        .cookie(SESSION, session)
        .get("/admin/accounts")
        .then()
        .body(containsString(name.value()), containsString("Sud, Ouest"));
    assertThat(signIn(name, People.PASSWORD, "/").statusCode()).isEqualTo(303);
  }

  @Test
  void logsNeitherPasswordsNorTokensNorSessions() {
    var logged = new StringBuffer();
    var root = Logger.getLogger("");
    var handler = new LogText(logged);
    root.addHandler(handler);
    try {
      var username = people.create("quiet", Role.READER);
      var token = people.token(username);
      var session = signIn(username, People.PASSWORD, "/").cookie(SESSION);
      signIn(username, "my other password", "/");
      given().auth().preemptive().basic(username.value(), "my other password").get("/api/test/me");
      given().header("Authorization", "Bearer " + token).get("/api/test/broken?now=true");
      browser().cookie(SESSION, session).get("/account?token=" + token);
      assertThat(logged.toString())
          .contains("/api/test/broken")
          .doesNotContain(People.PASSWORD, "my other password", token, session, username.value());
    } finally {
      root.removeHandler(handler);
    }
  }

  private static Response setUp(String secret, String password) {
    return browser()
        .formParam("token", secret)
        .formParam("username", "first")
        .formParam("password", password)
        .post("/setup");
  }

  private static Response signIn(Username username, String password, String next) {
    return browser()
        .formParam("username", username.value())
        .formParam("password", password)
        .formParam("next", next)
        .post("/sign-in");
  }

  /** A browser that has the form token and shows redirects instead of following them. */
  private static RequestSpecification browser() {
    var token = "AQEBAQEBAQEBAQEBAQEBAQ";
    return given()
        .redirects()
        .follow(false)
        .cookie(new Cookie.Builder("csrf-token", token).build())
        .header("X-CSRF-TOKEN", token);
  }
}

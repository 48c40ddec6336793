package fr.boussole.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.access.Username;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.domain.access.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every deployed route, for every role and for nobody, lets in whom its annotation says. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RoutesTest {

  @Inject People people;

  @Test
  void eachRouteDeclaresWhoMayUseIt() {
    var routes = Route.deployed();
    assertThat(routes).extracting(Route::toString).contains("GET /sign-in", "GET /admin/accounts");
    assertThat(routes).filteredOn(route -> Declared.of(route.method()).isEmpty()).isEmpty();
  }

  @Test
  void nobodyIsLetInOnlyWhereDeclared() {
    var problems = new SoftAssertions();
    for (var route : Route.deployed()) {
      var answer = send(route, browser());
      var expected = declared(route).anybody();
      problems
          .assertThat(isLetIn(answer))
          .as("%s for nobody: %s", route, answer.statusLine())
          .isEqualTo(expected);
      if (!expected) {
        problems
            .assertThat(answer.statusCode())
            .as("%s for nobody", route)
            .isEqualTo(route.isForPrograms() ? 401 : 302);
      }
    }
    problems.assertAll();
  }

  @Test
  void eachRoleIsLetInWhereDeclaredByCookie() {
    var problems = new SoftAssertions();
    accounts()
        .forEach(
            (role, username) -> {
              for (var route : Route.deployed()) {
                // A fresh session each: one of the routes ends it.
                var request = browser().cookie("boussole-session", people.session(username));
                check(problems, route, role, send(route, request));
              }
            });
    problems.assertAll();
  }

  @Test
  void eachRoleIsLetInWhereDeclaredByTokenAndPagesIgnoreTokens() {
    var problems = new SoftAssertions();
    accounts()
        .forEach(
            (role, username) -> {
              var token = people.token(username);
              for (var route : Route.deployed()) {
                var request = RestAssured.given().header("Authorization", "Bearer " + token);
                if (route.isForPrograms()) {
                  check(problems, route, role, send(route, request));
                } else if (!declared(route).anybody()) {
                  problems
                      .assertThat(isLetIn(send(route, request)))
                      .as("%s is a page and must not take a token", route)
                      .isFalse();
                }
              }
            });
    problems.assertAll();
  }

  private Map<Role, Username> accounts() {
    var accounts = new EnumMap<Role, Username>(Role.class);
    for (var role : Role.values()) {
      accounts.put(role, people.create("routes", role));
    }
    return accounts;
  }

  private static void check(SoftAssertions problems, Route route, Role role, Response answer) {
    var expected = declared(route).roles().contains(role);
    problems
        .assertThat(isLetIn(answer))
        .as("%s for %s: %s", route, role, answer.statusLine())
        .isEqualTo(expected);
    if (!expected) {
      problems.assertThat(answer.statusCode()).as("%s for %s", route, role).isEqualTo(403);
    }
  }

  private static Declared declared(Route route) {
    return Declared.of(route.method()).orElseThrow(() -> new AssertionError(route + " undeclared"));
  }

  /** A browser that holds the form token, so that a refusal is one of the person. */
  private static RequestSpecification browser() {
    var token = "AQEBAQEBAQEBAQEBAQEBAQ";
    return RestAssured.given().cookie("csrf-token", token).header("X-CSRF-TOKEN", token);
  }

  /** With a body of the type the resource takes, for that is looked at before the role. */
  private static Response send(Route route, RequestSpecification request) {
    var consumes = route.method().getAnnotation(Consumes.class);
    if (consumes != null && List.of(consumes.value()).contains(MediaType.MULTIPART_FORM_DATA)) {
      request.multiPart("nothing", "");
    }
    if (consumes != null && List.of(consumes.value()).contains(MediaType.APPLICATION_JSON)) {
      request.contentType(MediaType.APPLICATION_JSON).body("{}");
    }
    if (consumes != null && List.of(consumes.value()).contains("application/yaml")) {
      request.contentType("text/plain").body("mapping: 0");
    }
    return request.redirects().follow(false).request(route.verb(), route.path());
  }

  private static boolean isLetIn(Response answer) {
    var location = answer.header("Location");
    var sentToSignIn =
        answer.statusCode() == 302 && location != null && location.contains("/sign-in");
    return answer.statusCode() != 401 && answer.statusCode() != 403 && !sentToSignIn;
  }
}

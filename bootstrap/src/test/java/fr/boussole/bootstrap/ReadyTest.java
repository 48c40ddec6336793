package fr.boussole.bootstrap;

import static io.restassured.RestAssured.when;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The application starts on a real database. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ReadyTest {
  @Test
  void saysSoWhenItIsReady() {
    when().get("/q/health/ready").then().statusCode(200);
  }
}

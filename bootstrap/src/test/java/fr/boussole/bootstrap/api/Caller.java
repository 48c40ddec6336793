package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A program that calls the API with a personal token. */
record Caller(String username, String token, ObjectMapper json) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  RequestSpecification request() {
    return RestAssured.given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
  }

  /** The answer to an address that must be answered. */
  JsonNode ask(String address) {
    Response answer = request().get(address);
    assertThat(answer.statusCode()).as(address + ": " + answer.asString()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/json");
    return read(answer);
  }

  /** The problem of an address that must be refused. */
  JsonNode refused(int status, String address) {
    Response answer = request().get(address);
    assertThat(answer.statusCode()).as(address + ": " + answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    JsonNode problem = read(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    return problem;
  }

  /** Sends a file and waits until its import has ended. */
  JsonNode upload(String kind, byte[] content) {
    return ended(send(kind, content));
  }

  /** Waits until the import of a file that was taken has ended. */
  JsonNode ended(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    String address = answer.header("Location");
    assertThat(address).endsWith("/api/v1/imports/" + read(answer).path("id").asLong());
    return ended(address);
  }

  /** Waits until an import has ended. */
  JsonNode ended(String address) {
    Instant deadline = Instant.now().plus(PATIENCE);
    JsonNode run = ask(address);
    while (run.path("state").asText().equals("RUNNING")) {
      assertThat(Instant.now()).as("still running: " + run).isBefore(deadline);
      pause();
      run = ask(address);
    }
    return run;
  }

  /** The same for a file that must be taken. */
  JsonNode imported(String kind, String content) {
    JsonNode run = upload(kind, content.getBytes(StandardCharsets.UTF_8));
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("DONE");
    return run;
  }

  Response send(String kind, byte[] content) {
    return send(content, "export.csv", "kind", kind);
  }

  /**
   * Sends a file.
   *
   * @param part what tells how to understand it: {@code kind}, {@code mapping}, or null for nothing
   */
  Response send(byte[] content, String fileName, @Nullable String part, String told) {
    return send(content, fileName, part, told, "/api/v1/imports");
  }

  /** The same to another address that takes such parts. */
  Response send(
      byte[] content, String fileName, @Nullable String part, String told, String address) {
    RequestSpecification request = request();
    if (part != null) {
      request.multiPart(new MultiPartSpecBuilder(told).controlName(part).charset("UTF-8").build());
    }
    return request.multiPart("file", fileName, content, "text/csv").post(address);
  }

  JsonNode read(Response answer) {
    try {
      return json.readTree(answer.asString());
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(answer.asString(), notJson);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}

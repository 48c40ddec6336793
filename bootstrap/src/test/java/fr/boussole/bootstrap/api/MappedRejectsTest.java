package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rows that a mapping could not take come back as a text file, whatever the file was; corrected, it
 * finds its mapping by itself. What the rows are worth is told.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class MappedRejectsTest {

  private static final String COLUMNS =
      """
      facts:
        - kind: contacts
          columns:
            external_id: %s
            channel: {constant: phone}
            opened_at: %s
            first_response_at: %s
            closed_at: %s
            source: {constant: %s}
      """;

  @Inject Callers callers;

  private Caller admin;

  @BeforeEach
  void signIn() {
    admin = callers.admin();
  }

  @Test
  void ofATextFileFindTheirMapping() {
    String mapping =
        """
        mapping: 1
        name: Rejects of calls
        recognise: {all: [Appel rejeté, Arrivée], none: []}
        dates: [dd/MM/yyyy HH:mm]
        """
            + COLUMNS.formatted("Appel rejeté", "Arrivée", "Réponse", "Fin", "mapped-text");
    String file =
        """
        Appel rejeté;Arrivée;Réponse;Fin
        1;04/03/2019 10:00;04/03/2019 10:30;04/03/2019 10:20
        2;hier;04/03/2019 10:30;04/03/2019 11:00
        """;
    JsonNode run =
        admin.ended(
            admin.send(file.getBytes(StandardCharsets.UTF_8), "appels.csv", "mapping", mapping));
    assertThat(run.path("rejected").asLong()).as(run.toString()).isEqualTo(1);
    JsonNode quality = quality(run);
    JsonNode finding = quality.path("findings").get(0);
    assertThat(finding.path("finding").asText()).isEqualTo("RESOLVED_BEFORE_RESPONSE");
    assertThat(finding.path("severity").asText()).isEqualTo("DOUBT");
    assertThat(finding.path("lines").toString()).isEqualTo("[2]");
    JsonNode rejected = quality.path("rejected").get(0);
    assertThat(rejected.path("reason").asText()).isEqualTo("NOT_A_TIME");
    assertThat(rejected.path("field").asText()).isEqualTo("Arrivée");
    assertThat(rejected.path("lines").toString()).isEqualTo("[3]");
    assertThat(quality.path("days").get(0).path("day").asText()).isEqualTo("2019-03-04");

    assertTaken(corrected(run, "hier", "04/03/2019 10:05"));
  }

  @Test
  void ofJsonFindTheirMapping() {
    String mapping =
        """
        mapping: 1
        name: Rejects of tickets
        reads: {format: json, root: calls_told}
        recognise: {all: [told.at, call_key], none: []}
        """
            + COLUMNS.formatted("call_key", "told.at", "told.response", "told.end", "mapped-json");
    String file =
        """
        {"calls_told": [
          {"call_key": 1, "told": {"at": "2019-03-05T10:00:00", "end": "2019-03-05T10:20:00"}},
          {"call_key": 2, "told": {"at": "someday", "end": "2019-03-05T11:00:00"}}]}
        """;
    JsonNode run =
        admin.ended(
            admin.send(file.getBytes(StandardCharsets.UTF_8), "calls.json", "mapping", mapping));
    assertThat(run.path("rejected").asLong()).as(run.toString()).isEqualTo(1);

    assertTaken(corrected(run, "someday", "2019-03-05T10:05:00"));
  }

  private JsonNode quality(JsonNode run) {
    return admin.ask("/api/v1/imports/%d/quality".formatted(run.path("id").asLong()));
  }

  /** The rejects file with this value instead, which tells nothing of how it is to be read. */
  private JsonNode corrected(JsonNode run, String wrong, String right) {
    String rejects =
        admin
            .request()
            .get("/api/v1/imports/%d/rejects.csv".formatted(run.path("id").asLong()))
            .asString();
    assertThat(rejects).contains(wrong);
    return admin.ended(
        admin.send(
            rejects.replace(wrong, right).getBytes(StandardCharsets.UTF_8),
            "corrected.csv",
            null,
            ""));
  }

  private static void assertTaken(JsonNode run) {
    assertThat(run.path("created").asLong()).as(run.toString()).isEqualTo(1);
    assertThat(run.path("rejected").asLong()).as(run.toString()).isEqualTo(0);
  }
}

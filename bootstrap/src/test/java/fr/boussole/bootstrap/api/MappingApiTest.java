package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mappings kept, read and used through the API. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class MappingApiTest {

  private static final String MAPPING =
      """
      # Calls of the switchboard.
      mapping: 1
      name: %s
      recognise: {all: [Numéro de l’appel %s], none: []}
      dates: [dd/MM/yyyy]
      facts:
        - kind: contacts
          columns:
            external_id: Numéro de l’appel %s
            channel: {constant: phone}
            opened_at: Jour
            team: %s
            source: {constant: mapping-api}
        - kind: surveys
          when: {filled: [Note]}
          columns:
            external_id: Numéro de l’appel %s
            kind: {constant: CSAT}
            score: Note
            answered_at: Jour
            contact: Numéro de l’appel %s
            source: {constant: mapping-api}
      """;

  @Inject Callers callers;

  private Caller admin;

  @BeforeEach
  void signIn() {
    admin = callers.admin();
  }

  private static String mapping(String name, String id, String team) {
    return MAPPING.formatted(name, id, id, team, id, id);
  }

  @Test
  void aMappingIsKeptAsWrittenInVersions() {
    String first = mapping("versions", "v", "Équipe");
    assertThat(kept("versions", first).path("version").asInt()).isEqualTo(1);
    assertThat(kept("versions", first.replace("\n", "\r\n")).path("version").asInt()).isEqualTo(1);
    String second = mapping("versions", "v", "Groupe");
    JsonNode saved = kept("versions", second);
    assertThat(saved.path("version").asInt()).isEqualTo(2);
    assertThat(saved.path("madeBy").asText()).isEqualTo(admin.username());
    assertThat(file("/api/v1/mappings/versions")).isEqualTo(second);
    assertThat(file("/api/v1/mappings/versions?version=1")).isEqualTo(first);
    admin.refused(404, "/api/v1/mappings/versions?version=3");
    admin.refused(404, "/api/v1/mappings/none-of-this-name");
    assertThat(admin.ask("/api/v1/mappings").path("mappings"))
        .filteredOn(each -> each.path("name").asText().equals("versions"))
        .hasSize(1)
        .allMatch(each -> each.path("version").asInt() == 2);
  }

  @Test
  void whatIsNoMappingIsRefusedWithItsLines() {
    JsonNode problem = refused("wrong", "mapping: 1\nname: wrong\nfacts:\n  - kind: nothing\n");
    assertThat(problem.path("problems")).isNotEmpty();
    assertThat(problem.at("/problems/0/line").asInt()).isEqualTo(4);
    assertThat(problem.at("/problems/0/problem").asText()).isNotBlank();
    assertThat(refused("wrong", mapping("otherwise", "o", "Équipe")).toString())
        .contains("otherwise");
    assertThat(refused("preset:mine", mapping("preset:mine", "o", "Équipe")).path("problems"))
        .hasSize(1);
    admin.refused(404, "/api/v1/mappings/wrong");
  }

  @Test
  void oneFileBringsContactsAndAnswersByAMappingSentAlong() {
    String day = "from=2012-03-01&to=2012-03-31";
    String file =
        "Numéro de l’appel s;Jour;Équipe;Note\r\n1;05/03/2012;Nord;5\r\n2;06/03/2012;Sud;\r\n";
    JsonNode run = done(sent(file, "mapping", mapping("sent along", "s", "Équipe")));
    assertThat(run.path("kind").isNull()).isTrue();
    assertThat(run.path("mapping").asText()).isEqualTo("sent along");
    assertThat(run.path("mappingVersion").asInt()).isEqualTo(1);
    assertThat(run.at("/parts/0/kind").asText()).isEqualTo("contacts");
    assertThat(run.at("/parts/0/created").asInt()).isEqualTo(2);
    assertThat(run.at("/parts/1/kind").asText()).isEqualTo("surveys");
    assertThat(run.at("/parts/1/created").asInt()).isEqualTo(1);
    assertThat(run.path("created").asInt()).isEqualTo(3);
    assertThat(admin.ask("/api/v1/kpis/CONTACT_VOLUME?team=Nord&" + day).path("value").asInt())
        .isEqualTo(1);
    // Answers have the team of their contact.
    assertThat(admin.ask("/api/v1/kpis/CSAT?team=Nord&" + day).path("n").asInt()).isEqualTo(1);

    for (String name : new String[] {"sent along", "sent along@1"}) {
      JsonNode again = done(sent(file, "mapping", name));
      assertThat(again.path("unchanged").asInt()).isEqualTo(3);
      assertThat(again.path("mappingVersion").asInt()).isEqualTo(1);
    }
    // Its header is known now.
    assertThat(done(sent(file, null, "")).path("unchanged").asInt()).isEqualTo(3);
  }

  /** As {@code curl -F mapping=@calls.yaml} sends it. */
  @Test
  void aMappingMayBeAFileOfTheForm() {
    String mapping = mapping("as a file", "f", "Équipe");
    Response answer =
        admin
            .request()
            .multiPart(
                "mapping",
                "calls.yaml",
                mapping.getBytes(StandardCharsets.UTF_8),
                "application/octet-stream")
            .multiPart(
                "file",
                "export.csv",
                "Numéro de l’appel f,Jour,Équipe\nF-1,05/04/2012,Nord\n"
                    .getBytes(StandardCharsets.UTF_8),
                "text/csv")
            .post("/api/v1/imports");
    JsonNode run = done(answer);
    assertThat(run.path("mapping").asText()).isEqualTo("as a file");
    assertThat(run.path("created").asInt()).isEqualTo(1);
    assertThat(file("/api/v1/mappings/as%20a%20file")).isEqualTo(mapping);
  }

  /** A mapping that was a mistake must not read the next file of the same tool. */
  @Test
  void aHeaderIsForgottenWithTheImportThatTaughtIt() throws InterruptedException {
    String file = "Numéro de l’appel u;Jour;Équipe;Note\r\n1;05/04/2012;Nord;5\r\n";
    String right = mapping("right", "u", "Équipe").replace("all: [", "all: [Never there, ");
    String wrong = right.replace("name: right", "name: mistaken").replace("Équipe", "Note");
    JsonNode first = done(sent(file, "mapping", right));
    JsonNode mistaken = done(sent(file, "mapping", wrong));
    JsonNode again = done(sent(file, null, ""));
    assertThat(again.path("mapping").asText()).isEqualTo("mistaken");
    undone(again);
    undone(mistaken);
    JsonNode corrected = done(sent(file, null, ""));
    assertThat(corrected.path("mapping").asText()).isEqualTo("right");
    undone(corrected);
    undone(first);
    assertThat(refusal(sent(file, null, "")).path("detail").asText())
        .contains("Aucune correspondance");
  }

  @Test
  void aHeaderReadLastAfterOurTemplateIsNoMappingsAnyMore() {
    String file = "external_id,channel,opened_at,mood\nT-9,phone,2012-05-07T10:00:00,glad\n";
    String mapping =
        """
        mapping: 1
        name: moods
        recognise: {all: [Never there]}
        facts:
          - kind: contacts
            columns: {external_id: external_id, channel: channel, opened_at: opened_at, reason: mood}
        """;
    done(sent(file, "mapping", mapping));
    assertThat(done(sent(file, null, "")).path("mapping").asText()).isEqualTo("moods");
    done(sent(file, "kind", "contacts"));
    assertThat(done(sent(file, null, "")).path("kind").asText()).isEqualTo("contacts");
  }

  private void undone(JsonNode run) throws InterruptedException {
    String address = "/api/v1/imports/" + run.path("id").asLong();
    assertThat(admin.request().post(address + "/undo").statusCode()).isEqualTo(202);
    for (int tries = 0; tries < 300; tries++) {
      if (admin.ask(address).path("state").asText().equals("UNDONE")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not undone: " + run);
  }

  @Test
  void aFileIsRecognisedByItsNames() {
    kept("by names", mapping("by names", "n", "Équipe"));
    JsonNode run = done(sent("Numéro de l’appel n,Jour,Autre\n9,05/03/2012,x\n", null, ""));
    assertThat(run.path("mapping").asText()).isEqualTo("by names");
    JsonNode template =
        done(sent("external_id,channel,opened_at\nT-1,phone,2012-03-07T10:00:00\n", null, ""));
    assertThat(template.path("kind").asText()).isEqualTo("contacts");
    assertThat(template.path("mapping").isNull()).isTrue();
  }

  @Test
  void whatCannotBeUnderstoodIsRefusedWithASentence() {
    assertThat(refusal(sent("a,b\n1,2\n", null, "")).path("detail").asText())
        .contains("Aucune correspondance");
    assertThat(refusal(sent("a,b\n1,2\n", "mapping", "nowhere@3")).path("detail").asText())
        .contains("nowhere@3");
    assertThat(refusal(sent("a,b\n1,2\n", "mapping", "mapping: 1\nname: x\n")).path("problems"))
        .isNotEmpty();
    Response both =
        admin
            .request()
            .multiPart("kind", "contacts")
            .multiPart("mapping", "by names")
            .multiPart("file", "export.csv", new byte[] {1}, "text/csv")
            .post("/api/v1/imports");
    assertThat(both.statusCode()).isEqualTo(400);
  }

  private JsonNode kept(String name, String file) {
    Response answer = put(name, file);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return admin.read(answer);
  }

  private JsonNode refused(String name, String file) {
    return refusal(put(name, file));
  }

  private JsonNode refusal(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    return admin.read(answer);
  }

  private Response put(String name, String file) {
    return admin
        .request()
        .contentType("application/yaml;charset=UTF-8")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/mappings/" + name.replace(" ", "%20"));
  }

  private String file(String address) {
    Response answer = admin.request().get(address);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/yaml");
    return answer.asString();
  }

  private Response sent(String file, @Nullable String part, String told) {
    return admin.send(file.getBytes(StandardCharsets.UTF_8), "export.csv", part, told);
  }

  private JsonNode done(Response answer) {
    JsonNode run = admin.ended(answer);
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("DONE");
    return run;
  }
}

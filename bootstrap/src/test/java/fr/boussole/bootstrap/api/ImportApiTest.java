package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files sent to the API, and what becomes of them. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportApiTest {

  @Inject Callers callers;

  private Caller admin;

  @BeforeEach
  void signIn() {
    admin = callers.admin();
  }

  @Test
  void aFileBecomesFigures() {
    JsonNode run =
        admin.imported(
            "contacts",
            """
            external_id,channel,opened_at,answered_at,abandoned_at,talk_seconds,reason,source,mood
            1,phone,2019-03-04T10:00:00,2019-03-04T10:00:30,,120,Billing,becomes,glad
            2,phone,2019-03-04T11:00:00,,2019-03-04T11:01:00,,Billing,becomes,sad
            """);
    assertCounts(run, 2, 0, 0, 0);
    assertThat(run.path("kind").asText()).isEqualTo("contacts");
    assertThat(run.path("fileName").asText()).isEqualTo("export.csv");
    assertThat(run.path("startedBy").asText()).isEqualTo(admin.username());
    assertThat(run.path("finishedAt").isNull()).isFalse();
    assertThat(run.path("progress").isNull()).isTrue();
    assertThat(run.path("ignoredColumns").get(0).asText()).isEqualTo("mood");

    JsonNode day = admin.ask("/api/v1/kpis/ASA?from=2019-03-04&to=2019-03-04");
    assertThat(day.path("value").asDouble()).isEqualTo(30);
    assertThat(day.path("numerator").toString()).isEqualTo("30");
    assertThat(day.path("denominator").toString()).isEqualTo("1");
  }

  @Test
  void aNameThatTheStoreCannotKeepIsMadeVisible() {
    JsonNode run =
        admin.imported(
            "contacts",
            "external_id,channel,opened_at,source,mo\0od\n1,phone,2013-05-06T10:00:00,nul,glad\n");
    assertCounts(run, 1, 0, 0, 0);
    assertThat(run.path("ignoredColumns").get(0).asText()).isEqualTo("mo␀od");
  }

  @Test
  void semicolonsAndWindows1252AreUnderstood() {
    JsonNode run =
        admin.upload(
            "contacts",
            """
            external_id;channel;opened_at;reason;source\r
            1;Téléphone;2019-05-06 09:00:00;Résiliation à l’échéance;windows\r
            2;Téléphone;2019-05-06 09:30:00;Cœur de réseau;windows\r
            """
                .getBytes(Charset.forName("windows-1252")));
    assertCounts(run, 2, 0, 0, 0);
    JsonNode rows =
        admin
            .ask("/api/v1/kpis/CONTACT_VOLUME/breakdown?by=reason&from=2019-05-06&to=2019-05-06")
            .path("rows");
    assertThat(rows.findValuesAsText("key"))
        .containsExactlyInAnyOrder("Résiliation à l’échéance", "Cœur de réseau");
  }

  @Test
  void rejectedRowsComeBackToBeCorrected() {
    JsonNode run =
        admin.imported(
            "contacts",
            """
            external_id,channel,opened_at,talk_seconds,source
            1,phone,2019-06-03T10:00:00,120,rejects
            2,phone,someday,120,rejects
            3,phone,2019-06-03T10:00:00,-5,rejects
            """);
    assertCounts(run, 1, 0, 0, 2);
    Response rejects =
        admin
            .request()
            .header("Accept-Language", "en")
            .get("/api/v1/imports/%d/rejects.csv".formatted(run.path("id").asLong()));
    assertThat(rejects.statusCode()).isEqualTo(200);
    assertThat(rejects.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(rejects.header("Content-Disposition")).contains("attachment", "-rejects.csv");
    String file = new String(rejects.asByteArray(), StandardCharsets.UTF_8);
    assertThat(file).contains("rejected_line", "someday", "-5").doesNotContain("1;phone;");

    JsonNode corrected =
        admin.imported("contacts", file.replace("2;phone;someday", "2;phone;2019-06-03T10:05:00"));
    assertThat(corrected.path("created").asLong()).as(file).isEqualTo(1);
    assertThat(corrected.path("rejected").asLong()).isEqualTo(1);
    assertThat(volume("2019-06-03")).isEqualTo(2);
  }

  @Test
  void aFileWhoseCategoryIsAnIdentifierFailsWithASentence() {
    StringBuilder file = new StringBuilder("external_id,channel,opened_at,agent,source\n");
    for (int i = 0; i <= 50_000; i++) {
      file.append("%1$d,phone,2018-05-07T10:00:00,ticket %1$d,identifiers%n".formatted(i));
    }
    JsonNode run = admin.upload("contacts", file.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(run.path("state").asText()).isEqualTo("FAILED");
    assertThat(run.path("problem").asText()).contains("agent", "identifiant");
    assertThat(volume("2018-05-07")).isZero();
  }

  @Test
  void anImportIsUndoneAndItsFileCanBeSentAgain() throws InterruptedException {
    String file =
        """
        external_id,channel,opened_at,source
        1,phone,2013-04-09T10:00:00,undone
        2,phone,2013-04-09T11:00:00,undone
        """;
    JsonNode run = admin.imported("contacts", file);
    JsonNode correction =
        admin.imported(
            "contacts", file.replace("2,phone", "2,e-mail").replace("1,phone", "3,phone"));
    assertThat(volume("2013-04-09")).isEqualTo(3);
    JsonNode undone = undone(run);
    assertThat(undone.path("undoneBy").asText()).isEqualTo(run.path("startedBy").asText());
    assertThat(undone.path("undoneAt").isNull()).isFalse();
    assertThat(undone.path("sealedAt").isNull()).isTrue();
    assertThat(volume("2013-04-09")).isEqualTo(2);
    assertThat(admin.request().post(undo(run)).statusCode()).isEqualTo(409);
    assertCounts(admin.imported("contacts", file), 1, 1, 0, 0);
    undone(correction);
    assertThat(volume("2013-04-09")).isEqualTo(2);
    assertThat(admin.request().post("/api/v1/imports/999999/undo").statusCode()).isEqualTo(404);
  }

  private JsonNode undone(JsonNode run) throws InterruptedException {
    Response asked = admin.request().post(undo(run));
    assertThat(asked.statusCode()).isEqualTo(202);
    for (int tries = 0; tries < 300; tries++) {
      JsonNode now = admin.ask("/api/v1/imports/" + run.path("id").asLong());
      if (now.path("state").asText().equals("UNDONE")) {
        return now;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not undone: " + run);
  }

  private static String undo(JsonNode run) {
    return "/api/v1/imports/" + run.path("id").asLong() + "/undo";
  }

  @Test
  void anImportWithoutRejectsHasNoSuchFile() {
    JsonNode run =
        admin.imported(
            "contacts",
            """
            external_id,channel,opened_at,source
            1,phone,2019-07-01T10:00:00,clean
            """);
    admin.refused(404, "/api/v1/imports/" + run.path("id").asLong() + "/rejects.csv");
  }

  @Test
  void theSameFileAgainChangesNothingAndACorrectedOneUpdates() {
    String file =
        """
        external_id,channel,opened_at,reason,source
        1,phone,2019-08-05T10:00:00,Billing,again
        2,phone,2019-08-05T11:00:00,Billing,again
        """;
    assertCounts(admin.imported("contacts", file), 2, 0, 0, 0);
    assertCounts(admin.imported("contacts", file), 0, 0, 2, 0);
    assertCounts(
        admin.imported("contacts", file.replace("11:00:00,Billing", "11:00:00,Delivery")),
        0,
        1,
        1,
        0);
    assertThat(volume("2019-08-05")).isEqualTo(2);
    JsonNode rows =
        admin
            .ask("/api/v1/kpis/CONTACT_VOLUME/breakdown?by=reason&from=2019-08-05&to=2019-08-05")
            .path("rows");
    assertThat(rows.findValuesAsText("key")).containsExactly("Billing", "Delivery");
  }

  @Test
  void anUnreadableFileChangesNothing() {
    admin.imported(
        "contacts",
        """
        external_id,channel,opened_at,source
        1,phone,2019-09-02T10:00:00,unreadable
        """);
    JsonNode run =
        admin.upload(
            "contacts",
            """
            external_id,channel,opened_at,source
            2,phone,2019-09-02T10:00:00,unreadable
            3,"phone,2019-09-02T10:00:00,unreadable
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(run.path("state").asText()).isEqualTo("FAILED");
    assertThat(run.path("problem").asText()).isNotBlank();
    assertThat(run.path("accepted").asLong()).isZero();
    assertThat(volume("2019-09-02")).isEqualTo(1);
  }

  @Test
  void textsComeInTheCallersLanguage() {
    long id =
        admin.upload("surveys", "nothing\n".getBytes(StandardCharsets.UTF_8)).path("id").asLong();
    String french = problem(id, "fr-FR,fr;q=0.9,en;q=0.8");
    assertThat(problem(id, "de,*;q=0.1")).isEqualTo(french);
    assertThat(problem(id, "en-GB")).isNotBlank().isNotEqualTo(french);
  }

  @Test
  void answersOfSurveysTakeTheirContactsDimensions() {
    admin.imported(
        "contacts",
        """
        external_id,channel,opened_at,reason,source
        C1,chat,2019-10-01T10:00:00,Billing,surveyed
        """);
    JsonNode run =
        admin.imported(
            "surveys",
            """
            external_id,kind,score,answered_at,contact,source
            S1,CSAT,5,2019-10-02T10:00:00,C1,surveyed
            S2,CSAT,2,2019-10-02T10:00:00,,surveyed
            """);
    assertCounts(run, 2, 0, 0, 0);
    JsonNode billing = admin.ask("/api/v1/kpis/CSAT?from=2019-10-02&to=2019-10-02&reason=Billing");
    assertThat(billing.path("value").asDouble()).isEqualTo(100);
    assertThat(billing.path("n").asLong()).isEqualTo(1);
  }

  @Test
  void theHistoryHasTheLatestFirst() {
    long earlier =
        admin.imported("contacts", "external_id,channel,opened_at\n").path("id").asLong();
    long later = admin.imported("contacts", "external_id,channel,opened_at\n").path("id").asLong();
    JsonNode two = admin.ask("/api/v1/imports?limit=2").path("imports");
    assertThat(two.findValuesAsText("id")).containsExactly("" + later, "" + earlier);
    admin.refused(400, "/api/v1/imports?limit=0");
  }

  @Test
  void wrongRequestsAreRefused() {
    assertThat(admin.send("invoices", new byte[0]).statusCode()).isEqualTo(400);
    Response noFile = admin.request().multiPart("kind", "contacts").post("/api/v1/imports");
    assertThat(noFile.statusCode()).isEqualTo(400);
    assertThat(noFile.contentType()).startsWith("application/problem+json");
    assertThat(admin.read(noFile).path("detail").asText()).contains("file");
    admin.refused(404, "/api/v1/imports/999999999");
    admin.refused(404, "/api/v1/imports/999999999/rejects.csv");
    admin.refused(404, "/api/v1/imports/latest");
    admin.refused(404, "/api/v1/templates/invoices.csv");
  }

  @Test
  void onlyAdminsImportAndSupervisorsSeeTheHistory() {
    byte[] file = "external_id,channel,opened_at\n".getBytes(StandardCharsets.UTF_8);
    long id = admin.upload("contacts", file).path("id").asLong();
    Caller supervisor = callers.supervisor("Nord");
    assertThat(supervisor.send("contacts", file).statusCode()).isEqualTo(403);
    supervisor.ask("/api/v1/imports/" + id);
    supervisor.refused(403, "/api/v1/imports/" + id + "/rejects.csv");
    for (Caller other : new Caller[] {callers.reader(), callers.agent("Ana Petit")}) {
      assertThat(other.send("contacts", file).statusCode()).isEqualTo(403);
      other.refused(403, "/api/v1/imports");
      other.refused(403, "/api/v1/imports/" + id);
    }
  }

  @Test
  void aLocalAccountImportsByHttpBasic() {
    RestAssured.given()
        .auth()
        .preemptive()
        .basic(admin.username(), Callers.PASSWORD)
        .multiPart("kind", "contacts")
        .multiPart(
            "file",
            "export.csv",
            "external_id,channel,opened_at\n".getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/imports")
        .then()
        .statusCode(202);
    RestAssured.given().get("/api/v1/imports").then().statusCode(401);
  }

  @Test
  void templatesCanBeImportedAsTheyAre() {
    for (String kind : new String[] {"contacts", "surveys"}) {
      Response template =
          admin.request().header("Accept-Language", "en").get("/api/v1/templates/" + kind + ".csv");
      assertThat(template.statusCode()).isEqualTo(200);
      assertThat(template.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
      JsonNode run = admin.upload(kind, template.asByteArray());
      assertThat(run.path("read").asLong()).as(run.toString()).isEqualTo(3);
      assertThat(run.path("rejected").asLong()).as(run.toString()).isZero();
    }
  }

  private long volume(String day) {
    return admin
        .ask("/api/v1/kpis/CONTACT_VOLUME?from=%s&to=%s".formatted(day, day))
        .path("value")
        .asLong();
  }

  private String problem(long id, String language) {
    Response answer =
        admin.request().header("Accept-Language", language).get("/api/v1/imports/" + id);
    return admin.read(answer).path("problem").asText();
  }

  private static void assertCounts(
      JsonNode run, long created, long updated, long unchanged, long rejected) {
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("DONE");
    assertThat(run.path("created").asLong()).as(run.toString()).isEqualTo(created);
    assertThat(run.path("updated").asLong()).as(run.toString()).isEqualTo(updated);
    assertThat(run.path("unchanged").asLong()).as(run.toString()).isEqualTo(unchanged);
    assertThat(run.path("rejected").asLong()).as(run.toString()).isEqualTo(rejected);
    assertThat(run.path("accepted").asLong()).isEqualTo(created + updated + unchanged);
    assertThat(run.path("read").asLong()).isEqualTo(created + updated + unchanged + rejected);
  }
}

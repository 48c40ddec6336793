package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows pushed by programs, and what becomes of them. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PushApiTest {

  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";

  @Inject Callers callers;

  private Caller admin;

  @BeforeEach
  void signIn() {
    admin = callers.admin();
  }

  @Test
  void anArrayBecomesFigures() {
    String rows =
        """
        [{"external_id": 1, "channel": "phone", "opened_at": "2014-03-05T10:00:00", "answered_at": "2014-03-05T10:00:30",
          "reopened": true, "talk_seconds": 120, "source": "array"},
         {"source": "array", "opened_at": "2014-03-05T11:00:00", "channel": "phone", "external_id": 2, "agent": null}]
        """;
    JsonNode done = pushed("contacts", JSON, rows);
    assertCounts(done, 2, 0, 0, 0);
    assertThat(done.path("rejects").isEmpty()).isTrue();
    JsonNode day = admin.ask("/api/v1/kpis/ASA?from=2014-03-05&to=2014-03-05");
    assertThat(day.path("value").asDouble()).isEqualTo(30);
    assertThat(volume("2014-03-05")).isEqualTo(2);

    JsonNode run = admin.ask("/api/v1/imports/" + done.path("id").asLong());
    assertThat(run.path("state").asText()).isEqualTo("DONE");
    assertThat(run.path("startedBy").asText()).isEqualTo(admin.username());
    assertCounts(pushed("contacts", JSON, rows), 0, 0, 2, 0);
    assertCounts(pushed("contacts", JSON, rows.replace("120", "130")), 0, 1, 1, 0);
  }

  @Test
  void linesAreTakenPackedToo() throws IOException {
    String rows =
        """
        {"external_id":"L1","channel":"phone","opened_at":"2014-04-02T10:00:00","source":"lines"}
        {"external_id":"L2","channel":"chat","opened_at":"2014-04-02T11:00:00","source":"lines"}
        """;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(rows.getBytes(StandardCharsets.UTF_8));
    }
    Response answer = request(LINES).body(packed.toByteArray()).post("/api/v1/contacts");
    assertCounts(answered(200, answer), 2, 0, 0, 0);
    assertCounts(pushed("contacts", LINES, rows), 0, 0, 2, 0);
    assertThat(volume("2014-04-02")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void everyKindTakesTheRowsOfItsTemplate(ImportKind kind) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int example = 0; example < 3; example++) {
      Map<String, String> row = new TreeMap<>();
      for (var column : Template.of(kind).columns()) {
        row.put(column.word(), column.examples().get(example));
      }
      rows.add(row);
    }
    JsonNode done = pushed(kind.word(), JSON, admin.json().writeValueAsString(rows));
    assertThat(done.path("accepted").asLong()).as(done.toString()).isEqualTo(3);
    assertThat(done.path("ignoredColumns").isEmpty()).isTrue();
  }

  @Test
  void rejectedRowsAreTold() {
    Response answer =
        request(JSON)
            .header("Accept-Language", "en")
            .body(
                """
                [{"external_id": "R1", "channel": "phone", "opened_at": "2014-05-07T10:00:00", "source": "told"},
                 {"external_id": "R2", "channel": "phone", "opened_at": "someday", "source": "told"},
                 {"channel": "phone", "opened_at": "2014-05-07T10:00:00", "mood": {"is": "sad"}, "source": "told"}]
                """)
            .post("/api/v1/contacts");
    JsonNode done = answered(200, answer);
    assertCounts(done, 1, 0, 0, 2);
    assertThat(done.path("ignoredColumns").get(0).asText()).isEqualTo("mood.is");
    JsonNode second = done.path("rejects").get(0);
    assertThat(second.path("line").asLong()).isEqualTo(2);
    assertThat(second.path("column").asText()).isEqualTo("opened_at");
    assertThat(second.path("value").asText()).isEqualTo("someday");
    assertThat(second.path("problem").asText()).isNotBlank();
    assertThat(done.path("rejects").get(1).path("line").asLong()).isEqualTo(3);
    assertThat(done.path("rejects").get(1).path("column").asText()).isEqualTo("external_id");
    assertThat(done.path("rejects")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "external_id,channel,opened_at\n1,phone,2014-06-04T10:00:00\n",
        "\"text\"",
        "12",
        "null"
      })
  void whatIsNoJsonOfRowsIsABadRequest(String body) {
    Response answer = request(JSON).body(body).post("/api/v1/contacts");
    assertThat(problem(400, answer)).contains("array of objects");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"external_id\": 1, \"channel\": \"phone\", \"opened_at\": \"2014-06-04T10:00:00\"}, {\"external_id\"",
        "[{\"external_id\": 1, \"channel\": \"phone\", \"opened_at\": \"2014-06-04T10:00:00\"}, 12]",
        "{\"external_id\": 1, \"channel\": \"phone\", \"opened_at\": \"2014-06-04T10:00:00\"}\n{\"external_id\": 2,",
        "[{\"external_id\": 1, \"chanel\": \"phone\", \"opened_at\": \"2014-06-04T10:00:00\"}]",
        "[{\"mood\": \"sad\"}]",
        "[1, 2]",
        "{nothing}"
      })
  void whatCannotBeReadChangesNothing(String body) {
    Response answer = request(JSON).body(body).post("/api/v1/contacts");
    assertThat(problem(422, answer)).isNotBlank();
    assertThat(volume("2014-06-04")).isZero();
  }

  @Test
  void damageIsNamedByItsPlace() {
    Response answer =
        request(LINES)
            .header("Accept-Language", "en")
            .body("{\"external_id\": 1}\n{\"external_id\": 2 \"channel\": 3}")
            .post("/api/v1/contacts");
    assertThat(problem(422, answer)).startsWith("Line 2, column 19: ");
  }

  @Test
  void nothingIsNoRow() {
    assertCounts(pushed("contacts", JSON, "[]"), 0, 0, 0, 0);
  }

  @Test
  void theAnswerNeedNotBeWaitedFor() {
    Response answer =
        request(JSON)
            .header("Prefer", "respond-async")
            .body(row("A1", "async", "2014-07-02T10:00:00"))
            .post("/api/v1/contacts");
    JsonNode run = answered(202, answer);
    assertThat(answer.header("Location")).endsWith("/api/v1/imports/" + run.path("id").asLong());
    assertThat(answer.header("Preference-Applied")).isEqualTo("respond-async");
    assertThat(admin.ended(answer.header("Location")).path("created").asLong()).isEqualTo(1);
  }

  @Test
  void theSameRequestAgainIsNotDoneAgain() {
    String body = row("K1", "keys", "2014-08-06T10:00:00");
    JsonNode first = answered(200, keyed("order-66", body).post("/api/v1/contacts"));
    JsonNode again = answered(200, keyed("order-66", body).post("/api/v1/contacts"));
    assertThat(again).isEqualTo(first);
    assertThat(first.path("created").asLong()).isEqualTo(1);

    Response other = keyed("order-66", body.replace("K1", "K2")).post("/api/v1/contacts");
    assertThat(problem(422, other)).contains("order-66", first.path("id").asText());
    assertThat(volume("2014-08-06")).isEqualTo(1);

    JsonNode without = pushed("contacts", JSON, body);
    assertThat(without.path("id")).isNotEqualTo(first.path("id"));
    assertThat(without.path("unchanged").asLong()).isEqualTo(1);
  }

  @Test
  void keysAreOnesOwnAndOfOneRoute() {
    String body = row("O1", "own", "2014-09-03T10:00:00");
    JsonNode first = answered(200, keyed("mine", body).post("/api/v1/contacts"));
    Caller other = callers.admin();
    Response theirs =
        plain(other.request())
            .contentType(JSON)
            .header("Idempotency-Key", "mine")
            .body(row("O2", "own", "2014-09-03T10:00:00"))
            .post("/api/v1/contacts");
    assertThat(answered(200, theirs).path("id")).isNotEqualTo(first.path("id"));
    String answer =
        "[{\"external_id\": \"O\", \"kind\": \"NPS\", \"score\": 9, \"answered_at\": \"2014-09-03\"}]";
    assertThat(keyed("mine", answer).post("/api/v1/surveys").statusCode()).isEqualTo(200);
  }

  @Test
  void requestsAtTheSameTimeAreOneImport() throws Exception {
    String body = row("T1", "together", "2014-10-01T10:00:00");
    try (ExecutorService programs = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> requests = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        requests.add(
            () ->
                answered(200, keyed("together", body).post("/api/v1/contacts"))
                    .path("id")
                    .asText());
      }
      List<String> imports = new ArrayList<>();
      for (Future<String> answer : programs.invokeAll(requests)) {
        imports.add(answer.get());
      }
      assertThat(imports.stream().distinct()).hasSize(1);
    }
  }

  @Test
  void aFailedImportIsBegunAnewUnderItsKey() {
    String body = "[{\"mood\": \"sad\"}]";
    String first = problem(422, keyed("fails", body).post("/api/v1/contacts"));
    assertThat(problem(422, keyed("fails", body).post("/api/v1/contacts"))).isEqualTo(first);
    assertThat(problem(422, keyed("fails", row("F", "f", "2014-10-02")).post("/api/v1/contacts")))
        .contains("fails");
  }

  @Test
  void filesHaveKeysToo() {
    byte[] file =
        "external_id,channel,opened_at,source\n1,phone,2014-11-05T10:00:00,file\n"
            .getBytes(StandardCharsets.UTF_8);
    JsonNode first = answered(202, sent("contacts", file));
    JsonNode again = answered(202, sent("contacts", file));
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(problem(422, sent("surveys", file))).contains("file-1");
    file[file.length - 2] = 'x';
    assertThat(problem(422, sent("contacts", file))).contains("file-1");
  }

  /** The mapping is not kept once more, though somebody kept another version of it meanwhile. */
  @Test
  void soHaveFilesWithTheirMapping() {
    byte[] file = "Id,Opened\n1,2014-12-03T10:00:00\n".getBytes(StandardCharsets.UTF_8);
    String mapping =
        """
        mapping: 1
        name: with a key
        facts:
          - kind: contacts
            columns: {external_id: Id, opened_at: Opened, channel: {constant: phone}}
        """;
    JsonNode first = answered(202, sent("file-2", "mapping", mapping, file));
    JsonNode other = answered(202, sent("file-3", "mapping", mapping + "# newer\n", file));
    assertThat(other.path("mappingVersion").asInt()).isEqualTo(2);
    JsonNode again = answered(202, sent("file-2", "mapping", mapping, file));
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(again.path("mappingVersion").asInt()).isEqualTo(1);
    assertThat(problem(422, sent("file-2", "mapping", mapping + "# newer\n", file)))
        .contains("file-2");
  }

  private Response sent(String kind, byte[] file) {
    return sent("file-1", "kind", kind, file);
  }

  private Response sent(String key, String part, String told, byte[] file) {
    return admin
        .request()
        .header("Idempotency-Key", key)
        .multiPart(part, told)
        .multiPart("file", "export.csv", file)
        .post("/api/v1/imports");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "\u00e9t\u00e9"})
  void aKeyIsVisibleAscii(String key) {
    Response answer = keyed(key, "[]").post("/api/v1/contacts");
    assertThat(problem(400, answer)).contains("Idempotency-Key");
    assertThat(keyed("k".repeat(201), "[]").post("/api/v1/contacts").statusCode()).isEqualTo(400);
  }

  @Test
  void onlyAdminsPush() {
    for (Caller other :
        List.of(callers.supervisor("Nord"), callers.reader(), callers.agent("Ana Petit"))) {
      Response answer =
          plain(other.request()).contentType(JSON).body("[]").post("/api/v1/contacts");
      assertThat(problem(403, answer)).isNotNull();
    }
    assertThat(request("text/csv").body("a").post("/api/v1/contacts").statusCode()).isEqualTo(415);
    assertThat(request(JSON).body("[]").post("/api/v1/invoices").statusCode()).isEqualTo(404);
    admin.refused(405, "/api/v1/contacts");
  }

  private static String row(String id, String source, String opened) {
    return "[{\"external_id\": \"%s\", \"channel\": \"phone\", \"opened_at\": \"%s\", \"source\": \"%s\"}]"
        .formatted(id, opened, source);
  }

  private JsonNode pushed(String kind, String type, String body) {
    return answered(200, request(type).body(body).post("/api/v1/" + kind));
  }

  private RequestSpecification keyed(String key, String body) {
    return request(JSON).header("Idempotency-Key", key).body(body);
  }

  private RequestSpecification request(String type) {
    return plain(admin.request()).contentType(type);
  }

  /** Bodies as they are given, their type without a charset. */
  private static RequestSpecification plain(RequestSpecification request) {
    EncoderConfig plain =
        EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .defaultContentCharset(StandardCharsets.UTF_8)
            .encodeContentTypeAs(LINES, io.restassured.http.ContentType.TEXT);
    return request.config(RestAssuredConfig.config().encoderConfig(plain));
  }

  private JsonNode answered(int status, Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    return admin.read(answer);
  }

  private String problem(int status, Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType().toLowerCase(Locale.ROOT))
        .startsWith("application/problem+json");
    return admin.read(answer).path("detail").asText();
  }

  private long volume(String day) {
    return admin
        .ask("/api/v1/kpis/CONTACT_VOLUME?from=%s&to=%s".formatted(day, day))
        .path("value")
        .asLong();
  }

  private static void assertCounts(
      JsonNode done, long created, long updated, long unchanged, long rejected) {
    assertThat(done.path("created").asLong()).as(done.toString()).isEqualTo(created);
    assertThat(done.path("updated").asLong()).as(done.toString()).isEqualTo(updated);
    assertThat(done.path("unchanged").asLong()).as(done.toString()).isEqualTo(unchanged);
    assertThat(done.path("rejected").asLong()).as(done.toString()).isEqualTo(rejected);
    assertThat(done.path("accepted").asLong()).isEqualTo(created + updated + unchanged);
    assertThat(done.path("read").asLong()).isEqualTo(created + updated + unchanged + rejected);
  }
}

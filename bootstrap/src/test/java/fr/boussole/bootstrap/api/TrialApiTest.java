package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.application.importing.ImportFolder;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.domain.kpi.KpiCatalogue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files tried through the API: what it tells is what an import does, and nothing is kept. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TrialApiTest {

  private static final String TRIAL = "/api/v1/imports/trial";
  private static final String HEADER =
      "external_id,channel,opened_at,answered_at,talk_seconds,reason,source\n";

  @Inject Callers callers;
  @Inject ImportFolder folder;

  private Caller admin;

  @BeforeEach
  void signIn() {
    admin = callers.admin();
  }

  @Test
  void tellsWhatTheImportThenDoes() {
    admin.imported(
        "contacts",
        HEADER
            + "1,phone,2008-03-03T10:00:00,2008-03-03T10:00:30,120,Billing,tried\n"
            + "2,phone,2008-03-03T11:00:00,2008-03-03T11:00:10,60,Billing,tried\n");
    String file =
        HEADER
            + "1,phone,2008-03-03T10:00:00,2008-03-03T10:00:30,120,Billing,tried\n"
            + "2,phone,2008-03-03T11:00:00,2008-03-03T11:00:17,67,Delivery,tried\n"
            + "3,chat,2008-03-04T09:00:00,2008-03-04T09:01:11,301,Delivery,tried\n"
            + "4,chat,someday,,,Delivery,tried\n";
    List<JsonNode> untouched = kept("2008-03-03", "2008-03-04");
    JsonNode trial = tried(file, "kind", "contacts");
    assertThat(kept("2008-03-03", "2008-03-04")).isEqualTo(untouched);

    assertThat(trial.path("kind").asText()).isEqualTo("contacts");
    assertThat(trial.path("mapping").isNull()).isTrue();
    assertThat(trial.at("/file/format").asText()).isEqualTo("text");
    assertThat(trial.at("/file/charset").asText()).isEqualTo("UTF-8");
    assertThat(trial.at("/file/delimiter").asText()).isEqualTo(",");
    assertThat(trial.at("/file/header").asInt()).isEqualTo(1);
    assertThat(trial.at("/file/columns")).hasSize(7);
    assertThat(trial.path("limited").asBoolean(true)).isFalse();
    assertThat(trial.path("rejects")).hasSize(1);
    assertThat(trial.at("/rejects/0/line").asInt()).isEqualTo(5);
    assertThat(trial.at("/rejects/0/column").asText()).isEqualTo("opened_at");
    assertThat(trial.at("/rejects/0/value").asText()).isEqualTo("someday");
    assertThat(trial.at("/rejects/0/problem").asText()).isNotBlank();
    assertThat(trial.at("/days/from").asText()).isEqualTo("2008-03-03");
    assertThat(trial.at("/days/to").asText()).isEqualTo("2008-03-04");
    assertThat(kpi(trial, "CONTACT_VOLUME").at("/before/value").toString()).isEqualTo("2");
    assertThat(kpi(trial, "CONTACT_VOLUME").at("/after/value").toString()).isEqualTo("3");

    assertFigures(trial, "before");
    JsonNode run = admin.imported("contacts", file);
    for (String count :
        List.of("read", "accepted", "created", "updated", "unchanged", "rejected", "skipped")) {
      assertThat(trial.path(count)).as(count).isEqualTo(run.path(count));
    }
    assertThat(run.path("updated").asInt()).isEqualTo(1);
    assertThat(run.path("rejected").asInt()).isEqualTo(1);
    assertFigures(trial, "after");
    assertThat(admin.ask("/api/v1/imports/" + run.path("id").asLong() + "/quality"))
        .isEqualTo(trial.path("quality"));
    assertFigures(tried(file, "kind", "contacts"), "before");
  }

  /** Every KPI of the trial, to the last digit. */
  private void assertFigures(JsonNode trial, String when) {
    assertThat(trial.path("kpis").size()).isGreaterThan(20);
    JsonNode now =
        admin.ask("/api/v1/kpis?from=%s&to=%s".formatted(from(trial), to(trial))).path("kpis");
    for (JsonNode kpi : trial.path("kpis")) {
      JsonNode same = kpi(now, "code", kpi.path("code").asText());
      kpi.path(when)
          .properties()
          .forEach(
              field ->
                  assertThat(field.getValue())
                      .as(when + " of " + kpi.path("code") + ": " + field.getKey())
                      .isEqualTo(same.path(field.getKey())));
    }
  }

  private static String from(JsonNode trial) {
    return trial.at("/days/from").asText();
  }

  private static String to(JsonNode trial) {
    return trial.at("/days/to").asText();
  }

  private static JsonNode kpi(JsonNode trial, String code) {
    return kpi(trial.path("kpis"), "code", code);
  }

  private static JsonNode kpi(JsonNode all, String field, String value) {
    for (JsonNode each : all) {
      if (each.path(field).asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError("no " + value + " in " + all);
  }

  @Test
  void anIdentifierTakenForACategoryIsRefusedAsTheImportWouldBe() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i <= 50_000; i++) {
      file.append("%1$d,phone,2008-06-02T10:00:00,,,ticket %1$d,identifiers%n".formatted(i));
    }
    assertThat(refused(422, file.toString(), "kind", "contacts").path("detail").asText())
        .contains("reason", "identifiant");
  }

  @Test
  void aMappingSentAlongIsNotKept() {
    String mapping =
        """
        mapping: 1
        name: only tried
        facts:
          - kind: contacts
            when: {filled: [Numéro essayé]}
            columns:
              external_id: Numéro essayé
              channel: {constant: phone}
              opened_at: Quand
              source: {constant: only-tried}
        """;
    String file = "Numéro essayé;Quand;Note\n1;2008-05-05T10:00:00;a\n;2008-05-05T11:00:00;b\n";
    List<JsonNode> untouched = kept("2008-05-05", "2008-05-05");
    JsonNode trial = tried(file, "mapping", mapping);
    assertThat(trial.path("kind").isNull()).isTrue();
    assertThat(trial.path("mapping").asText()).isEqualTo("only tried");
    assertThat(trial.path("mappingVersion").isNull()).isTrue();
    assertThat(trial.path("created").asInt()).isEqualTo(1);
    assertThat(trial.path("skipped").asInt()).isEqualTo(1);
    assertThat(trial.path("read").asInt()).isEqualTo(2);
    assertThat(trial.at("/file/ignoredColumns/0").asText()).isEqualTo("Note");
    assertThat(kept("2008-05-05", "2008-05-05")).isEqualTo(untouched);
    admin.refused(404, "/api/v1/mappings/only%20tried");
    // Nor is the header known now.
    assertThat(refused(422, file, null, "").path("detail").asText())
        .contains("Aucune correspondance");
    refused(422, file, "mapping", "only tried");
  }

  @Test
  void namesOfValuesAreTriedToo() {
    admin.imported("contacts", HEADER + "1,phone,2008-06-02T10:00:00,,,R-17,tried-names\n");
    String mapping =
        """
        mapping: 1
        name: tried names
        values: {dimension: reason, value: id, name: name}
        """;
    String file = "id,name\nR-17,Question sur la facture\n";
    List<JsonNode> untouched = kept("2008-06-02", "2008-06-02");
    JsonNode trial = tried(file, "mapping", mapping);
    assertThat(trial.path("created").asInt()).isEqualTo(1);
    // A name may change any figure of any day.
    assertThat(trial.at("/days/from").asText()).isBetween("", "2008-06-02");
    assertThat(trial.at("/days/to").asText()).isBetween("2008-06-02", "9999");
    assertThat(trial.path("kpis")).hasSize(KpiCatalogue.all().size());
    assertThat(kept("2008-06-02", "2008-06-02")).isEqualTo(untouched);
    JsonNode run = admin.ended(send(file, "mapping", mapping, "/api/v1/imports"));
    assertThat(run.path("created").asInt()).as(run.toString()).isEqualTo(1);
  }

  @Test
  void whatCannotBeTriedIsRefusedAndNotKept() {
    List<JsonNode> untouched = kept("2008-07-07", "2008-07-07");
    String broken = HEADER + "1,phone,2008-07-07T10:00:00,,,,x\n2,\"phone,2008-07-07T10:00:00\n";
    String french = refused(422, broken, "kind", "contacts").path("detail").asText();
    Response english =
        admin
            .request()
            .header("Accept-Language", "en")
            .multiPart("kind", "contacts")
            .multiPart("file", "export.csv", bytes(broken), "text/csv")
            .post(TRIAL);
    assertThat(english.statusCode()).isEqualTo(422);
    assertThat(admin.read(english).path("detail").asText()).isNotBlank().isNotEqualTo(french);
    assertThat(refused(422, "a,b\n1,2\n", null, "").path("detail").asText())
        .contains("Aucune correspondance");
    assertThat(refused(422, "a,b\n1,2\n", "kind", "contacts").path("detail").asText()).isNotBlank();
    assertThat(refused(422, "a,b\n1,2\n", "mapping", "nowhere@3").path("detail").asText())
        .contains("nowhere@3");
    JsonNode wrong =
        refused(422, "a\n1\n", "mapping", "mapping: 1\nname: x\nfacts:\n  - kind: nothing\n");
    assertThat(wrong.at("/problems/0/line").asInt()).isEqualTo(4);
    JsonNode unfit =
        refused(
            422,
            "a\n1\n",
            "mapping",
            "mapping: 1\n"
                + "name: Totaux\n"
                + "refuse: {fr: \"Exportez les lignes.\", en: \"Export rows.\"}\n");
    assertThat(unfit.path("detail").asText()).isEqualTo("Exportez les lignes.");
    // As when it is sent to be kept.
    refused(
        422,
        "a\n1\n",
        "mapping",
        "mapping: 1\nname: a@1\nvalues: {dimension: team, value: a, name: a}\n");
    refused(400, "a,b\n1,2\n", "kind", "invoices");
    Response both =
        admin
            .request()
            .multiPart("kind", "contacts")
            .multiPart("mapping", "any")
            .multiPart("file", "export.csv", new byte[] {1}, "text/csv")
            .post(TRIAL);
    assertThat(both.statusCode()).isEqualTo(400);
    assertThat(admin.request().multiPart("kind", "contacts").post(TRIAL).statusCode())
        .isEqualTo(400);
    assertThat(kept("2008-07-07", "2008-07-07")).isEqualTo(untouched);
  }

  @Test
  void trialsAndImportsWaitForOneAnother() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(6);
    try {
      List<Future<Response>> trials = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String file = HEADER + "%d,phone,2008-08-04T10:00:00,,,,at-once\n".formatted(i);
        String address = i % 3 == 0 ? "/api/v1/imports" : TRIAL;
        trials.add(clients.submit(() -> send(file, "kind", "contacts", address)));
      }
      for (int i = 0; i < 12; i++) {
        Response answer = trials.get(i).get();
        JsonNode told = i % 3 == 0 ? admin.ended(answer) : ok(answer);
        assertThat(told.path("created").asInt()).as(told.toString()).isEqualTo(1);
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(
            admin
                .ask("/api/v1/kpis/CONTACT_VOLUME?from=2008-08-04&to=2008-08-04")
                .path("value")
                .asInt())
        .isEqualTo(4);
    assertThat(received()).isEmpty();
  }

  /** All that a trial could leave behind. */
  private List<JsonNode> kept(String from, String to) {
    assertThat(received()).isEmpty();
    return List.of(
        admin.ask("/api/v1/imports?limit=500"),
        admin.ask("/api/v1/mappings"),
        admin.ask("/api/v1/values/reason"),
        admin.ask("/api/v1/values/channel"),
        admin.ask("/api/v1/kpis?from=%s&to=%s".formatted(from, to)));
  }

  /** Files received that belong to no import. */
  private List<String> received() {
    try (Stream<Path> files = Files.list(folder.path())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("upload"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private JsonNode tried(String file, @Nullable String part, String told) {
    return ok(send(file, part, told, TRIAL));
  }

  private JsonNode ok(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return admin.read(answer);
  }

  private JsonNode refused(int status, String file, @Nullable String part, String told) {
    Response answer = send(file, part, told, TRIAL);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    return admin.read(answer);
  }

  private Response send(String file, @Nullable String part, String told, String address) {
    return admin.send(bytes(file), "export.csv", part, told, address);
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }
}

package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Files that nobody on this project wrote, imported through the API, give the figures that were
 * computed from them apart. The files are not part of the project: they are looked for in {@code
 * shared/data} beside it, or in the folder the system property {@code reference.data} names, and
 * the test is skipped where there are none.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ReferenceDataTest {

  private static final Path DATA =
      Path.of(System.getProperty("reference.data", "../../shared/data"));

  /** The references have six decimals: closer than six significant digits. */
  private static final Offset<Double> ROUNDING = Offset.offset(6e-7);

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String YEAR = "from=2021-01-01&to=2021-12-31";

  @Inject Callers callers;

  private final SoftAssertions figures = new SoftAssertions();
  private final List<String> seen = new ArrayList<>();

  @Test
  void callsOfACallCentre() throws IOException {
    Path folder = present("pwc-call-center");
    Caller admin = callers.admin();
    importCalls(admin, Files.readAllLines(folder.resolve("call_center.csv")));
    JsonNode reference = admin.json().readTree(folder.resolve("REFERENCE.json").toFile());
    JsonNode kpis = reference.path("kpis");

    wholeCentre(admin, kpis);
    Map<String, String> rows =
        Map.of("by_agent", "breakdown?by=agent", "by_topic", "breakdown?by=reason");
    rows.forEach((name, view) -> pieces(admin, kpis.path(name).path("by"), view, "rows", "key"));
    pieces(admin, kpis.path("by_month").path("by"), "series?grain=month", "points", "from");
    report("calls");
  }

  @Test
  void answersOfAFrenchShop() throws IOException {
    Path folder = present("fr-bestmarket-nps");
    Caller admin = callers.admin();
    importAnswers(admin, Files.readAllLines(folder.resolve("retour_client.csv"), WINDOWS));
    JsonNode kpis = admin.json().readTree(folder.resolve("REFERENCE.json").toFile()).path("kpis");

    JsonNode whole = admin.ask("/api/v1/kpis/NPS?" + YEAR);
    same("nps", whole.path("value"), kpis.path("nps").path("value"));
    same("responses", whole.path("n"), kpis.path("responses").path("value"));
    for (var view : Map.of("by_source", "channel", "by_categorie", "reason").entrySet()) {
      JsonNode rows =
          admin.ask("/api/v1/kpis/NPS/breakdown?by=%s&%s".formatted(view.getValue(), YEAR));
      kpis.path(view.getKey())
          .path("by")
          .properties()
          .forEach(
              expected -> {
                JsonNode row = piece(rows.path("rows"), "key", expected.getKey());
                same(expected.getKey(), row.path("value"), expected.getValue().path("nps"));
                same(expected.getKey() + " n", row.path("n"), expected.getValue().path("n"));
              });
    }
    LocalDate start = LocalDate.of(2021, 1, 1);
    for (int quarter = 1; quarter <= 4; quarter++, start = start.plusMonths(3)) {
      String days = "?from=%s&to=%s".formatted(start, start.plusMonths(3).minusDays(1));
      String name = "2021-Q" + quarter;
      same(
          name,
          admin.ask("/api/v1/kpis/NPS" + days).path("value"),
          kpis.path("by_quarter").path("by").path(name));
    }
    report("answers");
  }

  /** The file tells months of custom and who left in the last month: all are there on its eve. */
  @Test
  void customersOfATelephoneCompany() throws IOException {
    Path folder = present("telco-churn");
    Caller admin = callers.admin();
    importCustomers(admin, Files.readAllLines(folder.resolve("Telco-Customer-Churn.csv")));
    JsonNode kpis = admin.json().readTree(folder.resolve("REFERENCE.json").toFile()).path("kpis");

    String all = "from=2021-01-01&to=2021-01-31";
    fraction(admin, "CHURN?", all, kpis.path("churn_rate"));
    fraction(admin, "RETENTION?", all, kpis.path("retention_rate"));
    for (var view :
        Map.of("churn_by_contract", "segment", "churn_by_techsupport", "product").entrySet()) {
      JsonNode rows =
          admin.ask("/api/v1/kpis/CHURN/breakdown?by=%s&%s".formatted(view.getValue(), all));
      kpis.path(view.getKey())
          .path("by")
          .properties()
          .forEach(
              expected ->
                  same(
                      expected.getKey(),
                      piece(rows.path("rows"), "key", expected.getKey()).path("value"),
                      expected.getValue()));
    }
    report("customers");
  }

  private void wholeCentre(Caller admin, JsonNode kpis) {
    JsonNode volume = admin.ask("/api/v1/kpis/CONTACT_VOLUME?" + YEAR);
    same("calls_offered", volume.path("value"), kpis.path("calls_offered").path("value"));
    fraction(admin, "ABANDON_RATE?", kpis.path("abandon_rate"));
    JsonNode answered = fraction(admin, "ANSWER_RATE?", kpis.path("answer_rate"));
    same("answered", answered.path("numerator"), kpis.path("calls_answered").path("value"));
    JsonNode wait = fraction(admin, "ASA?", kpis.path("asa_seconds"));
    same("speed_median", wait.path("median"), kpis.path("speed_median").path("value"));
    same("speed_p90", wait.path("p90"), kpis.path("speed_p90").path("value"));
    for (int seconds : List.of(20, 30, 60)) {
      fraction(
          admin,
          "SERVICE_LEVEL?threshold=%d&".formatted(seconds),
          kpis.path("service_level_%ds_of_offered".formatted(seconds)));
    }
    fraction(admin, "SERVICE_LEVEL?", kpis.path("service_level_20s_of_offered"));
    fraction(admin, "AHT?", kpis.path("mean_talk_seconds"));
    fraction(admin, "CSAT?", kpis.path("csat_top2"));
    same(
        "resolved",
        admin.ask("/api/v1/kpis/RESOLVED_VOLUME?" + YEAR).path("value"),
        kpis.path("resolution_rate_of_answered").path("num"));
  }

  private JsonNode fraction(Caller admin, String question, JsonNode expected) {
    return fraction(admin, question, YEAR, expected);
  }

  private JsonNode fraction(Caller admin, String question, String days, JsonNode expected) {
    JsonNode figure = admin.ask("/api/v1/kpis/" + question + days);
    same(question, figure.path("value"), expected.path("value"));
    same(question + " numerator", figure.path("numerator"), expected.path("num"));
    same(question + " denominator", figure.path("denominator"), expected.path("den"));
    return figure;
  }

  private void pieces(Caller admin, JsonNode expected, String view, String pieces, String key) {
    record Column(String code, String rules, String field, String reference) {}
    for (Column column :
        List.of(
            new Column("CONTACT_VOLUME", "", "value", "offered"),
            new Column("ANSWER_RATE", "", "numerator", "answered"),
            new Column("ABANDON_RATE", "", "value", "abandon_pct"),
            new Column("ASA", "", "value", "asa"),
            new Column("SERVICE_LEVEL", "&threshold=20", "value", "sl20_offered_pct"),
            new Column("SERVICE_LEVEL", "&threshold=60", "value", "sl60_offered_pct"),
            new Column("SERVICE_LEVEL", "", "value", "sl20_offered_pct"),
            new Column("AHT", "", "value", "talk"),
            new Column("CSAT", "", "value", "csat_top2_pct"))) {
      String question =
          "/api/v1/kpis/%s/%s&%s%s".formatted(column.code(), view, YEAR, column.rules());
      JsonNode found = admin.ask(question).path(pieces);
      expected
          .properties()
          .forEach(
              piece ->
                  same(
                      column.code() + column.rules() + " of " + piece.getKey(),
                      piece(found, key, piece.getKey()).path(column.field()),
                      piece.getValue().path(column.reference())));
    }
  }

  /** The piece of this name, whatever its case; a month is known by the start of its first day. */
  private static JsonNode piece(JsonNode pieces, String key, String name) {
    for (JsonNode piece : pieces) {
      if (piece.path(key).asText().regionMatches(true, 0, name, 0, name.length())) {
        return piece;
      }
    }
    throw new AssertionError(name + " is not among " + pieces);
  }

  private void same(String what, JsonNode found, JsonNode expected) {
    assertThat(expected.isNumber()).as("the reference has no " + what).isTrue();
    seen.add("%s: %s (reference %s)".formatted(what, found, expected));
    figures.assertThat(found.isNumber()).as(what).isTrue();
    figures.assertThat(found.asDouble()).as(what).isEqualTo(expected.asDouble(), ROUNDING);
  }

  private void report(String name) throws IOException {
    Files.write(Path.of("target", "reference-%s.txt".formatted(name)), seen);
    figures.assertAll();
  }

  private static void importCalls(Caller admin, List<String> lines) {
    StringBuilder contacts =
        new StringBuilder(
            "external_id,channel,opened_at,wait_seconds,talk_seconds,resolved_at,reason,agent,status,source\n");
    StringBuilder surveys =
        new StringBuilder("external_id,kind,score,answered_at,contact,source\n");
    for (String line : lines.subList(1, lines.size())) {
      String[] call = line.split(",", -1);
      LocalDateTime opened = LocalDate.parse(call[2], DAY).atTime(LocalTime.parse(call[3]));
      boolean answered = call[5].equals("Y");
      boolean resolved = call[6].equals("Y");
      String talk = answered ? "" + LocalTime.parse(call[8]).toSecondOfDay() : "";
      contacts.append(
          "%s,phone,%s,%s,%s,%s,%s,%s,%s,calls%n"
              .formatted(
                  call[0],
                  opened,
                  call[7],
                  talk,
                  resolved ? opened.plusMinutes(10) : "",
                  call[4],
                  call[1],
                  answered ? "" : "abandoned"));
      if (!call[9].isEmpty()) {
        surveys.append("%s,CSAT,%s,%s,%s,calls%n".formatted(call[0], call[9], opened, call[0]));
      }
    }
    assertThat(admin.imported("contacts", contacts.toString()).path("created").asInt())
        .isEqualTo(5000);
    assertThat(admin.imported("surveys", surveys.toString()).path("created").asInt())
        .isEqualTo(4054);
  }

  private static void importCustomers(Caller admin, List<String> lines) {
    LocalDate eve = LocalDate.of(2020, 12, 31);
    StringBuilder customers =
        new StringBuilder("customer,joined_on,left_on,segment,product,source\n");
    for (String line : lines.subList(1, lines.size())) {
      String[] told = line.split(",", -1);
      customers.append(
          "%s,%s,%s,%s,%s,telco%n"
              .formatted(
                  told[0],
                  eve.minusMonths(Integer.parseInt(told[5])),
                  told[20].equals("Yes") ? "2021-01-15" : "",
                  told[15],
                  told[12]));
    }
    assertThat(admin.imported("customers", customers.toString()).path("created").asInt())
        .isEqualTo(lines.size() - 1);
  }

  private static void importAnswers(Caller admin, List<String> lines) {
    StringBuilder surveys =
        new StringBuilder("external_id;kind;score;answered_at;channel;reason\r\n");
    for (String line : lines) {
      String[] answer = line.split(";", -1);
      surveys.append(
          "%s;NPS;%s;%sT12:00;%s;%s\r\n"
              .formatted(answer[0], answer[1], answer[4], answer[5], answer[6]));
    }
    JsonNode run = admin.upload("surveys", surveys.toString().getBytes(WINDOWS));
    assertThat(run.path("created").asInt()).as(run.toString()).isEqualTo(3000);
  }

  private static Path present(String name) {
    Path folder = DATA.resolve(name);
    assumeTrue(
        Files.isDirectory(folder),
        () -> "skipped: no reference files in " + folder + " (set -Dreference.data=FOLDER)");
    return folder;
  }
}

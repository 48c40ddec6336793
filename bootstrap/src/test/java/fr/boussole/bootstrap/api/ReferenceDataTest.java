package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.bootstrap.ReferenceFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The {@link ReferenceFiles}, imported through the API as they stand, each with a mapping, give the
 * figures that were computed from them apart.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ReferenceDataTest {

  /** The references have six decimals: closer than six significant digits. */
  private static final Offset<Double> ROUNDING = Offset.offset(6e-7);

  /** Medians are exact below 256 s, and this near above. */
  private static final Percentage MEDIAN = Percentage.withPercentage(0.4);

  private static final String YEAR = "from=2021-01-01&to=2021-12-31";

  @Inject Callers callers;

  private Caller admin;
  private final SoftAssertions figures = new SoftAssertions();
  private final List<String> seen = new ArrayList<>();

  @BeforeEach
  void signIn() {
    admin = callers.admin();
  }

  /** The workbook holds the same calls: read by the same mapping, nothing of them is other. */
  @Test
  void callsOfACallCentre() throws IOException {
    Path folder = present("pwc-call-center");
    JsonNode kpis = reference(folder);
    JsonNode run = imported(folder.resolve("call_center.csv"), "pwc-calls");
    assertThat(part(run, "contacts").path("created").asInt()).isEqualTo(5000);
    assertThat(part(run, "surveys").path("created").asInt()).isEqualTo(4054);
    calls(kpis);
    JsonNode same = recognised(folder.resolve("01 Call-Center-Dataset.xlsx"));
    assertThat(same.path("mapping").asText()).isEqualTo("PwC call centre");
    assertThat(same.path("unchanged").asInt()).as(same.toString()).isEqualTo(9054);
    assertThat(same.path("read").asInt()).isEqualTo(9054);
    calls(kpis);
    report("calls");
  }

  private void calls(JsonNode kpis) {
    wholeCentre(kpis);
    Map<String, String> rows =
        Map.of("by_agent", "breakdown?by=agent", "by_topic", "breakdown?by=reason");
    rows.forEach((name, view) -> pieces(kpis.path(name).path("by"), view, "rows", "key"));
    pieces(kpis.path("by_month").path("by"), "series?grain=month", "points", "from");
  }

  /** The answers know products and shops by number; their names come in files of their own. */
  @Test
  void answersOfAFrenchShop() throws IOException {
    Path folder = present("fr-bestmarket-nps");
    JsonNode kpis = reference(folder);
    JsonNode run = imported(folder.resolve("retour_client.csv"), "bestmarket-answers");
    assertThat(run.path("created").asInt()).as(run.toString()).isEqualTo(3000);
    answers(kpis);
    assertThat(imported(folder.resolve("produit.csv"), "bestmarket-products").path("created"))
        .hasToString("145");
    JsonNode shops = imported(folder.resolve("ref_magasin.csv"), "bestmarket-shops");
    assertThat(shops.path("created").asInt()).as(shops.toString()).isEqualTo(84);
    answers(kpis);
    JsonNode segments = admin.ask("/api/v1/kpis/NPS/breakdown?by=segment&" + YEAR).path("rows");
    assertThat(keys(segments))
        .contains("Magny-en-Vexin", "Boulogne-Billancourt")
        .doesNotContain("1");
    assertThat(segments.findValues("n").stream().mapToInt(JsonNode::asInt).sum()).isEqualTo(3000);
    JsonNode again = imported(folder.resolve("ref_magasin.csv"), "bestmarket-shops");
    assertThat(again.path("unchanged").asInt()).isEqualTo(84);
    // Names are taken out where they are managed.
    assertThat(
            admin
                .request()
                .post("/api/v1/imports/" + again.path("id").asLong() + "/undo")
                .statusCode())
        .isEqualTo(409);
    report("answers");
  }

  private void answers(JsonNode kpis) {
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
  }

  /**
   * The file tells months of custom and who left in the last month: all are there on its eve. Read
   * a second time, it is that of another tool, whose segments are something else.
   */
  @Test
  void customersOfATelephoneCompany() throws IOException {
    Path folder = present("telco-churn");
    JsonNode kpis = reference(folder);
    var views =
        Map.of("telco-customers", "churn_by_contract", "telco-support", "churn_by_techsupport");
    for (var view : views.entrySet()) {
      JsonNode run = imported(folder.resolve("Telco-Customer-Churn.csv"), view.getKey());
      assertThat(run.path("created").asInt()).isEqualTo(7032);
      String all = "from=2024-01-01&to=2024-01-31" + only("segment", kpis.path(view.getValue()));
      fraction("CHURN?", all, kpis.path("churn_rate"));
      fraction("RETENTION?", all, kpis.path("retention_rate"));
      JsonNode rows = admin.ask("/api/v1/kpis/CHURN/breakdown?by=segment&" + all).path("rows");
      // One segment may begin like another.
      assertThat(keys(rows)).hasSize(3);
      for (var expected : kpis.path(view.getValue()).path("by").properties()) {
        same(expected.getKey(), named(rows, expected.getKey()).path("value"), expected.getValue());
      }
    }
    report("customers");
  }

  /**
   * The tickets do not tell when they arrived, and half of the closed ones were closed before they
   * were answered: they are taken and told of, and no duration is negative.
   */
  @Test
  void ticketsWithImpossibleDates() throws IOException {
    Path folder = present("kaggle-support-tickets");
    JsonNode kpis = reference(folder);
    JsonNode run = imported(folder.resolve("customer_support_tickets.csv"), "kaggle-tickets");
    assertThat(part(run, "contacts").path("created").asInt()).isEqualTo(8469);
    assertThat(part(run, "surveys").path("created").asInt()).isEqualTo(2769);
    JsonNode quality = admin.ask("/api/v1/imports/" + run.path("id").asLong() + "/quality");
    JsonNode found = piece(quality.path("findings"), "finding", "RESOLVED_BEFORE_RESPONSE");
    same("impossible", found.path("rows"), kpis.path("negative_resolution_gap").path("num"));

    String all = "from=2023-05-31&to=2023-06-30" + only("reason", kpis.path("by_type"));
    same("tickets", value("CONTACT_VOLUME?", all), kpis.path("tickets").path("value"));
    // Those who left it are the closed ones.
    same("backlog", value("BACKLOG?", all), kpis.path("backlog").path("value"));
    JsonNode answered = admin.ask("/api/v1/kpis/ANSWER_RATE?" + all);
    same("answered", answered.path("numerator"), kpis.path("responded_rate").path("num"));
    fraction("CSAT?", all, kpis.path("csat_top2"));
    JsonNode handling = admin.ask("/api/v1/kpis/CASE_HANDLING_TIME?" + all);
    JsonNode mean = kpis.path("resolution_minus_first_response_mean_h_valid");
    same("handled", handling.path("n"), mean.path("den"));
    figures
        .assertThat(handling.path("value").asDouble() / 3600)
        .isEqualTo(mean.path("value").asDouble(), ROUNDING);
    figures
        .assertThat(handling.path("median").asDouble() / 3600)
        .isCloseTo(
            kpis.path("resolution_minus_first_response_median_h_valid").path("value").asDouble(),
            MEDIAN);
    for (String unknown : List.of("FIRST_RESPONSE_TIME", "RESOLUTION_TIME", "ASA")) {
      JsonNode figure = admin.ask("/api/v1/kpis/" + unknown + "?" + all);
      figures.assertThat(figure.path("value").isNull()).as(figure.toString()).isTrue();
    }
    for (var view : Map.of("by_priority", "priority", "by_type", "reason").entrySet()) {
      JsonNode rows =
          admin.ask(
              "/api/v1/kpis/CONTACT_VOLUME/breakdown?by=%s&%s".formatted(view.getValue(), all));
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
    channels(kpis.path("by_channel").path("by"), all);
    report("tickets");
  }

  private void channels(JsonNode expected, String all) {
    JsonNode volumes =
        admin.ask("/api/v1/kpis/CONTACT_VOLUME/breakdown?by=channel&" + all).path("rows");
    JsonNode answers = admin.ask("/api/v1/kpis/CSAT/breakdown?by=channel&" + all).path("rows");
    for (var channel : expected.properties()) {
      JsonNode answer = named(answers, channel.getKey());
      JsonNode told = channel.getValue();
      same(channel + " n", named(volumes, channel.getKey()).path("value"), told.path("n"));
      same(channel + " csat", answer.path("value"), told.path("csat_top2_pct"));
      // All that are closed, and no others, were rated.
      same(channel + " closed", answer.path("n"), told.path("closed"));
    }
  }

  @Test
  void tablesOfZendesk() throws IOException {
    Path folder = present("dbt-zendesk-seeds");
    JsonNode kpis = reference(folder);
    JsonNode run = recognised(folder.resolve("ticket_data.csv"));
    assertThat(run.path("mapping").asText()).isEqualTo("preset:zendesk-tables");
    int deleted = kpis.path("status").path("by").path("deleted").asInt();
    assertThat(run.path("created").asInt())
        .isEqualTo(kpis.path("tickets").path("value").asInt() - deleted);
    assertThat(run.path("skipped").asInt()).as(run.toString()).isEqualTo(deleted);
    String all =
        "from=2020-01-01&to=2021-12-31&team=360006965034&team=360013366274&team=360008376313";
    assertThat(value("CONTACT_VOLUME?", all).asInt()).isEqualTo(8);
    // All of them are solved or closed, though the table does not tell when.
    assertThat(value("BACKLOG?", all).asInt()).isZero();

    Map<String, String> tables =
        Map.of("group", "team", "user", "agent", "organization", "segment", "brand", "product");
    Map<String, String> names =
        Map.of(
            "team", "Assignment Group 4",
            "agent", "Arthur Agent",
            "segment", "name1",
            "product", "2abdc594c0ad6eb2438448b3cbf7da56");
    for (var table : tables.entrySet()) {
      Path file = folder.resolve(table.getKey() + "_data.csv");
      JsonNode told = imported(file, "zendesk-" + table.getKey() + "s");
      assertThat(told.path("read").asInt()).isEqualTo(Files.readAllLines(file).size() - 1);
      assertThat(told.path("rejected").asInt()).as(told.toString()).isZero();
      assertThat(admin.ask("/api/v1/values/" + table.getValue()).findValuesAsText("name"))
          .contains(names.get(table.getValue()));
    }
    // The one ticket of an agent whom the table of users names.
    JsonNode agents = admin.ask("/api/v1/kpis/CONTACT_VOLUME/breakdown?by=agent&" + all);
    assertThat(keys(agents.path("rows"))).contains("Arthur Agent").doesNotContain("1111");
  }

  /** They complete tickets and tell nothing alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit_log",
        "schedule",
        "sla_policy_metric_history",
        "ticket_chat",
        "ticket_chat_event",
        "ticket_comment",
        "ticket_field_history",
        "ticket_tag"
      })
  void tablesThatCannotServeAreRefusedWithTheirSentence(String table) throws IOException {
    Path file = present("dbt-zendesk-seeds").resolve(table + "_data.csv");
    JsonNode run = ended(file, null, "");
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("FAILED");
    assertThat(run.path("mapping").asText()).startsWith("preset:zendesk-");
    assertThat(run.path("problem").asText()).contains("importez");
    assertThat(run.path("read").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "a_techbook_tail, 2, 2020-08-04, team=support&team=sales",
    "b_logchart_fragment, 2, 2010-02-22, team=9000",
    "c_freepbx_guide, 1, 2023-11-06, team=8000"
  })
  void callsOfAsterisk(String name, int calls, String day, String teams) throws IOException {
    Path file = present("asterisk-queue-log").resolve(name + ".queue_log");
    JsonNode run = recognised(file);
    assertThat(run.path("mapping").asText()).isEqualTo("preset:queue-log");
    assertThat(run.path("created").asInt()).as(run.toString()).isEqualTo(calls);
    String days = "from=%1$s&to=%1$s&%2$s".formatted(day, teams);
    assertThat(value("CONTACT_VOLUME?", days).asInt()).isEqualTo(calls);
    JsonNode abandon = admin.ask("/api/v1/kpis/ABANDON_RATE?" + days);
    JsonNode wait = admin.ask("/api/v1/kpis/ASA?" + days);
    JsonNode talk = admin.ask("/api/v1/kpis/AHT?" + days);
    seen.add("%s: abandon %s, wait %s, talk %s".formatted(name, abandon, wait, talk));
    switch (name.charAt(0)) {
      case 'a' -> {
        figures.assertThat(abandon.path("numerator").asInt()).isEqualTo(1);
        figures.assertThat(wait.path("value").isNull()).isTrue();
      }
      case 'b' -> {
        figures.assertThat(wait.path("value").asDouble()).isEqualTo(19);
        figures.assertThat(talk.path("value").asDouble()).isEqualTo(6);
        figures.assertThat(run.path("warnings").toString()).isNotEqualTo("[]");
      }
      default -> {
        figures.assertThat(wait.path("value").asDouble()).isEqualTo(6);
        figures.assertThat(talk.path("value").asDouble()).isEqualTo(25);
      }
    }
    report("queue-" + name);
  }

  private void wholeCentre(JsonNode kpis) {
    JsonNode volume = admin.ask("/api/v1/kpis/CONTACT_VOLUME?" + YEAR);
    same("calls_offered", volume.path("value"), kpis.path("calls_offered").path("value"));
    fraction("ABANDON_RATE?", kpis.path("abandon_rate"));
    JsonNode answered = fraction("ANSWER_RATE?", kpis.path("answer_rate"));
    same("answered", answered.path("numerator"), kpis.path("calls_answered").path("value"));
    JsonNode wait = fraction("ASA?", kpis.path("asa_seconds"));
    same("speed_median", wait.path("median"), kpis.path("speed_median").path("value"));
    same("speed_p90", wait.path("p90"), kpis.path("speed_p90").path("value"));
    for (int seconds : List.of(20, 30, 60)) {
      fraction(
          "SERVICE_LEVEL?threshold=%d&".formatted(seconds),
          kpis.path("service_level_%ds_of_offered".formatted(seconds)));
    }
    fraction("SERVICE_LEVEL?", kpis.path("service_level_20s_of_offered"));
    fraction("AHT?", kpis.path("mean_talk_seconds"));
    fraction("CSAT?", kpis.path("csat_top2"));
    same(
        "resolved",
        admin.ask("/api/v1/kpis/RESOLVED_VOLUME?" + YEAR).path("value"),
        kpis.path("resolution_rate_of_answered").path("num"));
  }

  private JsonNode fraction(String question, JsonNode expected) {
    return fraction(question, YEAR, expected);
  }

  private JsonNode fraction(String question, String days, JsonNode expected) {
    JsonNode figure = admin.ask("/api/v1/kpis/" + question + days);
    same(question, figure.path("value"), expected.path("value"));
    same(question + " numerator", figure.path("numerator"), expected.path("num"));
    same(question + " denominator", figure.path("denominator"), expected.path("den"));
    return figure;
  }

  private void pieces(JsonNode expected, String view, String pieces, String key) {
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

  private static JsonNode named(JsonNode rows, String key) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("key").asText().equalsIgnoreCase(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(key + " is not among " + rows));
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

  private JsonNode value(String question, String days) {
    return admin.ask("/api/v1/kpis/" + question + days).path("value");
  }

  private static List<String> keys(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path("key").asText())
        .toList();
  }

  /** Only facts of these values: the other tests import theirs into the same database. */
  private static String only(String dimension, JsonNode by) {
    return by.path("by").properties().stream()
        .map(value -> "&" + dimension + "=" + value.getKey().replace(" ", "%20"))
        .collect(Collectors.joining());
  }

  private static JsonNode part(JsonNode run, String kind) {
    return piece(run.path("parts"), "kind", kind);
  }

  /** Sends a file as it stands, with a mapping of this project. */
  private JsonNode imported(Path file, String mapping) throws IOException {
    return done(file, "mapping", Files.readString(mappingFile(mapping)));
  }

  private static Path mappingFile(String name) {
    return Path.of("src/test/resources/mappings", name + ".yaml");
  }

  /** Sends a file as it stands, and nothing else. */
  private JsonNode recognised(Path file) throws IOException {
    return done(file, null, "");
  }

  private JsonNode done(Path file, @Nullable String part, String told) throws IOException {
    JsonNode run = ended(file, part, told);
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("DONE");
    assertThat(run.path("rejected").asInt()).as(run.toString()).isZero();
    return run;
  }

  private JsonNode ended(Path file, @Nullable String part, String told) throws IOException {
    return admin.ended(
        admin.send(Files.readAllBytes(file), file.getFileName().toString(), part, told));
  }

  private JsonNode reference(Path folder) throws IOException {
    return admin.json().readTree(folder.resolve("REFERENCE.json").toFile()).path("kpis");
  }

  private static Path present(String name) {
    return ReferenceFiles.present(name);
  }
}

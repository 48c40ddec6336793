package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.domain.kpi.KpiCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures asked of the API, on 90 contacts of the spring of 2018, clock change included. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class KpiApiTest {

  private static final String SPRING = "?from=2018-03-01&to=2018-05-31";
  private static final List<String> ADDITIVE =
      List.of("CONTACT_VOLUME", "HANDLED_VOLUME", "RESOLVED_VOLUME");
  private static final List<String> RATIOS =
      List.of("ASA", "SERVICE_LEVEL", "ABANDON_RATE", "ANSWER_RATE", "AHT", "FCR");

  @Inject Callers callers;

  private Caller admin;

  @BeforeEach
  void importSpring() {
    admin = callers.admin();
    admin.imported("contacts", spring());
  }

  /** One contact a day from 3 March, 40 minutes later each: three teams, two channels. */
  private static String spring() {
    StringBuilder file =
        new StringBuilder(
            "external_id,channel,opened_at,answered_at,abandoned_at,resolved_at,talk_seconds,"
                + "reason,team,agent,customer,source\n");
    LocalDateTime opened = LocalDateTime.of(2018, 3, 2, 8, 0);
    for (int i = 0; i < 90; i++) {
      opened = opened.plusDays(1).withHour(8).plusMinutes(i % 12 * 40);
      boolean abandoned = i % 9 == 0;
      LocalDateTime reached = opened.plusSeconds(5 + i % 40);
      file.append(
          "%d,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,spring%n"
              .formatted(
                  i,
                  i % 2 == 0 ? "phone" : "chat",
                  opened,
                  abandoned ? "" : reached,
                  abandoned ? reached : "",
                  abandoned ? "" : opened.plusHours(1),
                  abandoned ? "" : "" + (60 + i),
                  i % 5 == 0 ? "" : "Reason " + i % 3,
                  "Team " + i % 3,
                  "Agent " + i % 6,
                  "Customer " + i % 20));
    }
    return file.toString();
  }

  @Test
  void tellsAFigureWithAllItRestsOn() {
    JsonNode rate = admin.ask("/api/v1/kpis/ABANDON_RATE" + SPRING);
    assertThat(rate.path("code").asText()).isEqualTo("ABANDON_RATE");
    assertThat(rate.path("name").asText()).isEqualTo("Taux d’abandon");
    assertThat(rate.path("unit").asText()).isEqualTo("percent");
    assertThat(rate.path("from").asText()).isEqualTo("2018-03-01");
    assertThat(rate.path("to").asText()).isEqualTo("2018-05-31");
    assertThat(rate.path("value").asDouble()).isEqualTo(100.0 * 10 / 90, within(1e-12));
    assertThat(rate.path("n").toString()).isEqualTo("90");
    assertThat(rate.path("numerator").toString()).isEqualTo("10");
    assertThat(rate.path("denominator").toString()).isEqualTo("90");
    assertThat(rate.path("interval").path("low").asDouble()).isBetween(0.0, 11.1);
    assertThat(rate.path("interval").path("high").asDouble()).isBetween(11.2, 100.0);
    assertThat(rate.path("interval").path("level").asDouble()).isEqualTo(0.95);
    assertThat(rate.path("reason").isNull()).isTrue();
    assertThat(rate.path("median").isNull()).isTrue();
    assertThat(rate.path("previous").path("from").asText()).isEqualTo("2017-11-29");
    assertThat(rate.path("previous").path("to").asText()).isEqualTo("2018-02-28");
    assertThat(rate.path("previous").path("value").isNull()).isTrue();
    assertThat(rate.path("movement").path("verdict").asText()).isEqualTo("not_comparable");
  }

  /** 80 resolved by six agents; those on the phone, which only the facts tell, by three. */
  @Test
  void countsEachAgentOnceInAPeriod() {
    JsonNode all = admin.ask("/api/v1/kpis/RESOLVED_PER_AGENT" + SPRING);
    assertThat(all.path("numerator").asInt()).isEqualTo(80);
    assertThat(all.path("denominator").asInt()).isEqualTo(6);
    JsonNode phone = admin.ask("/api/v1/kpis/RESOLVED_PER_AGENT" + SPRING + "&channel=phone");
    assertThat(phone.path("numerator").asInt()).isEqualTo(40);
    assertThat(phone.path("denominator").asInt()).isEqualTo(3);
    // One chat a day and agent: never two at a time.
    assertThat(admin.ask("/api/v1/kpis/CHAT_CONCURRENCY" + SPRING).path("value").asDouble())
        .isEqualTo(1);
  }

  @Test
  void tellsTheMiddleAndTheTailOfDurations() {
    JsonNode wait = admin.ask("/api/v1/kpis/ASA" + SPRING);
    assertThat(wait.path("unit").asText()).isEqualTo("seconds");
    assertThat(wait.path("median").isNumber()).isTrue();
    assertThat(wait.path("p90").asDouble()).isGreaterThan(wait.path("median").asDouble());
    assertThat(wait.path("medianInterval").path("low").isNumber()).isTrue();
  }

  @Test
  void comparesWithThePeriodBefore() {
    JsonNode volume =
        admin.ask("/api/v1/kpis/CONTACT_VOLUME?from=2018-04-01&to=2018-04-07").path("previous");
    assertThat(volume.path("from").asText()).isEqualTo("2018-03-25");
    assertThat(volume.path("value").toString()).isEqualTo("7");
  }

  @Test
  void tellsEveryKpiAtOnceAsOneByOne() {
    JsonNode all = admin.ask("/api/v1/kpis" + SPRING).path("kpis");
    List<String> codes = new ArrayList<>();
    all.forEach(kpi -> codes.add(kpi.path("code").asText()));
    assertThat(codes)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(KpiCode.values()).map(KpiCode::name).toList());
    for (JsonNode kpi : all) {
      assertThat(kpi).isEqualTo(admin.ask("/api/v1/kpis/" + kpi.path("code").asText() + SPRING));
    }
  }

  @Test
  void saysWhyThereIsNoData() {
    JsonNode none = admin.ask("/api/v1/kpis/ASA?from=2018-01-01&to=2018-01-02");
    assertThat(none.path("value").isNull()).isTrue();
    assertThat(none.has("value")).isTrue();
    assertThat(none.path("reason").path("code").asText()).isEqualTo("no_facts");
    Response english =
        admin
            .request()
            .header("Accept-Language", "en")
            .get("/api/v1/kpis/ASA?from=2018-01-01&to=2018-01-02");
    assertThat(admin.read(english).path("reason").path("text").asText()).startsWith("No fact");
  }

  @Test
  void filtersByEachDimensionAndSeveralValues() {
    assertThat(volume("&channel=phone")).isEqualTo(45);
    assertThat(volume("&channel=phone&channel=chat")).isEqualTo(90);
    assertThat(volume("&channel=phone,chat")).isZero();
    assertThat(volume("&team=Team%201")).isEqualTo(30);
    assertThat(volume("&team=Team+1&channel=chat")).isEqualTo(15);
    assertThat(volume("&reason=(none)")).isEqualTo(18);
    assertThat(volume("&agent=Agent%203&channel=")).isEqualTo(15);
    assertThat(volume("&channel=telex")).isZero();
  }

  @Test
  void piecesOfASeriesAddUpToTheWhole() {
    for (String grain : List.of("day", "week", "month")) {
      for (String code : ADDITIVE) {
        double whole = admin.ask("/api/v1/kpis/" + code + SPRING).path("value").asDouble();
        assertThat(sum(series(code, grain), "value")).as(code + " by " + grain).isEqualTo(whole);
      }
      for (String code : RATIOS) {
        JsonNode whole = admin.ask("/api/v1/kpis/" + code + SPRING);
        JsonNode points = series(code, grain);
        for (String part : List.of("numerator", "denominator")) {
          assertThat(sum(points, part))
              .as("%s of %s by %s", part, code, grain)
              .isEqualTo(whole.path(part).asDouble());
        }
      }
    }
    assertThat(series("ASA", "month")).hasSize(3);
    assertThat(series("ASA", "week").get(0).path("partial").asBoolean()).isTrue();
  }

  @Test
  void rowsOfABreakdownAddUpToTheWhole() {
    for (String code : RATIOS) {
      JsonNode whole = admin.ask("/api/v1/kpis/" + code + SPRING);
      for (String by : List.of("channel", "reason", "team", "segment", "priority", "agent")) {
        JsonNode rows =
            admin.ask("/api/v1/kpis/" + code + "/breakdown" + SPRING + "&by=" + by).path("rows");
        for (String part : List.of("numerator", "denominator")) {
          assertThat(sum(rows, part))
              .as("%s of %s by %s", part, code, by)
              .isEqualTo(whole.path(part).asDouble());
        }
      }
    }
  }

  @Test
  void thresholdsAndRepeatWindowsAreAsAsked() {
    JsonNode strict = admin.ask("/api/v1/kpis/SERVICE_LEVEL" + SPRING + "&threshold=5");
    assertThat(strict.path("numerator").asLong()).as("waits of 5 s are in time").isEqualTo(2);
    assertThat(strict.path("denominator").asLong()).isEqualTo(90);
    JsonNode all = admin.ask("/api/v1/kpis/SERVICE_LEVEL" + SPRING + "&threshold=3600");
    assertThat(all.path("numerator").asLong()).isEqualTo(80);
    long week = admin.ask("/api/v1/kpis/REPEAT_RATE" + SPRING).path("numerator").asLong();
    long quarter =
        admin
            .ask("/api/v1/kpis/REPEAT_RATE" + SPRING + "&repeatDays=90")
            .path("numerator")
            .asLong();
    assertThat(week).isZero();
    assertThat(quarter).isPositive();
  }

  /** 3 messages on two social networks, one of them answered after an hour and a second. */
  @Test
  void socialMediaAreAKindOfChannel() {
    admin.imported(
        "contacts",
        """
        external_id,channel,opened_at,first_response_at,source
        1,Facebook,2019-07-01T10:00:00,2019-07-01T11:00:00,social
        2,Facebook,2019-07-01T10:00:00,2019-07-01T11:00:01,social
        3,Réseaux sociaux,2019-07-02T10:00:00,2019-07-02T10:01:00,social
        4,phone,2019-07-01T10:00:00,2019-07-01T10:00:01,social
        """);
    String address = "/api/v1/kpis/SOCIAL_RESPONSIVENESS%s?from=2019-07-01&to=2019-07-02";
    JsonNode all = admin.ask(address.formatted(""));
    assertThat(all.path("numerator").asLong()).isEqualTo(2);
    assertThat(all.path("denominator").asLong()).isEqualTo(3);
    JsonNode rows = admin.ask(address.formatted("/breakdown") + "&by=channel").path("rows");
    assertThat(rows).hasSize(2);
    assertThat(sum(rows, "denominator")).isEqualTo(3);
    assertThat(sum(admin.ask(address.formatted("/series")).path("points"), "numerator"))
        .isEqualTo(2);
    JsonNode phone = admin.ask(address.formatted("") + "&channel=phone");
    assertThat(phone.path("reason").path("code").asText()).isEqualTo("no_facts");
  }

  @Test
  void daysAreLocalOnBothClockChanges() {
    admin.imported(
        "contacts",
        """
        external_id,channel,opened_at,source
        1,phone,2017-03-25T22:59:59Z,clock
        2,phone,2017-03-25T23:00:00Z,clock
        3,phone,2017-03-26T21:59:59Z,clock
        4,phone,2017-03-26T22:00:00Z,clock
        5,phone,2017-10-28T21:59:59Z,clock
        6,phone,2017-10-28T22:00:00Z,clock
        7,phone,2017-10-29T02:30:00,clock
        8,phone,2017-10-29T22:59:59Z,clock
        9,phone,2017-10-29T23:00:00Z,clock
        """);
    Map<String, Long> days = new TreeMap<>();
    for (String window :
        List.of("?from=2017-03-25&to=2017-03-27", "?from=2017-10-28&to=2017-10-30")) {
      admin
          .ask("/api/v1/kpis/CONTACT_VOLUME/series" + window)
          .path("points")
          .forEach(point -> days.put(point.path("from").asText(), point.path("value").asLong()));
    }
    assertThat(days)
        .containsEntry("2017-03-25", 1L)
        .containsEntry("2017-03-26", 2L)
        .containsEntry("2017-03-27", 1L)
        .containsEntry("2017-10-28", 1L)
        .containsEntry("2017-10-29", 3L)
        .containsEntry("2017-10-30", 1L);
  }

  @Test
  void withoutDaysItIsAboutFourWeeks() {
    JsonNode volume = admin.ask("/api/v1/kpis/CONTACT_VOLUME");
    assertThat(LocalDate.parse(volume.path("from").asText()).plusDays(27))
        .isEqualTo(volume.path("to").asText());
  }

  @Test
  void eachRoleSeesItsPart() {
    assertThat(volume(callers.reader(), "")).isEqualTo(90);
    assertThat(volume(callers.supervisor("Team 1"), "")).isEqualTo(30);
    assertThat(volume(callers.supervisor("Team 1"), "&team=Team%202")).isZero();
    assertThat(volume(callers.agent("Agent 3"), "")).isEqualTo(15);
    assertThat(volume(callers.agent("Agent 3"), "&agent=Agent%204")).isZero();

    Caller reader = callers.reader();
    JsonNode refusal = reader.refused(403, "/api/v1/kpis/AHT" + SPRING + "&agent=Agent%203");
    assertThat(refusal.path("detail").asText()).contains("single persons");
    reader.refused(403, "/api/v1/kpis/AHT/breakdown" + SPRING + "&by=agent");
    List<String> agents = new ArrayList<>();
    callers
        .supervisor("Team 1")
        .ask("/api/v1/kpis/AHT/breakdown" + SPRING + "&by=agent")
        .path("rows")
        .forEach(row -> agents.add(row.path("key").asText()));
    assertThat(agents).containsExactlyInAnyOrder("Agent 1", "Agent 4");
  }

  private long volume(String filter) {
    return volume(admin, filter);
  }

  private static long volume(Caller caller, String filter) {
    return caller.ask("/api/v1/kpis/CONTACT_VOLUME" + SPRING + filter).path("value").asLong();
  }

  private JsonNode series(String code, String grain) {
    return admin
        .ask("/api/v1/kpis/" + code + "/series" + SPRING + "&grain=" + grain)
        .path("points");
  }

  private static double sum(JsonNode pieces, String part) {
    double sum = 0;
    for (JsonNode piece : pieces) {
      sum += piece.path(part).asDouble();
    }
    return sum;
  }
}

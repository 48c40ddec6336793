package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values renamed and merged through the API, on contacts of a day of 2011 that are theirs. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ValuesApiTest {

  private static final String DAY = "from=2011-05-02&to=2011-05-02";

  @Inject Callers callers;

  private Caller admin;

  @BeforeEach
  void importADay() {
    admin = callers.admin();
    admin.imported(
        "contacts",
        """
        external_id,channel,opened_at,answered_at,reason,sub_reason,team,agent,customer,source
        1,Pigeon A,2011-05-02T09:00:00,2011-05-02T09:02:00,Retour X,Trop petit,Équipe V1,Agent V1,K1,values
        2,Pigeon B,2011-05-02T10:00:00,2011-05-02T10:02:00,Retour Y,Trop grand,Équipe V1,Agent V1,K1,values
        3,Pigeon B,2011-05-02T11:00:00,2011-05-02T11:02:00,Retour Y,Trop grand,Équipe V2,Agent V2,K2,values
        """);
  }

  @Test
  void aMergeIsFollowedByFiguresFiltersAndNamesAndCanBeTakenBack() {
    assertThat(byReason()).isEqualTo(Map.of("Retour X", 1.0, "Retour Y", 2.0));
    assertThat(repeats()).isZero();
    made("reason", "merge", "Retour Y", "Retour X");
    assertThat(byReason()).isEqualTo(Map.of("Retour X", 3.0));
    // The same customer called twice, for what is now the same reason.
    assertThat(repeats()).isEqualTo(1);
    assertThat(volume("&reason=Retour+X")).isEqualTo(3);
    assertThat(volume("&reason=Retour+Y")).isEqualTo(3);
    JsonNode value = value(admin, "reason", "Retour X");
    assertThat(value.at("/others/0/name").asText()).isEqualTo("Retour Y");
    assertThat(value.at("/others/0/under").asText()).isEqualTo("Retour X");
    assertThat(names(admin, "reason")).doesNotContain("Retour Y");
    made("reason", "take_out", "Retour Y", null);
    assertThat(byReason()).isEqualTo(Map.of("Retour X", 1.0, "Retour Y", 2.0));
    assertThat(repeats()).isZero();
  }

  @Test
  void aChannelCountsByTheThresholdOfItsNewName() {
    String served = "/api/v1/kpis/SERVICE_LEVEL?" + DAY + "&channel=Pigeon+A";
    assertThat(admin.ask(served).path("value").asDouble()).isEqualTo(100);
    made("channel", "rename", "Pigeon A", "Tchat");
    assertThat(admin.ask(served).path("value").asDouble()).isZero();
    made("channel", "take_out", "Pigeon A", null);
    assertThat(admin.ask(served).path("value").asDouble()).isEqualTo(100);
  }

  @Test
  void subReasonsAreToldApartWithinTheirReason() {
    assertThat(rows("by=sub_reason&reason=Retour+Y")).isEqualTo(Map.of("Trop grand", 2.0));
  }

  @Test
  void eachSeesOnlyTheNamesTheyMay() {
    made("team", "rename", "Équipe V1", "Équipe V");
    made("agent", "alias", "Agent V1", "a.v1");
    Caller supervisor = callers.supervisor("Équipe V1");
    assertThat(names(supervisor, "team")).containsExactly("Équipe V");
    assertThat(names(supervisor, "agent")).containsExactly("Agent V1");
    assertThat(supervisor.ask("/api/v1/kpis/CONTACT_VOLUME?" + DAY).path("value").asInt())
        .isEqualTo(2);
    Caller agent = callers.agent("a.v1");
    assertThat(names(agent, "agent")).containsExactly("Agent V1");
    assertThat(agent.ask("/api/v1/kpis/CONTACT_VOLUME?" + DAY).path("value").asInt()).isEqualTo(2);
    Caller reader = callers.reader();
    assertThat(names(reader, "team")).contains("Équipe V", "Équipe V2");
    reader.refused(403, "/api/v1/values/agent");
    assertThat(send(reader, "team", "take_out", "Équipe V1", null).statusCode()).isEqualTo(403);
    made("team", "take_out", "Équipe V1", null);
    made("agent", "take_out", "a.v1", null);
  }

  @Test
  void whatCannotBeDoneIsRefusedWithItsReason() {
    assertThat(send(admin, "reason", "merge", "Retour Y", "Jamais vu").statusCode()).isEqualTo(400);
    assertThat(send(admin, "team", "mark", "Équipe V1", null).statusCode()).isEqualTo(400);
    assertThat(send(admin, "team", "burn", "Équipe V1", null).statusCode()).isEqualTo(400);
    Response refused = send(admin, "reason", "rename", "Retour Y", "Retour X");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("réunissez-les plutôt");
    assertThat(send(admin, "mood", "merge", "a", "b").statusCode()).isEqualTo(404);
  }

  private void made(String dimension, String change, String value, @Nullable String other) {
    Response answer = send(admin, dimension, change, value, other);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(admin.read(answer).path("state").asText()).isEqualTo("DONE");
  }

  private static Response send(
      Caller caller, String dimension, String change, String value, @Nullable String other) {
    Map<String, String> body = new TreeMap<>(Map.of("change", change, "value", value));
    if (other != null) {
      body.put("other", other);
    }
    return caller
        .request()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/values/" + dimension);
  }

  private Map<String, Double> byReason() {
    return rows("by=reason");
  }

  private Map<String, Double> rows(String asked) {
    Map<String, Double> rows = new TreeMap<>();
    admin
        .ask("/api/v1/kpis/CONTACT_VOLUME/breakdown?" + DAY + "&" + asked)
        .path("rows")
        .forEach(row -> rows.put(row.path("key").asText(), row.path("value").asDouble()));
    return rows;
  }

  private int volume(String filter) {
    return admin.ask("/api/v1/kpis/CONTACT_VOLUME?" + DAY + filter).path("value").asInt();
  }

  private int repeats() {
    return admin.ask("/api/v1/kpis/REPEAT_RATE?" + DAY).path("numerator").asInt();
  }

  private static JsonNode value(Caller caller, String dimension, String name) {
    for (JsonNode value : caller.ask("/api/v1/values/" + dimension).path("values")) {
      if (value.path("name").asText().equals(name)) {
        return value;
      }
    }
    throw new AssertionError(name);
  }

  private static List<String> names(Caller caller, String dimension) {
    List<String> names = new ArrayList<>();
    caller
        .ask("/api/v1/values/" + dimension)
        .path("values")
        .forEach(value -> names.add(value.path("name").asText()));
    return names;
  }
}

package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.domain.scope.Dimension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description at {@code /q/openapi} says what the API really answers. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ApiDescriptionTest {

  @Inject Callers callers;

  @Test
  void describesEveryFieldOfEveryAnswer() {
    Caller admin = callers.admin();
    JsonNode description = description(admin);
    long id =
        admin
            .imported(
                "contacts",
                "external_id,channel,opened_at,resolved_at\n1,phone,2016-05-02T10:00:00,\n"
                    + "2,phone,someday,\n3,phone,2016-05-02T11:00:00,2016-05-02T10:00:00\n")
            .path("id")
            .asLong();
    Map.of(
            "/api/v1/kpis", "/api/v1/kpis",
            "/api/v1/kpis/{code}", "/api/v1/kpis/ASA",
            "/api/v1/kpis/{code}/series", "/api/v1/kpis/ASA/series",
            "/api/v1/kpis/{code}/breakdown",
                "/api/v1/kpis/ASA/breakdown?by=channel&from=2016-05-02&to=2016-05-02",
            "/api/v1/mappings", "/api/v1/mappings",
            "/api/v1/imports", "/api/v1/imports",
            "/api/v1/imports/{id}", "/api/v1/imports/" + id,
            "/api/v1/imports/{id}/quality", "/api/v1/imports/" + id + "/quality")
        .forEach(
            (path, question) -> {
              JsonNode schema =
                  description
                      .path("paths")
                      .path(path)
                      .path("get")
                      .path("responses")
                      .path("200")
                      .path("content")
                      .path("application/json")
                      .path("schema");
              compare(path, description, schema, admin.ask(question));
            });
    JsonNode quality = admin.ask("/api/v1/imports/" + id + "/quality");
    for (String part : List.of("findings", "rejected", "fields", "days")) {
      assertThat(quality.path(part)).as(part).isNotEmpty();
    }
    JsonNode pushed =
        admin.read(
            admin
                .request()
                .contentType("application/json")
                .body(
                    """
                    [{"external_id": "P-1", "channel": "phone", "opened_at": "2016-05-03T10:00:00"},
                     {"external_id": "P-2", "channel": "phone", "opened_at": "someday"}]
                    """)
                .post("/api/v1/contacts"));
    assertThat(pushed.path("rejects")).as(pushed.toString()).hasSize(1);
    compare(
        "push",
        description,
        description.at(
            "/paths/~1api~1v1~1{kind}/post/responses/200/content/application~1json/schema"),
        pushed);
    JsonNode trial =
        admin.read(
            admin.send(
                "external_id,channel,opened_at\n1,phone,2016-05-02T10:00:00\n2,phone,someday\n"
                    .getBytes(StandardCharsets.UTF_8),
                "export.csv",
                "kind",
                "contacts",
                "/api/v1/imports/trial"));
    assertThat(trial.path("rejects")).as(trial.toString()).hasSize(1);
    compare(
        "trial",
        description,
        description.at(
            "/paths/~1api~1v1~1imports~1trial/post/responses/200/content/application~1json/schema"),
        trial);
  }

  private static void compare(
      String where, JsonNode description, JsonNode schema, JsonNode answer) {
    JsonNode described = resolve(description, schema);
    if (answer.isNull()) {
      assertThat(schema.toString()).as(where + " may be null").contains("\"null\"");
    } else if (answer.isArray()) {
      answer.forEach(item -> compare(where + "[]", description, described.path("items"), item));
    } else if (answer.isObject()) {
      assertThat(names(answer)).as(where).isEqualTo(names(described.path("properties")));
      answer
          .properties()
          .forEach(
              field ->
                  compare(
                      where + "." + field.getKey(),
                      description,
                      described.path("properties").path(field.getKey()),
                      field.getValue()));
    }
  }

  private static JsonNode resolve(JsonNode description, JsonNode schema) {
    JsonNode found = schema;
    for (JsonNode choice : schema.path("anyOf")) {
      found = choice.has("$ref") ? choice : found;
    }
    return found.has("$ref") ? description.at(found.path("$ref").asText().substring(1)) : found;
  }

  @Test
  void namesTheParametersAndTheWaysIn() {
    JsonNode description = description(callers.admin());
    Set<String> parameters = new TreeSet<>();
    description
        .at("/paths/~1api~1v1~1kpis~1{code}~1breakdown/get/parameters")
        .forEach(
            parameter -> {
              assertThat(parameter.at("/schema/type").asText()).isNotIn("", "object");
              parameters.add(parameter.path("name").asText());
            });
    Set<String> expected =
        new TreeSet<>(Set.of("by", "code", "from", "repeatDays", "threshold", "to"));
    Arrays.stream(Dimension.values()).map(Dimension::word).forEach(expected::add);
    assertThat(parameters).isEqualTo(expected);
    assertThat(names(description.at("/components/securitySchemes")))
        .containsExactlyInAnyOrder("basic", "token");
    JsonNode post = description.at("/paths/~1api~1v1~1imports/post");
    assertThat(names(post.path("responses"))).contains("202", "default");
    assertThat(names(post.at("/requestBody/content/multipart~1form-data/schema/properties")))
        .containsExactlyInAnyOrder("file", "kind", "mapping");
    List<String> kinds = Arrays.stream(ImportKind.values()).map(ImportKind::word).toList();
    assertThat(post.at("/requestBody/content/multipart~1form-data/schema/properties/kind/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(kinds);
    assertThat(description.at("/components/schemas/Import/properties/kind/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(kinds);
    assertThat(
            description.at("/paths/~1api~1v1~1templates~1{kind}.csv/get/parameters/0/schema/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(kinds);
    assertThat(description.path("paths").properties())
        .as("pages are not part of it")
        .allMatch(path -> path.getKey().startsWith("/api/"));
  }

  private static JsonNode description(Caller caller) {
    return caller.read(caller.request().get("/q/openapi?format=json"));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}

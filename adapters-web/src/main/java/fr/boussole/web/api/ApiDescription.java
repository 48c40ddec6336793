package fr.boussole.web.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the description says of the API as a whole: what it is, ways in, how failures look. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description.setInfo(
        OASFactory.createInfo()
            .title("Boussole")
            .version("1")
            .description(
                "KPIs of a customer service, and imports of its data. Texts come in the language"
                    + " of `Accept-Language`: French (the default) or English."));
    Components components = description.getComponents();
    components.addSecurityScheme(
        "basic", http("basic", "Username and password of a local account."));
    components.addSecurityScheme(
        "token", http("bearer", "A personal token, made on the account page."));
    components.addSchema("Problem", problem());
    components.addResponse("Problem", failure());
    for (String way : List.of("basic", "token")) {
      description.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(way));
    }
    description
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().values().forEach(ApiDescription::mayFail));
  }

  private static SecurityScheme http(String scheme, String description) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(scheme)
        .description(description);
  }

  private static Schema problem() {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .required(List.of("type", "title", "status"))
        .properties(
            Map.of(
                "type", text,
                "title", text,
                "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                "detail", text));
  }

  private static APIResponse failure() {
    return OASFactory.createAPIResponse()
        .description("A failure, as an RFC 9457 problem; `detail` says what to do about it.")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }

  private static void mayFail(Operation operation) {
    operation
        .getResponses()
        .addAPIResponse(
            "default", OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
  }
}

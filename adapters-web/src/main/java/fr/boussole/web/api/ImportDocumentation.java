package fr.boussole.web.api;

import fr.boussole.application.importing.ImportKind;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts the words of all kinds of files wherever the description names one. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ImportDocumentation implements OASFilter {

  private static final String KIND = "kind";
  private static final List<Object> WORDS =
      Arrays.stream(ImportKind.values()).<Object>map(ImportKind::word).toList();

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().values().forEach(ImportDocumentation::describe));
    description.getComponents().getSchemas().values().forEach(ImportDocumentation::describe);
  }

  private static void describe(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> KIND.equals(parameter.getName()))
          .forEach(parameter -> parameter.getSchema().setEnumeration(WORDS));
    }
    if (operation.getRequestBody() != null) {
      operation
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(type -> describe(type.getSchema()));
    }
  }

  private static void describe(Schema schema) {
    if (schema != null && schema.getProperties() != null) {
      Schema kind = schema.getProperties().get(KIND);
      if (kind != null) {
        kind.setEnumeration(WORDS);
      }
    }
  }
}

package fr.boussole.web.api;

import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.scope.ScopeParameters;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The one list of the parameters that say what figures are about; puts it, and the words that the
 * other parameters take, into the description of each resource that answers with figures.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ScopeDocumentation implements OASFilter {

  static final String THRESHOLD = "threshold";
  static final String REPEAT_DAYS = "repeatDays";

  /** Every parameter by name. */
  static final Map<String, Parameter> PARAMETERS = parameters();

  private static final String FIGURES = "/api/v1/kpis";

  private static Map<String, Parameter> parameters() {
    Map<String, Parameter> all = new LinkedHashMap<>();
    put(
        all,
        ScopeParameters.FROM,
        "First day of the period, included, in the organisation's time zone. With `to`, or neither:"
            + " then the last 28 days up to yesterday, or up to the last day with data when that is"
            + " earlier.",
        day());
    put(
        all,
        ScopeParameters.TO,
        "Last day of the period, included; at most 10 years after `from`.",
        day());
    for (Dimension dimension : Dimension.values()) {
      put(
          all,
          dimension.word(),
          "Only facts with this %s; give it again for each further one. `%s` means those without."
              .formatted(dimension.word(), Dimension.NONE),
          OASFactory.createSchema()
              .addType(Schema.SchemaType.ARRAY)
              .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
    put(
        all,
        THRESHOLD,
        "Seconds within which a contact counts as answered in time (service level), inclusive, for"
            + " every channel. When absent, the standard of each channel's kind.",
        whole());
    put(
        all,
        REPEAT_DAYS,
        "Days within which a contact of the same customer for the same reason is a repeat; 1 to 90,"
            + " 7 when absent.",
        whole());
    return Collections.unmodifiableMap(all);
  }

  private static void put(
      Map<String, Parameter> all, String name, String description, Schema schema) {
    all.put(
        name,
        OASFactory.createParameter()
            .name(name)
            .in(Parameter.In.QUERY)
            .description(description)
            .schema(schema));
  }

  private static Schema day() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("date");
  }

  private static Schema whole() {
    return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
  }

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (path.startsWith(FIGURES)) {
                item.getOperations().values().forEach(ScopeDocumentation::describe);
              }
            });
  }

  private static void describe(Operation operation) {
    for (Parameter own :
        operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
      switch (own.getName()) {
        case "code" -> own.setSchema(oneOf(words(KpiCode.values(), KpiCode::name)));
        case "by" -> own.setSchema(oneOf(words(Dimension.values(), Dimension::word)));
        case "grain" ->
            own.setSchema(
                oneOf(words(Grain.values(), grain -> grain.name().toLowerCase(Locale.ROOT))));
        default -> throw new IllegalStateException("undescribed: " + own.getName());
      }
    }
    PARAMETERS.values().forEach(operation::addParameter);
  }

  private static <T> List<Object> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).<Object>map(word).toList();
  }

  private static Schema oneOf(List<Object> words) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).enumeration(words);
  }
}

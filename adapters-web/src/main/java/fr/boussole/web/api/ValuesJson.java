package fr.boussole.web.api;

import fr.boussole.application.values.KnownValue;
import fr.boussole.application.values.ValueName;
import fr.boussole.domain.scope.Dimension;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values of a dimension. */
@Schema(name = "Values")
public record ValuesJson(
    @Schema(description = "The dimension.", required = true, examples = "reason") String dimension,
    @Schema(description = "In alphabetical order.", required = true) List<Value> values) {

  /** One value of the dimension. */
  @Schema(name = "Value")
  public record Value(
      @Schema(description = "The name shown, as a filter takes it.", required = true) String name,
      @Schema(
              description = "Whether contacts for this reason are marked as avoidable.",
              required = true)
          boolean avoidable,
      @Schema(description = "The other names that mean this value.", required = true)
          List<OtherName> others) {}

  /** Another name that means the value. */
  @Schema(name = "OtherName")
  public record OtherName(
      @Schema(required = true) String name,
      @Schema(description = "The name it was merged into.", required = true) String under,
      @Schema(
              description = "Whether a file has brought it; false for one that was typed in.",
              required = true)
          boolean met) {}

  /** What is to be changed. */
  @Schema(name = "ValueChange")
  public record Change(
      @Schema(
              required = true,
              enumeration = {"rename", "merge", "alias", "take_out", "mark", "unmark"})
          @Nullable String change,
      @Schema(
              description = "The name that is changed; to take out, the name that was merged.",
              required = true)
          @Nullable String value,
      @Schema(
              description =
                  "The new name, the value to merge into, or the other name that means this value.")
          @Nullable String other) {}

  static ValuesJson of(Dimension dimension, List<KnownValue> values) {
    return new ValuesJson(
        dimension.word(),
        values.stream()
            .map(
                value ->
                    new Value(
                        value.name().name(),
                        value.name().avoidable(),
                        value.others().stream().map(ValuesJson::other).toList()))
            .toList());
  }

  private static OtherName other(ValueName name) {
    return new OtherName(name.name(), name.under().orElseThrow(), name.met());
  }
}

package fr.boussole.web.api;

import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.SavedMapping;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mappings that there are. */
@Schema(name = "Mappings")
public record MappingsJson(
    @Schema(
            description = "The newest version of each mapping of the organisation.",
            required = true)
        List<SavedJson> mappings,
    @Schema(description = "Those that come with the product.", required = true)
        List<PresetJson> presets) {

  /** A version of a mapping. */
  @Schema(name = "SavedMapping")
  public record SavedJson(
      @Schema(required = true) String name,
      @Schema(required = true) int version,
      @Schema(description = "Username of who kept this version.", required = true) String madeBy,
      @Schema(required = true) Instant madeAt) {

    static SavedJson of(SavedMapping saved) {
      return new SavedJson(saved.name(), saved.version(), saved.madeBy(), saved.madeAt());
    }
  }

  /** A mapping that comes with the product. */
  @Schema(name = "Preset")
  public record PresetJson(
      @Schema(required = true) String name,
      @Schema(
              description = "What it is for and where it comes from.",
              required = true,
              nullable = true)
          @Nullable String description) {

    static PresetJson of(Mapping preset) {
      return new PresetJson(preset.name(), preset.description().orElse(null));
    }
  }

  static MappingsJson of(ManageMappings mappings) {
    return new MappingsJson(
        mappings.all().stream().map(SavedJson::of).toList(),
        mappings.presets().stream().map(PresetJson::of).toList());
  }
}

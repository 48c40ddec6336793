package fr.boussole.files.mapping;

import fr.boussole.application.mapping.Mapping;
import java.util.List;

/** The presets as the product has them, for tests of other packages. */
public final class ReadPresets {

  private ReadPresets() {}

  public static List<Mapping> all() {
    return new ShippedPresets(new MappingYaml()).all();
  }

  /** The preset with this field where it leaves open which one is scored. */
  public static Mapping asking(Mapping preset, String field) {
    MappingYaml yaml = new MappingYaml();
    return yaml.parse(
        new ShippedPresets(yaml).file(preset.name()).replace("\"?\"", "\"" + field + "\""));
  }
}

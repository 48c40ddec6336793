package fr.boussole.files.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedPresetsTest {

  private final Presets presets = new ShippedPresets(new MappingYaml());

  @Test
  void everyFileOfTheFolderIsAPreset() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/presets"))) {
      assertThat(presets.all())
          .extracting(Mapping::name)
          .containsExactlyElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> file.endsWith(".yaml"))
                  .map(file -> Presets.PREFIX + file.substring(0, file.length() - ".yaml".length()))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void theFileOfAPresetIsTheOneItWasReadFrom() {
    for (Mapping preset : presets.all()) {
      assertThat(new MappingYaml().parse(presets.file(preset.name())).named(preset.name()))
          .isEqualTo(preset);
    }
  }
}

package fr.boussole.files.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.Presets;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page on exports of tools lists the presets that are shipped. After a wanted change run with
 * {@code -Dboussole.accept=true}.
 */
class ToolsDocumentationTest {

  private static final Path PAGE = Path.of("../docs/tools.md");
  private static final String BEGIN = "<!-- presets -->\n";
  private static final String END = "<!-- end of presets -->\n";

  private final Presets presets = new ShippedPresets(new MappingYaml());

  @Test
  void pageListsEveryPreset() throws IOException {
    String page = Files.readString(PAGE);
    String rows = presets.all().stream().map(this::row).collect(Collectors.joining());
    String expected =
        page.substring(0, page.indexOf(BEGIN))
            + BEGIN
            + "| Name | File | Recognised by | Becomes |\n|---|---|---|---|\n"
            + rows
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("boussole.accept")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  @Test
  void everyPresetSaysWhatItIsFor() {
    assertThat(presets.all()).allSatisfy(preset -> assertThat(comment(preset)).endsWith("."));
  }

  private String row(Mapping preset) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            preset.name(),
            comment(preset),
            preset.recognise().all().stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ")),
            becomes(preset));
  }

  private static String becomes(Mapping preset) {
    return switch (preset.content()) {
      case Content.Facts facts ->
          preset.kinds().stream().map(ImportKind::word).collect(Collectors.joining(", "));
      case Content.Names names -> "names of values: " + names.dimension().word();
      case Content.Refused(Text sentence) -> "refused: " + sentence.english();
    };
  }

  /** What is said above the file's first key. */
  private String comment(Mapping preset) {
    return presets
        .file(preset.name())
        .lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(Collectors.joining(" "));
  }
}

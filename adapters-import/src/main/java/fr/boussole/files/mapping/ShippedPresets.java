package fr.boussole.files.mapping;

import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFiles;
import fr.boussole.application.mapping.Presets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The mappings that come with the product: the files of the folder {@code presets}, which its file
 * {@code names} lists. What is called {@code zendesk-csv.yaml} there is the preset {@code
 * preset:zendesk-csv}.
 */
@ApplicationScoped
public class ShippedPresets implements Presets {

  static final String FOLDER = "/presets/";

  private final List<Mapping> presets = new ArrayList<>();

  /** Reads them all. */
  public ShippedPresets(MappingFiles files) {
    for (String word : text("names").lines().filter(line -> !line.isBlank()).toList()) {
      presets.add(files.parse(text(word + ".yaml")).named(PREFIX + word));
    }
  }

  @Override
  public List<Mapping> all() {
    return List.copyOf(presets);
  }

  @Override
  public String file(String name) {
    return text(name.substring(PREFIX.length()) + ".yaml");
  }

  private static String text(String file) {
    try (InputStream content = ShippedPresets.class.getResourceAsStream(FOLDER + file)) {
      if (content == null) {
        throw new IllegalStateException("no such preset: " + file);
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

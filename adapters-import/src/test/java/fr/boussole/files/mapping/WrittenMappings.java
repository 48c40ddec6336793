package fr.boussole.files.mapping;

import fr.boussole.application.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mappings in files of the tests. */
public final class WrittenMappings {

  private WrittenMappings() {}

  public static Mapping read(Path file) throws IOException {
    return new MappingYaml().parse(Files.readString(file));
  }
}

package fr.boussole.files.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.MappingProblem;
import fr.boussole.application.mapping.MappingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample {@code X.yaml} is read to what {@code X.expected} says: the mapping as it is written
 * anew, or its problems. After a wanted change run with {@code -Dboussole.accept=true}, and look at
 * the difference.
 */
class MappingSamplesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/mapping");
  private static final Path REFERENCES = Path.of("../bootstrap/src/test/resources/mappings");

  static Stream<Path> samples() throws IOException {
    return yaml(SAMPLES);
  }

  static Stream<Path> references() throws IOException {
    return yaml(REFERENCES);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsExpected(Path sample) throws IOException {
    String told = told(Files.readString(sample));
    Path expected = Path.of(sample.toString().replaceAll("yaml$", "expected"));
    if (Boolean.getBoolean("boussole.accept")) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("references")
  void mappingsOfReferenceFilesAreReadAndWrittenTheSame(Path file) throws IOException {
    MappingYaml files = new MappingYaml();
    var mapping = files.parse(Files.readString(file));
    assertThat(files.parse(files.write(mapping))).isEqualTo(mapping);
  }

  private static String told(String file) {
    MappingYaml files = new MappingYaml();
    try {
      return files.write(files.parse(file));
    } catch (MappingRefused refused) {
      StringBuilder told = new StringBuilder();
      for (MappingProblem problem : refused.problems()) {
        told.append(
            "%s%n  fr %s%n  en %s%n"
                .formatted(
                    problem.place(), problem.sentence().french(), problem.sentence().english()));
      }
      return told.toString();
    }
  }

  private static Stream<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }
}

package fr.boussole.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sentence missing in English would silently be said in French. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");

  static List<Path> french() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith("_en.properties")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("french")
  void englishSaysAllThatFrenchSays(Path french) throws IOException {
    Path english =
        FOLDER.resolve(french.getFileName().toString().replace(".properties", "_en.properties"));
    assertThat(new TreeSet<>(read(english).stringPropertyNames()))
        .isEqualTo(new TreeSet<>(read(french).stringPropertyNames()));
    assertThat(read(english).values()).noneMatch(value -> value.toString().isBlank());
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}

package fr.boussole.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sentence missing in English would silently be said in French. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final String ENGLISH = "_en.properties";
  private static final Map<String, String> ELSEWHERE =
      Map.of("shell", "page", "mapping", "importing", "mappings", "importing");

  static List<Path> english() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(ENGLISH)).toList();
    }
  }

  static List<Path> french() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith(ENGLISH)).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void englishSaysAllThatTheBundleDeclares(Path file) throws Exception {
    String bundle = file.getFileName().toString().replace(ENGLISH, "");
    Properties sentences = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      sentences.load(reader);
    }
    assertThat(new TreeSet<>(sentences.stringPropertyNames())).isEqualTo(declared(bundle));
    assertThat(sentences.values()).noneMatch(sentence -> sentence.toString().isBlank());
  }

  /** Before these signs, and within guillemets, a line is not broken. */
  @ParameterizedTest
  @MethodSource("french")
  void frenchSpacesDoNotBreak(Path file) throws IOException {
    assertThat(Files.readAllLines(file))
        .map(line -> line.replaceAll("\\{[^}]*}", "…"))
        .noneMatch(line -> line.matches(".* [:;!?»%].*|.*« .*"));
  }

  /** The bundle's interface is named after it, and so is its package but for three. */
  private static TreeSet<String> declared(String bundle) throws ClassNotFoundException {
    String folder = ELSEWHERE.getOrDefault(bundle, bundle);
    String type = Character.toUpperCase(bundle.charAt(0)) + bundle.substring(1) + "Messages";
    return Arrays.stream(
            Class.forName("fr.boussole.web." + folder + "." + type).getDeclaredMethods())
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package fr.boussole.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final Path USUAL = Path.of("usual");

  @Test
  void noWordMeansRun() {
    assertThat(read("")).isEqualTo(new Request.Run(8080, USUAL, false, false));
  }

  @Test
  void runTakesItsOptionsInAnyOrder() {
    assertThat(read("run --empty --port 0 --demo-accounts --data elsewhere"))
        .isEqualTo(new Request.Run(0, Path.of("elsewhere"), true, true));
  }

  @Test
  void aTaskKeepsItsOwnOptions() {
    assertThat(read("count --rows 3 --data elsewhere"))
        .isEqualTo(new Request.Task("count", Path.of("elsewhere"), List.of("--rows", "3")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fly",
        "run --prot 80",
        "run --port",
        "run --port x",
        "run --port 65536",
        "run --port -1"
      })
  void whatIsNotUnderstoodIsSaidAndExitsWithTwo(String words) {
    var refused = catchThrowableOfType(StartRefused.class, () -> read(words));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused).hasMessageContaining("./boussole help");
  }

  private static Request read(String words) {
    List<String> list = words.isEmpty() ? List.of() : List.of(words.split(" "));
    return CommandLine.read(list, USUAL, Set.of("count"));
  }
}

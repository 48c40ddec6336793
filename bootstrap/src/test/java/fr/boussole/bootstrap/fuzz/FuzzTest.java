package fr.boussole.bootstrap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {
  private static final int FILES = 2_000;

  @TempDir Path folder;
  private Fuzz fuzz;

  @BeforeEach
  void start() throws IOException {
    fuzz = new Fuzz(1, folder);
  }

  @AfterEach
  void stop() {
    fuzz.close();
  }

  @Test
  void eachFileIsReadOrRefusedWithASentence() throws IOException {
    for (int number = 0; number < FILES; number++) {
      fuzz.read(fuzz.sample(number));
    }
    assertThat(fuzz.tally().violations()).isEmpty();
    assertThat(fuzz.tally().accepted()).isBetween(FILES / 5L, 4L * FILES / 5);
    assertThat(fuzz.tally().refused()).isEqualTo(FILES - fuzz.tally().accepted());
  }

  /** Files that nobody can read anyhow would tell nothing when they are damaged. */
  @Test
  void soundFilesOfTemplatesAreReadWhole() throws IOException {
    for (Seed seed : fuzz.seeds()) {
      if (seed.mapping().template().isPresent()) {
        long facts = fuzz.tally().facts();
        fuzz.read(Sample.of(seed));
        assertThat(fuzz.tally().facts()).as(seed.name()).isGreaterThan(facts);
      }
    }
    assertThat(fuzz.tally().violations()).isEmpty();
    assertThat(fuzz.tally().refused()).isZero();
  }

  @Test
  void theSameNumberIsTheSameFile() throws IOException {
    try (Fuzz again = new Fuzz(1, folder.resolve("again"))) {
      for (int number = 0; number < 50; number++) {
        Sample one = fuzz.sample(number);
        Sample other = again.sample(number);
        assertThat(other.name()).isEqualTo(one.name());
        assertThat(Arrays.equals(other.content(), one.content())).as(one.name()).isTrue();
      }
    }
  }

  /** The rules bite. */
  @Test
  void aFileThatBreaksARuleIsKept() throws IOException {
    Sample sample = fuzz.sample(7);
    fuzz.broken(sample, "on purpose");
    assertThat(fuzz.tally().violations()).singleElement().asString().contains("on purpose");
    assertThat(folder.resolve("kept").resolve(sample.name())).hasBinaryContent(sample.content());
  }
}

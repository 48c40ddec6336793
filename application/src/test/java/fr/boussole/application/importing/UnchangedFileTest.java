package fr.boussole.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnchangedFileTest {

  @TempDir private Path folder;

  @Test
  void isReadToItsEnd() throws IOException {
    try (InputStream content = new UnchangedFile(file())) {
      assertThat(content.readAllBytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void hasNoEndWhenItGrows() throws IOException {
    Path file = file();
    try (InputStream content = new UnchangedFile(file)) {
      assertThat(content.read()).isEqualTo('a');
      Files.writeString(file, "def", StandardOpenOption.APPEND);
      assertThatThrownBy(() -> content.transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("file.csv");
    }
  }

  /** Copies whose room was taken beforehand are as long as they will be. */
  @Test
  void hasNoEndWhenItIsWrittenOver() throws IOException {
    Path file = file();
    try (InputStream content = new UnchangedFile(file)) {
      Files.writeString(file, "xyz");
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
      assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  private Path file() throws IOException {
    return Files.writeString(folder.resolve("file.csv"), "abc");
  }
}

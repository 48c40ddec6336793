package fr.boussole.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void aNewFolderIsForTheDemoUnlessAskedOtherwise() throws Exception {
    try (var data = DataFolder.open(folder.resolve("new"))) {
      assertThat(data.holdsDemo(false)).isTrue();
      assertThat(data.holdsDemo(true)).isFalse();
    }
  }

  @Test
  void anEmptyFolderStaysWithoutTheDemo() throws Exception {
    try (var data = DataFolder.open(folder)) {
      data.remember(data.holdsDemo(true));
    }
    try (var data = DataFolder.open(folder)) {
      assertThat(data.holdsDemo(false)).isFalse();
    }
  }

  @Test
  void aDemoFolderCannotBecomeEmpty() throws Exception {
    try (var data = DataFolder.open(folder)) {
      data.remember(data.holdsDemo(false));
      assertThatThrownBy(() -> data.holdsDemo(true))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("--data my-data");
    }
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(StartRefused.class);
  }
}

package fr.boussole.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxSettingTest {

  @TempDir private Path parent;

  @ParameterizedTest
  @ValueSource(strings = {"", "inbox", "../inbox", "imports-here", "a/b"})
  void aFolderOfItsOwnWillDo(String name) throws Exception {
    try (var data = DataFolder.open(parent.resolve("data"))) {
      assertThatCode(() -> InboxSetting.check(data, Map.of("BOUSSOLE_INBOX_FOLDER", name)))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "imports", "imports/inbox", "./x/../imports", "postgres", "/"})
  void aFolderOfTheServerIsRefused(String name) throws Exception {
    try (var data = DataFolder.open(parent.resolve("data"))) {
      assertThatThrownBy(() -> InboxSetting.check(data, Map.of("BOUSSOLE_INBOX_FOLDER", name)))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("BOUSSOLE_INBOX_FOLDER");
    }
  }
}

package fr.boussole.files.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedFileTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @TempDir private Path root;

  @Test
  void aFolderThatIsClosedHidesNoOther() throws IOException {
    Path seen = file("a/1.csv");
    Path closed = file("b/2.csv").getParent();
    Path last = file("c/3.csv");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(closed)).as("root may look everywhere").isFalse();
      List<Path> unseen = new ArrayList<>();
      assertThat(DroppedFile.in(root, (path, why) -> unseen.add(path)))
          .extracting(DroppedFile::path)
          .containsExactlyInAnyOrder(seen, last);
      assertThat(unseen).containsExactly(closed);
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFileIsQuietHalfAMinuteAfterItWasWrittenTo() {
    assertThat(changed(0).isQuiet(NOW)).isFalse();
    assertThat(changed(29).isQuiet(NOW)).isFalse();
    assertThat(changed(30).isQuiet(NOW)).isTrue();
    // The clock of a share may be ahead, by a little or by hours: nothing waits for ever.
    assertThat(changed(-10).isQuiet(NOW)).isFalse();
    assertThat(changed(-7200).isQuiet(NOW)).isTrue();
  }

  private DroppedFile changed(long secondsAgo) {
    return new DroppedFile(
        root.resolve("file.csv"), 1, FileTime.from(NOW.minusSeconds(secondsAgo)));
  }

  private Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}

package fr.boussole.files.inbox;

import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Moves files whose import has ended, within the folder they lie in: renames, that never write over
 * another file and never delete one.
 */
final class PutAway {

  private PutAway() {}

  /** Makes a folder that others may not look into, for its files are full of customers. */
  static void makeClosed(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /** To {@code done/2026-11/export-17.csv}, of import 17. */
  static void done(Path file, long importId, Clock clock) throws IOException {
    Path month = file.resolveSibling(DroppedFile.DONE).resolve(YearMonth.now(clock).toString());
    Files.createDirectories(month);
    move(file, free(month, file, "-" + importId));
  }

  /**
   * To {@code failed/export-17.csv}, with the reason beside it in {@code export-17.csv.txt}.
   *
   * @param importId empty for a file that was refused before there was an import
   */
  static void failed(Path file, Optional<Long> importId, Text problem) throws IOException {
    Path folder = file.resolveSibling(DroppedFile.FAILED);
    Files.createDirectories(folder);
    Path target = free(folder, file, importId.map(id -> "-" + id).orElse(""));
    Files.writeString(reason(target), problem.french() + "\n" + problem.english() + "\n");
    move(file, target);
  }

  private static void move(Path file, Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path free(Path folder, Path file, String mark) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    Path target = folder.resolve(stem + mark + ending);
    for (int again = 2; isThere(target) || isThere(reason(target)); again++) {
      target = folder.resolve(stem + mark + "-" + again + ending);
    }
    return target;
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static Path reason(Path target) {
    return target.resolveSibling(target.getFileName() + ".txt");
  }
}

package fr.boussole.files.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A file as it lay in the watched folder, or in a folder in it, when it was looked at. Two that are
 * equal were not written to in between.
 *
 * @param changed when it was last written to
 */
record DroppedFile(Path path, long bytes, FileTime changed) {

  /** Where files are put away: never looked into. */
  static final String DONE = "done";

  static final String FAILED = "failed";

  /** What programs call files that they are still writing. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".tmp", ".filepart", ".crdownload");

  /** Whoever writes a file writes more often than that; so says a copy that is whole. */
  private static final Duration QUIET = Duration.ofSeconds(30);

  /**
   * The files of a folder and of the folders in it; what is being written is left out.
   *
   * @param unseen is told which of them cannot be looked into, and why
   * @throws IOException when the folder itself cannot
   */
  static List<DroppedFile> in(Path root, BiConsumer<Path, IOException> unseen) throws IOException {
    List<DroppedFile> files = new ArrayList<>();
    for (Path entry : entries(root)) {
      try {
        if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          add(files, entry);
        } else if (!Set.of(DONE, FAILED).contains(name(entry))) {
          for (Path inner : entries(entry)) {
            add(files, inner);
          }
        }
      } catch (IOException closed) {
        unseen.accept(entry, closed);
      }
    }
    return files;
  }

  /**
   * Whether it was last written to a while ago. A clock that is wrong does not keep it waiting for
   * ever.
   */
  boolean isQuiet(Instant now) {
    return Duration.between(changed.toInstant(), now).abs().compareTo(QUIET) >= 0;
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !isUnfinished(name(entry))).toList();
    }
  }

  private static boolean isUnfinished(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.startsWith("~$")
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }

  /** Links are left alone, and empty files: somebody is about to write into them. */
  private static void add(List<DroppedFile> files, Path path) throws IOException {
    try {
      BasicFileAttributes seen =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (seen.isRegularFile() && seen.size() > 0) {
        files.add(new DroppedFile(path, seen.size(), seen.lastModifiedTime()));
      }
    } catch (NoSuchFileException gone) {
      // Taken away since the folder was listed.
    }
  }

  /** Name of the folder it lies in; empty for the watched folder itself. */
  String folder(Path root) {
    Path parent = path.getParent();
    return parent == null || parent.equals(root) ? "" : name(parent);
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}

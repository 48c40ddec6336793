package fr.boussole.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What the JDK lacks for whole folders. */
public final class Folders {
  private Folders() {}

  /** Deletes a folder and all in it; nothing happens when there is none. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      for (Path path : pathsIn(folder).sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Gives a file, or a folder and all in it, to an account. Needs root. */
  static void give(Path path, UnixAccount account) throws IOException {
    for (Path each : pathsIn(path).toList()) {
      Files.setAttribute(each, "unix:uid", account.user(), LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(each, "unix:gid", account.group(), LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static java.util.stream.Stream<Path> pathsIn(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return List.copyOf(paths.toList()).stream();
    }
  }
}

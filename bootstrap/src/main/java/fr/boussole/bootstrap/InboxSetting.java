package fr.boussole.bootstrap;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The watched folder, as the environment names it. */
final class InboxSetting {

  private InboxSetting() {}

  /**
   * Files are taken out of the watched folder and of the folders in it, and what lies among uploads
   * is deleted: none may be part of the other.
   *
   * @throws StartRefused when it is or holds the data folder, or lies in what the server keeps
   *     there
   */
  static void check(DataFolder data, Map<String, String> environment) {
    String name = environment.getOrDefault("BOUSSOLE_INBOX_FOLDER", "").strip();
    if (name.isEmpty()) {
      return;
    }
    Path folder = data.path().toAbsolutePath().normalize();
    Path inbox = folder.resolve(name).normalize();
    boolean within =
        Stream.of(data.imports(), data.database())
            .anyMatch(own -> inbox.startsWith(own.toAbsolutePath().normalize()));
    if (within || folder.startsWith(inbox)) {
      throw StartRefused.because(
          "BOUSSOLE_INBOX_FOLDER cannot be %s: the server keeps its own files there. Name a folder of its own, such as %s."
              .formatted(inbox, folder.resolve("inbox")));
    }
  }
}

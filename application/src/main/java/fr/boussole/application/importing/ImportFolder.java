package fr.boussole.application.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where uploaded files wait and rejects files are kept. */
public record ImportFolder(Path path) {

  private static final String REJECTS = "-rejects.csv";

  Path upload(long id) {
    return path.resolve(id + "-upload");
  }

  Path rejects(long id) {
    return path.resolve(id + REJECTS);
  }

  /** Deletes all but the rejects files, in folders below too. */
  void dropUploads() throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(REJECTS)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}

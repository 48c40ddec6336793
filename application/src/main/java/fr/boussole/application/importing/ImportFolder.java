package fr.boussole.application.importing;

import java.nio.file.Path;

/** Where uploaded files wait and rejects files are kept. */
public record ImportFolder(Path path) {

  Path upload(long id) {
    return path.resolve(id + "-upload");
  }

  Path rejects(long id) {
    return path.resolve(id + "-rejects.csv");
  }
}

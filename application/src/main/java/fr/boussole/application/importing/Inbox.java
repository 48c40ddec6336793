package fr.boussole.application.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Importing files that lie somewhere rather than being sent by somebody. */
@ApplicationScoped
public class Inbox {

  private final Imports imports;
  private final ImportFolder kept;

  public Inbox(Imports imports, ImportFolder kept) {
    this.imports = imports;
    this.kept = kept;
  }

  /**
   * Begins to import a file, unless this very file is imported already, understood the same: the
   * server may have stopped before it was put away.
   *
   * @param folder the name of the folder it lies in: the word of a kind, or the name of a mapping;
   *     empty for a file that is to be recognised
   * @return its import, perhaps an earlier one
   * @throws UnreadableFile when it cannot be said how to understand the file
   * @throws NoRoom when the disk has too little room for it now
   * @throws IOException when it cannot be read, or somebody wrote to it meanwhile
   */
  public ImportRun take(Path file, String folder) throws UnreadableFile, IOException {
    String name = file.getFileName().toString();
    kept.requireRoom(Files.size(file));
    try (InputStream content = new UnchangedFile(file)) {
      return imports.startUnlessSame(
          new ImportOrder(name, ImportRun.INBOX, Locale.FRENCH, wanted(folder)), content);
    }
  }

  public Optional<ImportRun> find(long id) {
    return imports.find(id);
  }

  private static Wanted wanted(String folder) {
    if (folder.isEmpty()) {
      return new Wanted.Recognised();
    }
    Optional<ImportKind> kind = ImportKind.of(folder);
    return kind.isPresent()
        ? new Wanted.OfKind(kind.get())
        : new Wanted.ByMapping(folder, OptionalInt.empty());
  }
}

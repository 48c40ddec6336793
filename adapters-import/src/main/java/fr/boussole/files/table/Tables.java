package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Opens files of rows. */
public final class Tables {

  private Tables() {}

  /**
   * Opens a file and reads its header. A packed file is unpacked beside it until it is closed.
   *
   * @param wanted how it is written, as far as that is known; the rest is found
   * @throws UnreadableFile when it cannot be read as rows at all
   */
  public static Table open(Path file, Dialect wanted) throws UnreadableFile, IOException {
    return open(file, wanted, Set.of());
  }

  /**
   * Opens a file and reads its header. A packed file is unpacked beside it until it is closed.
   *
   * @param wanted how it is written, as far as that is known; the rest is found
   * @param fields names that are asked of it. Formats without a header (JSON) look for these in
   *     every row, even where the beginning of the file does not have them; others have their names
   * @throws UnreadableFile when it cannot be read as rows at all
   */
  public static Table open(Path file, Dialect wanted, Set<String> fields)
      throws UnreadableFile, IOException {
    Unpacked unpacked = Unpacked.of(file);
    try {
      PartOpener opener = new PartOpener(wanted, fields);
      return unpacked.wasPacked()
          ? new PackedTable(unpacked, opener, Files.size(file))
          : opener.open(unpacked.parts().getFirst());
    } catch (UnreadableFile | IOException | RuntimeException failure) {
      unpacked.close();
      throw failure;
    }
  }

  /**
   * Opens a file to look at its names and its first rows, at the same little cost whatever its
   * size: of an archive only the beginning of the first file is unpacked, and the charset is that
   * of the beginning. What is wrong further on is found by {@link #open} only.
   *
   * @param wanted how it is written, as far as that is known; the rest is found
   * @throws UnreadableFile when it cannot be read as rows at all
   */
  public static Table openBeginning(Path file, Dialect wanted) throws UnreadableFile, IOException {
    Unpacked unpacked = Unpacked.beginningOf(file);
    try {
      PartOpener opener = new PartOpener(wanted, Set.of());
      return new Beginning(opener.openBeginning(unpacked.parts().getFirst()), unpacked);
    } catch (UnreadableFile | IOException | RuntimeException failure) {
      unpacked.close();
      if (failure instanceof UnreadableFile && unpacked.isCut()) {
        return open(file, wanted); // Perhaps the rows begin further on.
      }
      throw failure;
    }
  }
}

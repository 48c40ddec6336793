package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.util.List;

/** The rows of a file, whatever its format, in the order of the file. Not for several threads. */
public interface Table extends AutoCloseable {

  /**
   * The names of the fields as the file writes them: {@code #1}, {@code #2} and so on where it has
   * no header, paths joined by dots where fields lie within fields.
   */
  List<String> names();

  /**
   * Puts the next row into this one. A row has as many fields as the file gives it: less or more
   * than there are names.
   *
   * @return false when there is none left
   * @throws UnreadableFile when the rest of the file cannot be read
   */
  boolean next(Row into) throws UnreadableFile, IOException;

  /** Whether a last row that is too short was cut: the file does not end as such a file should. */
  boolean mayBeCut();

  /** How the file turned out to be written; nothing in it is left to be found. */
  Dialect dialect();

  /** Bytes of the file read so far, as it lies on the disk. */
  long bytesRead();

  /** What of the file deserves a look apart from its rows; all is known after the last one. */
  default List<Text> remarks() {
    return List.of();
  }

  @Override
  void close() throws IOException;
}

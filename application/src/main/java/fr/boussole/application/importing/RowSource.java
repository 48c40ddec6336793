package fr.boussole.application.importing;

import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.guess.Sample;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Files of rows, read one row at a time whatever their size. */
public interface RowSource {

  /**
   * Hands the rows of the file to the sink, in the order of the file, for as long as it wants more.
   *
   * @param mapping which of its fields become what
   * @param zone the organisation's time zone: that of times that name none, unless the mapping has
   *     one, and that in which moments become days
   * @return what the file turned out to be, as far as it was read
   * @throws UnreadableFile when the file as a whole cannot be taken; rows may already have been
   *     handed over by then, and are to be forgotten
   * @throws java.io.UncheckedIOException when the file cannot be read from the disk
   */
  FileShape read(Path file, Mapping mapping, ZoneId zone, RowSink sink) throws UnreadableFile;

  /**
   * The names of a file's fields as it writes them: {@code #1}, {@code #2} and so on where it has
   * no header.
   *
   * @param dialect how it is written, as far as that is known
   * @throws UnreadableFile when it cannot be read as rows at all
   * @throws java.io.UncheckedIOException when the file cannot be read from the disk
   */
  List<String> names(Path file, Dialect dialect) throws UnreadableFile;

  /**
   * The beginning of a file as it writes it.
   *
   * @param dialect how it is written, as far as that is known
   * @param rows how many rows at most
   * @throws UnreadableFile when it cannot be read as rows at all
   * @throws java.io.UncheckedIOException when the file cannot be read from the disk
   */
  Sample sample(Path file, Dialect dialect, int rows) throws UnreadableFile;
}

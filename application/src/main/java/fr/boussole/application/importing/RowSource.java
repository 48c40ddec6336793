package fr.boussole.application.importing;

import fr.boussole.application.mapping.Mapping;
import java.nio.file.Path;
import java.time.ZoneId;

/** Files of rows, read one row at a time whatever their size. */
public interface RowSource {

  /**
   * Hands every row of the file to the sink, in the order of the file.
   *
   * @param mapping which of its fields become what
   * @param zone the organisation's time zone: that of times that name none, unless the mapping has
   *     one, and that in which moments become days
   * @return what the file turned out to be
   * @throws UnreadableFile when the file as a whole cannot be taken; rows may already have been
   *     handed over by then, and are to be forgotten
   * @throws java.io.UncheckedIOException when the file cannot be read from the disk
   */
  FileShape read(Path file, Mapping mapping, ZoneId zone, RowSink sink) throws UnreadableFile;
}

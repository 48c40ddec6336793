package fr.boussole.application.importing;

import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.guess.Sample;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Files of any number of rows, of which only that is known. */
public interface ReadFiles extends RowSource {

  /** Hands the rows over, and answers how many were read. */
  long rows(Path file, Mapping mapping, RowSink sink) throws UnreadableFile;

  @Override
  default FileShape read(Path file, Mapping mapping, ZoneId zone, RowSink sink)
      throws UnreadableFile {
    long rows = rows(file, mapping, sink);
    return new FileShape(Dialect.ANY, List.of(), List.of(), rows, 0, List.of(), Quality.none());
  }

  @Override
  default List<String> names(Path file, Dialect dialect) {
    return List.of();
  }

  @Override
  default Sample sample(Path file, Dialect dialect, int rows) {
    return new Sample(dialect, List.of(), List.of());
  }
}

package fr.boussole.files.importing;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFields;
import fr.boussole.files.table.Table;
import fr.boussole.files.table.Tables;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** Reads files in the formats and dialects that tools and spreadsheets write. */
@ApplicationScoped
class FileRowSource implements RowSource {

  @Override
  public FileShape read(Path file, Mapping mapping, ZoneId zone, RowSink sink)
      throws UnreadableFile {
    try (Table table = Tables.open(file, mapping.reads(), MappingFields.of(mapping))) {
      Reading reading = new Reading(table, Template.of(mapping.template().orElseThrow()), zone);
      long count = reading.readTo(sink);
      return new FileShape(
          table.dialect(),
          reading.header().names(),
          reading.header().ignored(),
          count,
          0,
          table.remarks(),
          Quality.of(reading.findings()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

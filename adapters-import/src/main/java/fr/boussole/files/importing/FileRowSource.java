package fr.boussole.files.importing;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.Rejects;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFields;
import fr.boussole.application.mapping.guess.Sample;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import fr.boussole.files.table.Tables;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads files in the formats and dialects that tools and spreadsheets write. */
@ApplicationScoped
public class FileRowSource implements RowSource {

  /** Characters of a sample, of which the last row may go beyond. */
  private static final long MOST_SAMPLED = 2_000_000;

  private static final String REJECTS = '\uFEFF' + Rejects.COLUMNS.getFirst();

  @Override
  public FileShape read(Path file, Mapping mapping, ZoneId zone, RowSink sink)
      throws UnreadableFile {
    if (mapping.content() instanceof Content.Refused(Text sentence)) {
      throw new UnreadableFile(sentence);
    }
    try (Table table = Tables.open(file, dialect(file, mapping), MappingFields.of(mapping))) {
      Reading reading = new Reading(table, mapping, zone);
      long count = reading.readTo(sink);
      return new FileShape(
          table.dialect(),
          table.names(),
          reading.ignored(),
          count,
          reading.skipped(),
          remarks(table, mapping, reading),
          Quality.of(reading.findings()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Rejected rows come back as we wrote them, whatever the format they came in first. */
  private static Dialect dialect(Path file, Mapping mapping) throws IOException {
    byte[] start = REJECTS.getBytes(StandardCharsets.UTF_8);
    try (InputStream content = Files.newInputStream(file)) {
      return Arrays.equals(content.readNBytes(start.length), start) ? Dialect.ANY : mapping.reads();
    }
  }

  private static List<Text> remarks(Table table, Mapping mapping, Reading reading) {
    List<Text> remarks = new ArrayList<>(table.remarks());
    if (mapping.template().isEmpty() && !reading.missing().isEmpty()) {
      remarks.add(FileProblems.absentFields(reading.missing()));
    }
    return remarks;
  }

  @Override
  public List<String> names(Path file, Dialect dialect) throws UnreadableFile {
    try (Table table = Tables.openBeginning(file, dialect)) {
      return table.names();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Sample sample(Path file, Dialect dialect, int rows) throws UnreadableFile {
    try (Table table = Tables.openBeginning(file, dialect)) {
      List<List<String>> first = new ArrayList<>();
      Row row = new Row();
      long characters = 0;
      while (first.size() < rows && characters < MOST_SAMPLED && table.next(row)) {
        if (!row.isBlankFrom(0)) {
          first.add(row.fields());
          characters += row.length();
        }
      }
      return new Sample(table.dialect(), table.names(), first);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

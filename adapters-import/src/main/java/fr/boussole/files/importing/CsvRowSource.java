package fr.boussole.files.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.UnreadableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** Reads CSV files in the dialects that tools and spreadsheets write. */
@ApplicationScoped
class CsvRowSource implements RowSource {

  private static final int HEADER_CHARACTERS = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 20;

  @Override
  public FileShape read(Path file, ImportKind kind, ZoneId zone, RowSink sink)
      throws UnreadableFile {
    Template template = Template.of(kind);
    try {
      FileScan scan = FileScan.of(file);
      char delimiter = Delimiter.of(beginning(file, scan), template);
      try (CountedStream bytes = new CountedStream(Files.newInputStream(file));
          Reader characters = characters(bytes, scan)) {
        RowHandler handler = new RowHandler();
        CsvReader<Row> csv =
            CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .build(handler, characters);
        Rows rows = new Rows(csv.iterator(), handler);
        Reading reading = new Reading(rows, template, zone, scan.endsWithLine());
        long count = reading.readTo(sink, bytes);
        return new FileShape(
            delimiter,
            scan.charset(),
            reading.header().names(),
            reading.header().ignored(),
            count,
            reading.warnings());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String beginning(Path file, FileScan scan) throws IOException {
    try (CountedStream bytes = new CountedStream(Files.newInputStream(file));
        Reader characters = characters(bytes, scan)) {
      char[] beginning = new char[HEADER_CHARACTERS];
      int length = Math.max(0, characters.read(beginning));
      return new String(beginning, 0, length);
    }
  }

  private static Reader characters(CountedStream bytes, FileScan scan) throws IOException {
    if (scan.byteOrderMark()) {
      bytes.skipNBytes(FileScan.MARK_LENGTH);
    }
    return new InputStreamReader(bytes, scan.charset());
  }
}

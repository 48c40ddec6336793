package fr.boussole.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A text file of delimited fields. */
final class TextTable implements Table {

  private static final int HEADER_CHARACTERS = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 20;

  private final FileScan scan;
  private final char delimiter;
  private final CountedStream bytes;
  private final Reader characters;
  private final RowHandler handler = new RowHandler();
  private final Iterator<Row> rows;
  private final List<String> names;

  TextTable(Path file) throws UnreadableFile, IOException {
    scan = FileScan.of(file);
    delimiter = Delimiter.of(beginning(file, scan));
    bytes = new CountedStream(Files.newInputStream(file));
    try {
      characters = characters(bytes, scan);
      rows =
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .skipEmptyLines(true)
              .allowUnclosedQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .maxBufferSize(LONGEST_FIELD)
              .build(handler, characters)
              .iterator();
      Row header = new Row();
      if (!next(header)) {
        throw TableProblems.empty();
      }
      names = List.copyOf(header.fields());
    } catch (UnreadableFile | RuntimeException failure) {
      bytes.close();
      throw failure;
    }
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public boolean next(Row into) throws UnreadableFile {
    handler.into(into);
    try {
      if (!rows.hasNext()) {
        return false;
      }
      var unused = rows.next();
      return true;
    } catch (CsvParseException badQuotes) {
      throw TableProblems.badQuotes(handler.line());
    }
  }

  @Override
  public boolean mayBeCut() {
    return !scan.endsWithLine();
  }

  @Override
  public Dialect dialect() {
    return Dialect.text(scan.charset(), delimiter);
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public void close() throws IOException {
    characters.close();
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

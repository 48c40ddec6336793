package fr.boussole.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Dialect.Heading;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A text file of delimited fields. Lines that hold nothing are passed over. */
final class TextTable implements Table {

  private static final int BEGINNING = 1 << 17;
  private static final int LONGEST_FIELD = 1 << 20;
  private static final int MOST_HEADER_ROWS = 10;

  private final CharsetScan scan;
  private final Sample sample;
  private final Heading heading;
  private final CountedStream bytes;
  private final RowHandler handler = new RowHandler();
  private final Iterator<Row> rows;
  private final List<String> names;

  /**
   * @param scanned how many bytes decide the charset
   * @throws UnreadableFile when it is empty, in no charset, or has no header where one is wanted
   */
  TextTable(Path file, Dialect wanted, long scanned) throws UnreadableFile, IOException {
    scan = CharsetScan.of(file, wanted.charset(), scanned);
    String beginning = beginning(file, scan);
    sample = DelimiterScan.of(beginning, beginning.length() < BEGINNING, wanted);
    if (sample.records().isEmpty() && !beginning.isEmpty()) {
      throw TableProblems.badQuotes(sample.quote(), 1);
    }
    heading = heading(wanted.heading(), sample.records());
    bytes = new CountedStream(Files.newInputStream(file));
    try {
      rows = rows(characters(bytes, scan));
      names = readNames();
    } catch (UnreadableFile | IOException | RuntimeException failure) {
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
    boolean more;
    do {
      more = nextWithBlank(into);
    } while (more && (into.count() == 0 || (into.count() == 1 && into.end(0) == 0)));
    return more;
  }

  @Override
  public boolean mayBeCut() {
    return !scan.endsWithLine();
  }

  @Override
  public Dialect dialect() {
    return new Dialect(
        Optional.of(Dialect.Format.TEXT),
        Optional.of(scan.charset()),
        Optional.of(sample.delimiter()),
        Optional.of(sample.quote()),
        heading,
        0,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public List<Text> remarks() {
    return heading instanceof Heading.At && HeaderSearch.looksLikeData(names)
        ? List.of(TableProblems.HEADER_LIKE_DATA)
        : List.of();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private boolean nextWithBlank(Row into) throws UnreadableFile {
    handler.into(into);
    try {
      if (!rows.hasNext()) {
        return false;
      }
      var unused = rows.next();
      return true;
    } catch (CsvParseException badQuotes) {
      throw TableProblems.badQuotes(sample.quote(), handler.line());
    }
  }

  /** Reads to the end of the header. Blank lines are rows there, as in a spreadsheet. */
  private List<String> readNames() throws UnreadableFile {
    return switch (heading) {
      case Heading.At at -> {
        if (at.rows() > MOST_HEADER_ROWS) {
          throw TableProblems.tallHeader(MOST_HEADER_ROWS);
        }
        List<List<String>> header = new ArrayList<>();
        Row row = new Row();
        for (long number = 1; number < at.row() + (long) at.rows(); number++) {
          if (!nextWithBlank(row)) {
            throw TableProblems.noHeaderRow(at.row());
          }
          if (number >= at.row()) {
            if (row.tooLarge()) {
              throw TableProblems.tooManyColumns();
            }
            header.add(row.fields());
          }
        }
        yield List.copyOf(ColumnNames.joined(header));
      }
      case Heading.None none ->
          ColumnNames.numbers(sample.records().stream().mapToInt(List::size).max().orElse(0));
      case Heading.Found found -> throw new IllegalStateException("the header was found");
    };
  }

  private Iterator<Row> rows(Reader characters) {
    return CsvReader.builder()
        .fieldSeparator(sample.delimiter())
        .quoteCharacter(sample.quote())
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_FIELD)
        .build(handler, characters)
        .iterator();
  }

  private static Heading heading(Heading wanted, List<List<String>> records) throws UnreadableFile {
    if (records.isEmpty()) {
      throw TableProblems.empty();
    }
    return wanted instanceof Heading.Found
        ? new Heading.At(HeaderSearch.found(records) + 1, 1)
        : wanted;
  }

  private static String beginning(Path file, CharsetScan scan) throws IOException {
    try (CountedStream bytes = new CountedStream(Files.newInputStream(file));
        Reader characters = characters(bytes, scan)) {
      char[] beginning = new char[BEGINNING];
      int length = 0;
      int read;
      while (length < BEGINNING
          && (read = characters.read(beginning, length, BEGINNING - length)) >= 0) {
        length += read;
      }
      return new String(beginning, 0, length);
    }
  }

  private static Reader characters(CountedStream bytes, CharsetScan scan) throws IOException {
    bytes.skipNBytes(scan.markLength());
    return new InputStreamReader(bytes, scan.charset());
  }
}

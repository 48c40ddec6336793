package fr.boussole.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The first records of a text as one delimiter and one quote make them, blank lines among them. */
final class Sample {

  private static final int RECORDS = 50;

  private final char delimiter;
  private final char quote;
  private final List<List<String>> records = new ArrayList<>();
  private int fields;
  private long quoted;
  private boolean quotesNeeded;
  private boolean broken;

  private Sample(char delimiter, char quote) {
    this.delimiter = delimiter;
    this.quote = quote;
  }

  /**
   * @param whole whether the text is all of the file: if not, its last record may be cut
   */
  static Sample of(String text, boolean whole, char delimiter, char quote) {
    Sample sample = new Sample(delimiter, quote);
    sample.read(text);
    boolean limited = sample.records.size() > RECORDS;
    if ((limited || !whole) && sample.records.size() > 1) {
      sample.records.removeLast();
    }
    return sample;
  }

  char delimiter() {
    return delimiter;
  }

  char quote() {
    return quote;
  }

  /** At least one, unless the text is empty or its first quotes do not match. */
  List<List<String>> records() {
    return records;
  }

  /** How many fields are quoted. */
  long quoted() {
    return quoted;
  }

  /** Whether the quotes are no accident: a field needs them, or most have them, and all match. */
  boolean isSurelyQuoted() {
    return !broken && quoted > 0 && (quotesNeeded || 2 * quoted > fields);
  }

  private void read(String text) {
    // The usual quote is looked at generously: a stray one must not hide what follows.
    boolean strict = quote != '"';
    // The handler is that of the rows themselves: another one would make reading them slower, as
    // the compiler relies on there being one.
    RowHandler handler = new RowHandler();
    try (CsvReader<Row> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .skipEmptyLines(false)
            .allowUnclosedQuote(!strict)
            .allowExtraCharsAfterClosingQuote(!strict)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(1 << 20)
            .build(handler, text)) {
      for (Row row : reader) {
        add(row.fields());
        quoted = handler.quoted();
        if (records.size() > RECORDS) {
          return;
        }
      }
    } catch (CsvParseException unmatched) {
      broken = true;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void add(List<String> record) {
    records.add(record);
    for (String field : record) {
      fields += field.isBlank() ? 0 : 1;
      quotesNeeded |= field.indexOf(delimiter) >= 0 || field.indexOf('\n') >= 0;
    }
  }
}

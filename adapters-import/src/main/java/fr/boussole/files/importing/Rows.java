package fr.boussole.files.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.boussole.application.importing.UnreadableFile;
import java.util.Iterator;

/** The rows of a file, one after the other; a row holds until the next but one is asked for. */
final class Rows {

  private final Iterator<Row> rows;
  private final RowHandler handler;

  Rows(Iterator<Row> rows, RowHandler handler) {
    this.rows = rows;
    this.handler = handler;
  }

  boolean hasNext() throws UnreadableFile {
    try {
      return rows.hasNext();
    } catch (CsvParseException badQuotes) {
      throw FileProblems.badQuotes(handler.line());
    }
  }

  Row next() throws UnreadableFile {
    try {
      return rows.next();
    } catch (CsvParseException badQuotes) {
      throw FileProblems.badQuotes(handler.line());
    }
  }
}

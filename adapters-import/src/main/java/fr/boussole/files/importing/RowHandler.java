package fr.boussole.files.importing;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * Takes rows from FastCSV without making a string of each field. Two rows take turns, so that one
 * stays whole while the reader looks whether another follows.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {

  private Row current = new Row();
  private Row other = new Row();

  @Override
  protected void handleBegin(long startingLineNumber) {
    current.begin(startingLineNumber);
  }

  @Override
  protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
    current.add(buf, offset, len);
  }

  /** A blank line is built too, and then skipped by the reader: it must not take a turn. */
  @Override
  protected Row buildRecord() {
    Row built = current;
    if (built.count() > 0) {
      current = other;
      other = built;
    }
    return built;
  }

  /** The line on which the row under way begins. */
  long line() {
    return current.line();
  }
}

package fr.boussole.files.importing;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * Takes rows from FastCSV without making a string of each field. Two rows take turns, so that one
 * stays whole while the reader looks whether another follows.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {

  private Row current = new Row();
  private Row previous = new Row();

  @Override
  protected void handleBegin(long startingLineNumber) {
    Row next = previous;
    previous = current;
    current = next;
    current.begin(startingLineNumber);
  }

  @Override
  protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
    current.add(buf, offset, len);
  }

  @Override
  protected Row buildRecord() {
    return current;
  }

  /** The line on which the row begins that was read last, whole or not. */
  long line() {
    return current.line();
  }
}

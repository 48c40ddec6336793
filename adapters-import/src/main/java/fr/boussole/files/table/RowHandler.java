package fr.boussole.files.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Takes rows from FastCSV into a row of the caller's, without making a string of each field. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {

  private Row target = new Row();
  private long quoted;

  /** The row that the next record goes into. */
  void into(Row row) {
    target = row;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    target.begin(startingLineNumber);
  }

  @Override
  protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean inQuotes) {
    target.add(buf, offset, len);
    if (inQuotes) {
      quoted++;
    }
  }

  @Override
  protected Row buildRecord() {
    return target;
  }

  /** How many fields were in quotes. */
  long quoted() {
    return quoted;
  }

  /** The line on which the row under way begins. */
  long line() {
    return target.line();
  }
}

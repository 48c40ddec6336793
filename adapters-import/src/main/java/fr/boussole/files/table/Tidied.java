package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A table whose names occur once and whose last rows, totals and such, are left out. */
final class Tidied implements Table {

  private static final int MOST_SKIPPED = 1_000;

  /** Of the rows that wait until it is known whether they are the last. */
  private static final long MOST_CHARACTERS = 16_000_000;

  private final Table table;
  private final List<String> names;
  private final int skipped;
  private final Deque<Row> ahead = new ArrayDeque<>();
  private long charactersAhead;

  private Tidied(Table table, List<String> names, int skipped) {
    this.table = table;
    this.names = names;
    this.skipped = skipped;
  }

  /**
   * The table itself when there is nothing to tidy.
   *
   * @param skipped how many rows at the end that hold anything are left out
   */
  static Table of(Table table, int skipped) throws UnreadableFile {
    if (skipped > MOST_SKIPPED) {
      throw TableProblems.skipsTooMuch(MOST_SKIPPED);
    }
    List<String> names = ColumnNames.distinct(table.names());
    return skipped == 0 && names.equals(table.names()) ? table : new Tidied(table, names, skipped);
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public boolean next(Row into) throws UnreadableFile, IOException {
    if (skipped == 0) {
      return table.next(into);
    }
    while (ahead.size() <= skipped) {
      Row row = new Row();
      if (!readFilled(row)) {
        return false;
      }
      putAhead(row);
    }
    Row first = ahead.remove();
    charactersAhead -= first.length();
    into.swap(first);
    if (readFilled(first)) {
      putAhead(first);
    }
    return true;
  }

  private void putAhead(Row row) throws UnreadableFile {
    charactersAhead += row.length();
    if (charactersAhead > MOST_CHARACTERS) {
      throw TableProblems.longRowsSkipped();
    }
    ahead.add(row);
  }

  private boolean readFilled(Row row) throws UnreadableFile, IOException {
    while (table.next(row)) {
      if (!row.isBlankFrom(0)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean mayBeCut() {
    return skipped == 0 && table.mayBeCut();
  }

  @Override
  public Dialect dialect() {
    Dialect told = table.dialect();
    return new Dialect(
        told.format(),
        told.charset(),
        told.delimiter(),
        told.quote(),
        told.heading(),
        skipped,
        told.sheet(),
        told.root());
  }

  @Override
  public long bytesRead() {
    return table.bytesRead();
  }

  @Override
  public List<Text> remarks() {
    return table.remarks();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}

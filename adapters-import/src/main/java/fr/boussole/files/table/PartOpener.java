package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.files.table.json.JsonTable;
import fr.boussole.files.table.queuelog.QueueLogTable;
import fr.boussole.files.table.workbook.XlsxTable;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Opens the tables of a file, one at a time.
 *
 * @param wanted how they are written, as far as that is known
 * @param fields names that formats without a header look for in every row
 */
record PartOpener(Dialect wanted, Set<String> fields) {

  /** A table whose charset is decided by all of its bytes. */
  Table open(Unpacked.Part part) throws UnreadableFile, IOException {
    return open(part, List.of(), CharsetScan.ALL);
  }

  /**
   * The same.
   *
   * @param known names that the table has for sure, before its own, where it has no header
   */
  Table open(Unpacked.Part part, List<String> known) throws UnreadableFile, IOException {
    return open(part, known, CharsetScan.ALL);
  }

  /** A table to look at its names and its first rows. */
  Table openBeginning(Unpacked.Part part) throws UnreadableFile, IOException {
    return open(part, List.of(), CharsetScan.SOME);
  }

  private Table open(Unpacked.Part part, List<String> known, long scanned)
      throws UnreadableFile, IOException {
    Table table =
        switch (format(part)) {
          case TEXT -> {
            Table text = new TextTable(part.file(), wanted, scanned);
            yield wanted.format().isPresent() ? text : QueueLogTable.foldedWhereEvents(text);
          }
          case WORKBOOK -> new XlsxTable(part.file(), wanted);
          case JSON -> JsonTable.open(part.file(), wanted, fields, known);
          case QUEUE_LOG ->
              part.format() == Dialect.Format.QUEUE_LOG
                  ? QueueLogTable.open(part.file())
                  : QueueLogTable.foldedWhereEvents(new TextTable(part.file(), wanted, scanned));
        };
    try {
      return Tidied.of(table, wanted.skippedEnd());
    } catch (UnreadableFile | RuntimeException failure) {
      table.close();
      throw failure;
    }
  }

  /** A mapping may know better what characters mean; it cannot make a workbook of them. */
  Dialect.Format format(Unpacked.Part part) {
    boolean workbook = part.format() == Dialect.Format.WORKBOOK;
    return wanted
        .format()
        .filter(format -> !workbook && format != Dialect.Format.WORKBOOK)
        .orElse(part.format());
  }
}

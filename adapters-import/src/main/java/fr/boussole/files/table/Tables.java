package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.files.table.json.JsonTable;
import fr.boussole.files.table.queuelog.QueueLogTable;
import fr.boussole.files.table.workbook.XlsxTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Opens files of rows. */
public final class Tables {

  private Tables() {}

  /**
   * Opens a file and reads its header. A packed file is unpacked beside it until it is closed.
   *
   * @param wanted how it is written, as far as that is known; the rest is found
   * @throws UnreadableFile when it cannot be read as rows at all
   */
  public static Table open(Path file, Dialect wanted) throws UnreadableFile, IOException {
    return open(file, wanted, Set.of());
  }

  /**
   * Opens a file and reads its header. A packed file is unpacked beside it until it is closed.
   *
   * @param wanted how it is written, as far as that is known; the rest is found
   * @param fields names that are asked of it. Formats without a header (JSON) look for these in
   *     every row, even where the beginning of the file does not have them; others have their names
   * @throws UnreadableFile when it cannot be read as rows at all
   */
  public static Table open(Path file, Dialect wanted, Set<String> fields)
      throws UnreadableFile, IOException {
    Unpacked unpacked = Unpacked.of(file);
    List<Table> tables = new ArrayList<>();
    try {
      long length = 0;
      for (Unpacked.Part part : unpacked.parts()) {
        Table table = openPart(part, wanted, fields);
        tables.add(table);
        tables.set(tables.size() - 1, Tidied.of(table, wanted.skippedEnd()));
        length += Files.size(part.file());
      }
      return unpacked.wasPacked()
          ? new PackedTable(unpacked, tables, Files.size(file), length)
          : tables.getFirst();
    } catch (UnreadableFile | IOException | RuntimeException failure) {
      for (Table table : tables) {
        table.close();
      }
      unpacked.close();
      throw failure;
    }
  }

  private static Table openPart(Unpacked.Part part, Dialect wanted, Set<String> fields)
      throws UnreadableFile, IOException {
    return switch (format(part, wanted)) {
      case TEXT ->
          wanted.format().isPresent()
              ? new TextTable(part.file(), wanted)
              : QueueLogTable.foldedWhereEvents(new TextTable(part.file(), wanted));
      case WORKBOOK -> new XlsxTable(part.file(), wanted);
      case JSON -> JsonTable.open(part.file(), wanted, fields);
      case QUEUE_LOG ->
          part.format() == Dialect.Format.QUEUE_LOG
              ? QueueLogTable.open(part.file())
              : QueueLogTable.foldedWhereEvents(new TextTable(part.file(), wanted));
    };
  }

  /** A mapping may know better what characters mean; it cannot make a workbook of them. */
  private static Dialect.Format format(Unpacked.Part part, Dialect wanted) {
    boolean workbook = part.format() == Dialect.Format.WORKBOOK;
    return wanted
        .format()
        .filter(format -> !workbook && format != Dialect.Format.WORKBOOK)
        .orElse(part.format());
  }
}

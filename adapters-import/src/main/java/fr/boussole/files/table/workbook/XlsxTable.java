package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Dialect.Heading;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.ColumnNames;
import fr.boussole.files.table.HeaderSearch;
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import fr.boussole.files.table.TableProblems;
import fr.boussole.files.table.workbook.WorkbookParts.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of an XLSX workbook. The line of a row is the sheet's. Rows without anything in them
 * are passed over. Days become {@code 2021-01-31}, moments {@code 2021-01-31T09:12:58}, times
 * {@code 09:12:58}, elapsed time {@code 26:10:00} (see {@link ShownNumber}); true and false become
 * words, errors of formulas blank. A row has at least as many fields as there are names.
 */
public final class XlsxTable implements Table {

  /** First rows that hold anything: the header is looked for in them, and what makes a table. */
  private static final int LOOKED_AT = 100;

  private static final int MOST_HEADER_ROWS = 10;

  private final WorkbookParts parts;
  private final SharedStrings strings;
  private final CellStyles styles;
  private final Sheet sheet;
  private final Heading heading;
  private final List<String> names;
  private final SheetCells cells;
  private final long size;

  /** A row that was read while looking for the end of the header, and is the next. */
  private @Nullable Row waiting;

  /** The rows after the header, from the first of them on that is asked for. */
  private @Nullable RowsAhead ahead;

  /**
   * Opens a workbook and reads its header.
   *
   * @param wanted its sheet and where its names are, as far as that is known; the rest is found
   * @throws UnreadableFile when it is no workbook, damaged or made to do harm, or has no such sheet
   */
  public XlsxTable(Path file, Dialect wanted) throws UnreadableFile, IOException {
    size = Files.size(file);
    parts = WorkbookParts.open(file);
    SharedStrings opened = null;
    SheetCells sheetCells = null;
    try {
      styles = CellStyles.of(parts.styles());
      opened = SharedStrings.of(parts.sharedStrings(), folderOf(file));
      strings = opened;
      sheet = chosen(wanted);
      List<Row> first = firstRows(sheet);
      if (first.isEmpty()) {
        throw WorkbookProblems.emptySheet(sheet.name());
      }
      heading = wanted.heading() instanceof Heading.Found ? search(first) : wanted.heading();
      sheetCells = new SheetCells(parts, sheet.part(), strings, styles);
      cells = sheetCells;
      names =
          switch (heading) {
            case Heading.At at -> readNames(at);
            case Heading.None none ->
                ColumnNames.numbers(first.stream().mapToInt(Row::count).max().orElse(0));
            case Heading.Found found -> throw new IllegalStateException("the header was found");
          };
    } catch (UnreadableFile | IOException | RuntimeException failure) {
      if (sheetCells != null) {
        sheetCells.close();
      }
      if (opened != null) {
        opened.close();
      }
      parts.close();
      throw failure;
    }
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public boolean next(Row into) throws UnreadableFile {
    Row early = waiting;
    if (early != null) {
      waiting = null;
      into.fill(early);
    } else {
      RowsAhead rows = ahead == null ? new RowsAhead(cells) : ahead;
      ahead = rows;
      if (!rows.next(into)) {
        return false;
      }
    }
    // Sheets leave blank cells out: that is no row cut short.
    while (into.count() < names.size() && !into.tooLarge()) {
      into.add(into.text(), 0, 0);
    }
    return true;
  }

  @Override
  public boolean mayBeCut() {
    return false;
  }

  @Override
  public Dialect dialect() {
    return new Dialect(
        Optional.of(Dialect.Format.WORKBOOK),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        heading,
        0,
        Optional.of(sheet.name()),
        Optional.empty());
  }

  /** The share of the sheet that was read, of the whole file. */
  @Override
  public long bytesRead() {
    double share = Math.min(1.0, (double) cells.bytesRead() / parts.size(sheet.part()));
    return (long) (share * size);
  }

  @Override
  public List<Text> remarks() {
    List<Text> remarks = new ArrayList<>();
    if (heading instanceof Heading.At && HeaderSearch.looksLikeData(names)) {
      remarks.add(TableProblems.HEADER_LIKE_DATA);
    }
    if (cells.errors() > 0) {
      remarks.add(WorkbookProblems.errorCells(cells.errors(), cells.firstError()));
    }
    return remarks;
  }

  @Override
  public void close() throws IOException {
    RowsAhead rows = ahead;
    if (rows != null) {
      rows.close();
    }
    try (parts;
        strings;
        cells) {
      waiting = null;
    }
  }

  /** The sheet asked for; else the first that looks like a table, or at least holds anything. */
  private Sheet chosen(Dialect wanted) throws UnreadableFile, IOException {
    List<Sheet> sheets = parts.sheets();
    if (wanted.sheet().isPresent()) {
      String name = wanted.sheet().get().strip();
      return sheets.stream()
          .filter(each -> each.name().strip().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () -> WorkbookProblems.noSheet(name, sheets.stream().map(Sheet::name).toList()));
    }
    Sheet filled = null;
    for (Sheet each : sheets) {
      List<Row> rows = firstRows(each);
      if (isTable(rows)) {
        return each;
      }
      if (filled == null && !rows.isEmpty()) {
        filled = each;
      }
    }
    if (filled == null) {
      throw WorkbookProblems.empty();
    }
    return filled;
  }

  private List<Row> firstRows(Sheet each) throws UnreadableFile, IOException {
    try (SheetCells beginning = new SheetCells(parts, each.part(), strings, styles)) {
      return beginning.first(LOOKED_AT);
    }
  }

  private List<String> readNames(Heading.At at) throws UnreadableFile {
    if (at.rows() > MOST_HEADER_ROWS) {
      throw TableProblems.tallHeader(MOST_HEADER_ROWS);
    }
    List<List<String>> rows = new ArrayList<>(Collections.nCopies(at.rows(), List.of()));
    boolean found = false;
    Row row = new Row();
    while (cells.next(row)) {
      long past = row.line() - at.row();
      if (past >= at.rows()) {
        waiting = row;
        break;
      }
      if (past >= 0) {
        if (row.tooLarge()) {
          throw TableProblems.tooManyColumns();
        }
        rows.set((int) past, row.fields());
        found = true;
      }
    }
    if (!found) {
      throw WorkbookProblems.noHeader(sheet.name(), at.row());
    }
    return List.copyOf(ColumnNames.joined(rows));
  }

  /** The header of a sheet whose first rows are these. */
  private static Heading.At search(List<Row> rows) {
    int found = HeaderSearch.found(rows.stream().map(Row::fields).toList());
    return new Heading.At((int) rows.get(found).line(), 1);
  }

  /** Whether the rows look like a table: more than one of them, of more than one cell. */
  private static boolean isTable(List<Row> rows) {
    return rows.stream().filter(row -> !row.isBlankFrom(1)).limit(2).count() == 2;
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder;
  }
}

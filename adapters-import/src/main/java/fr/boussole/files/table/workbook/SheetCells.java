package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.files.table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet that hold anything, with what their cells show. Cells that a row leaves out
 * are blank; blank cells at its end are left out, however far they reach.
 */
final class SheetCells implements AutoCloseable {

  /** What the format itself allows. */
  static final int MOST_COLUMNS = 16_384;

  static final int MOST_ROWS = 1_048_576;

  /** Of the first rows, of which the last may go beyond. */
  private static final int MOST_FIRST_CHARACTERS = 4_000_000;

  private static final char[] TRUE = "true".toCharArray();
  private static final char[] FALSE = "false".toCharArray();

  private final String part;
  private final UnpackedStream bytes;
  private final XmlPart xml;
  private final SharedStrings strings;
  private final CellStyles styles;
  private final ShownNumber numbers;
  private final Characters text;
  private int rowNumber;
  private long errors;
  private String firstError = "";

  SheetCells(WorkbookParts parts, String part, SharedStrings strings, CellStyles styles)
      throws UnreadableFile, IOException {
    this.part = part;
    this.strings = strings;
    this.styles = styles;
    numbers = new ShownNumber(parts.countsFrom1904());
    text = new Characters(part);
    bytes = parts.unpacked(part);
    xml = new XmlPart(part, bytes);
  }

  /**
   * Puts the next row that holds anything into this one; its line is the number of the sheet's row.
   *
   * @return false when there is none left
   */
  boolean next(Row into) throws UnreadableFile {
    int event;
    while ((event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
        beginRow(into);
        readRow(into);
        if (into.count() > 0 || into.tooLarge()) {
          return true;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("sheetData")) {
        xml.drain();
        return false;
      }
    }
    return false;
  }

  /** The first rows that hold anything. */
  List<Row> first(int most) throws UnreadableFile {
    List<Row> rows = new ArrayList<>();
    Row row = new Row();
    long characters = 0;
    while (rows.size() < most && characters < MOST_FIRST_CHARACTERS && next(row)) {
      rows.add(row);
      characters += row.length();
      row = new Row();
    }
    return rows;
  }

  /** Bytes of the sheet read so far, unpacked. */
  long bytesRead() {
    return bytes.count();
  }

  /** How many cells held the error of a formula; they are taken as blank. */
  long errors() {
    return errors;
  }

  /** Address of the first of these. */
  String firstError() {
    return firstError;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  private void beginRow(Row row) throws UnreadableFile {
    String number = xml.attribute("r");
    // Rows may leave their number out: they follow the one before.
    long next = number == null ? rowNumber + 1L : numberOf(number, rowNumber + 1L);
    if (next > MOST_ROWS) {
      throw WorkbookProblems.tooManyRows();
    }
    rowNumber = (int) next;
    row.begin(next);
  }

  private void readRow(Row row) throws UnreadableFile {
    int last = -1;
    int event;
    while ((event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
        last = readCell(row, last);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
        return;
      }
    }
  }

  /**
   * @param before column of the cell before, from 0
   * @return its own
   */
  private int readCell(Row row, int before) throws UnreadableFile {
    int column = before + 1;
    String type = "n";
    String style = null;
    // Once through them: there are millions of cells.
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> column = columnOf(xml.attribute(i));
        case "t" -> type = xml.attribute(i);
        case "s" -> style = xml.attribute(i);
        default -> {}
      }
    }
    if (column >= MOST_COLUMNS) {
      throw WorkbookProblems.tooManyColumns(rowNumber);
    }
    if (column <= before) {
      throw WorkbookProblems.damaged(part + ", " + rowNumber);
    }
    boolean known = readContent(type.equals("str"));
    if (!known) {
      skipTo(row, column);
      row.addUncomputed();
    } else if (text.length() > 0) {
      add(row, column, type, style);
    }
    return column;
  }

  /**
   * Reads to the end of the cell and gathers what it holds.
   *
   * @param words whether it is the text of a formula
   * @return false for a formula without its value
   */
  private boolean readContent(boolean words) throws UnreadableFile {
    text.clear();
    boolean gathers = false;
    boolean phonetic = false;
    boolean formula = false;
    boolean value = false;
    int event;
    while ((event = xml.next()) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.CHARACTERS) {
        if (gathers) {
          xml.appendTo(text);
        }
        continue;
      }
      boolean starts = event == XMLStreamConstants.START_ELEMENT;
      if (!starts && event != XMLStreamConstants.END_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "v" -> {
          gathers = starts;
          value = true;
        }
        case "t" -> gathers = starts && !phonetic;
        case "rPh" -> phonetic = starts;
        case "f" -> formula = true;
        case "c" -> {
          // A text may have been worked out to be empty; a number may not.
          return !formula || text.length() > 0 || (words && value);
        }
        default -> {}
      }
    }
    return true;
  }

  private void add(Row row, int column, String type, @Nullable String style) throws UnreadableFile {
    switch (type) {
      case "s" -> {
        int number = text.number();
        if (number < 0 || number >= strings.count()) {
          throw WorkbookProblems.damaged(part + ", " + rowNumber);
        }
        if (!strings.isEmpty(number)) {
          skipTo(row, column);
          strings.addTo(row, number);
        }
      }
      case "e" -> {
        if (errors++ == 0) {
          firstError = addressOf(column);
        }
      }
      case "b" -> {
        skipTo(row, column);
        char[] word = text.length() == 1 && text.text()[0] == '0' ? FALSE : TRUE;
        row.add(word, 0, word.length);
      }
      case "n" -> {
        skipTo(row, column);
        NumberKind form =
            style == null ? NumberKind.NUMBER : styles.form((int) numberOf(style, -1));
        numbers.addTo(row, text.text(), text.length(), form);
      }
      default -> {
        // Texts of their own, and days as ISO writes them.
        text.unescape();
        skipTo(row, column);
        row.add(text.text(), 0, text.length());
      }
    }
  }

  private static void skipTo(Row row, int column) {
    for (int field = row.count(); field < column && !row.tooLarge(); field++) {
      row.add(TRUE, 0, 0);
    }
  }

  private String addressOf(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.append(rowNumber).toString();
  }

  /** The column of an address such as {@code AB12}, from 0; any number beyond the last is one. */
  private static int columnOf(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && column <= MOST_COLUMNS; i++) {
      int letter = (address.charAt(i) & ~0x20) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = 26 * column + letter + 1;
    }
    return column - 1;
  }

  private static long numberOf(String digits, long otherwise) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }
}

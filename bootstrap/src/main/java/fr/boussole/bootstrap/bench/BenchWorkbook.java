package fr.boussole.bootstrap.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bench's CSV file as a workbook, the way Excel writes it: every text shared, moments as numbers
 * under a date format, each cell with its address. The identifiers make as many different texts as
 * there are rows.
 */
public final class BenchWorkbook {

  /** The first columns of the file that go into the workbook. */
  public static final int COLUMNS = 20;

  /** Most rows of a sheet, its header among them. */
  private static final int MOST_ROWS = 1_048_576;

  private static final double SECONDS_A_DAY = 86_400;
  private static final long FIRST_SECOND =
      LocalDate.of(1899, 12, 30).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private static final Map<String, String> SMALL_PARTS =
      Map.of(
          "[Content_Types].xml",
          "<Types xmlns=\"" + PACKAGE + "content-types\"/>",
          "_rels/.rels",
          relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
          "xl/_rels/workbook.xml.rels",
          relations(
              relation("rId1", "worksheet", "worksheets/sheet1.xml")
                  + relation("rId2", "styles", "styles.xml")
                  + relation("rId3", "sharedStrings", "sharedStrings.xml")),
          "xl/workbook.xml",
          "<workbook%s xmlns:r=\"%s\"><sheets><sheet name=\"Export\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
              .formatted(MAIN, RELATIONS),
          "xl/styles.xml",
          "<styleSheet%s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"
              .formatted(MAIN));

  private final Writer sheet;
  private final Writer texts;
  private final Map<String, Integer> shared = new HashMap<>();
  private int sharedCount;
  private int row;

  private BenchWorkbook(Writer sheet, Writer texts) {
    this.sheet = sheet;
    this.texts = texts;
  }

  /**
   * Writes the workbook, over an earlier file.
   *
   * @param csv a file of {@link BenchFiles}: no field of it is quoted
   * @throws IllegalArgumentException when a sheet cannot hold so many rows
   * @throws IOException when a file cannot be read or written
   */
  public static void write(Path csv, Path workbook) throws IOException {
    Path texts = workbook.resolveSibling(workbook.getFileName() + ".texts");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
      for (Map.Entry<String, String> part : SMALL_PARTS.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      Writer sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      try (BufferedReader lines = Files.newBufferedReader(csv);
          Writer spool = Files.newBufferedWriter(texts)) {
        new BenchWorkbook(sheet, spool).writeSheet(lines);
      }
      sheet.flush();
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write((HEAD + "<sst" + MAIN + ">").getBytes(StandardCharsets.UTF_8));
      Files.copy(texts, zip);
      zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(texts);
    }
  }

  private void writeSheet(BufferedReader lines) throws IOException {
    sheet.write(HEAD + "<worksheet" + MAIN + "><sheetData>");
    String line;
    while ((line = lines.readLine()) != null) {
      if (row == MOST_ROWS) {
        throw new IllegalArgumentException("A sheet has at most " + MOST_ROWS + " rows.");
      }
      row++;
      writeRow(line.split(",", COLUMNS + 1));
    }
    sheet.write("</sheetData></worksheet>");
  }

  private void writeRow(String[] fields) throws IOException {
    sheet.write("<row r=\"" + row + "\" spans=\"1:20\">");
    for (int column = 0; column < Math.min(COLUMNS, fields.length); column++) {
      String field = fields[column];
      String start = "<c r=\"" + (char) ('A' + column) + row;
      if (field.isEmpty()) {
        continue;
      }
      if (field.endsWith("Z") && field.length() == "2026-01-31T12:00:00Z".length()) {
        sheet.write(start + "\" s=\"1\"><v>" + day(field) + "</v></c>");
      } else if (field.chars().allMatch(Character::isDigit)) {
        sheet.write(start + "\"><v>" + field + "</v></c>");
      } else {
        // The first column's identifiers do not come again: they need not be remembered.
        int number = column == 0 ? share(field) : shareOnce(field);
        sheet.write(start + "\" t=\"s\"><v>" + number + "</v></c>");
      }
    }
    sheet.write("</row>");
  }

  private int shareOnce(String text) throws IOException {
    Integer known = shared.get(text);
    if (known == null) {
      known = share(text);
      shared.put(text, known);
    }
    return known;
  }

  private int share(String text) throws IOException {
    texts.write("<si><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></si>");
    return sharedCount++;
  }

  private static double day(String moment) {
    LocalDateTime local = LocalDateTime.parse(moment.substring(0, moment.length() - 1));
    return (local.truncatedTo(ChronoUnit.SECONDS).toEpochSecond(ZoneOffset.UTC) - FIRST_SECOND)
        / SECONDS_A_DAY;
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }
}

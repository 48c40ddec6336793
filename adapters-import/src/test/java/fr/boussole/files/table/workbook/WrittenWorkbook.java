package fr.boussole.files.table.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as one of the usual programs writes it. */
public final class WrittenWorkbook {

  /** Whose way of writing. */
  public enum Shape {
    /** Shared texts, addresses, relative targets. */
    EXCEL,
    /** A style on every cell, texts with preserved space, styled blank rows to the very end. */
    LIBREOFFICE,
    /** Texts in their cells, absolute targets. */
    OPENPYXL,
    /** Texts as if formulas had given them, types always written. */
    SHEETJS,
    /** Prefixes, other namespaces, texts of several runs. */
    STRICT,
    /** Neither rows nor cells say where they are. */
    NO_ADDRESSES
  }

  /** A cell by its XML: attributes, and what it holds. */
  public record Cell(String attributes, String content) {

    public static Cell number(String digits, int style) {
      return new Cell(" s=\"" + style + "\"", "<v>" + digits + "</v>");
    }

    public static Cell number(String digits) {
      return new Cell("", "<v>" + digits + "</v>");
    }
  }

  private final Shape shape;
  private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
  private final List<String> hidden = new ArrayList<>();
  private final Map<String, Integer> shared = new LinkedHashMap<>();
  private final List<String> formats = new ArrayList<>();
  private String sheet = "";
  private int row;
  private boolean from1904;

  WrittenWorkbook(Shape shape) {
    this.shape = shape;
    formats.add("General");
  }

  public static WrittenWorkbook excel() {
    return new WrittenWorkbook(Shape.EXCEL).sheet("Feuil1");
  }

  WrittenWorkbook sheet(String name) {
    sheet = name;
    sheets.put(name, new StringBuilder());
    row = 0;
    return this;
  }

  WrittenWorkbook hiddenSheet(String name) {
    hidden.add(name);
    return sheet(name);
  }

  WrittenWorkbook countFrom1904() {
    from1904 = true;
    return this;
  }

  /** Number of the style that shows numbers so. */
  public int style(String format) {
    formats.add(format);
    return formats.size() - 1;
  }

  WrittenWorkbook skipRows(int count) {
    for (int i = 0; i < count; i++) {
      row++;
      if (shape == Shape.NO_ADDRESSES) {
        written().append("<row/>");
      }
    }
    return this;
  }

  /** Adds a row of texts and {@link Cell}s; blank texts are left out where the shape can. */
  public WrittenWorkbook row(Object... cells) {
    row++;
    StringBuilder xml = written();
    xml.append(shape == Shape.NO_ADDRESSES ? "<row>" : "<row r=\"" + row + "\" spans=\"1:9\">");
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Cell cell) {
        cell(xml, column, cell.attributes(), cell.content());
      } else {
        text(xml, column, (String) cells[column]);
      }
    }
    xml.append("</row>");
    return this;
  }

  /** Adds XML to the sheet as it is. */
  WrittenWorkbook raw(String xml) {
    written().append(xml);
    return this;
  }

  public byte[] bytes() {
    return zip(parts());
  }

  /** The parts by name, to be tampered with. */
  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put("_rels/.rels", relations("r0", "officeDocument", "xl/workbook.xml"));
    StringBuilder relations = new StringBuilder();
    StringBuilder names = new StringBuilder();
    int number = 1;
    for (Map.Entry<String, StringBuilder> each : sheets.entrySet()) {
      String file = "worksheets/sheet" + number + ".xml";
      relations.append(
          relation("rId" + number, "worksheet", shape == Shape.OPENPYXL ? "/xl/" + file : file));
      names.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(
                  escaped(each.getKey()),
                  number,
                  hidden.contains(each.getKey()) ? " state=\"hidden\"" : "",
                  number));
      String data =
          "<sheetData>"
              + each.getValue()
              + (shape == Shape.LIBREOFFICE
                  ? "<row r=\"1048576\"><c r=\"A1048576\" s=\"0\"/><c r=\"XFD1048576\" s=\"0\"/></row>"
                  : "")
              + "</sheetData>";
      parts.put(
          "xl/" + file, document("worksheet", "<dimension ref=\"A1\"/>" + data + "<mergeCells/>"));
      number++;
    }
    relations.append(relation("rStyles", "styles", "styles.xml"));
    relations.append(relation("rTexts", "sharedStrings", "sharedStrings.xml"));
    parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    parts.put(
        "xl/workbook.xml",
        document(
            "workbook",
            (from1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>")
                + "<sheets>"
                + names
                + "</sheets>"));
    parts.put("xl/styles.xml", document("styleSheet", styles()));
    StringBuilder texts = new StringBuilder();
    shared.keySet().forEach(text -> texts.append("<si>").append(text).append("</si>"));
    parts.put("xl/sharedStrings.xml", document("sst", texts.toString()));
    return parts;
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static String escaped(String text) {
    // What looks like an escape is escaped itself, as spreadsheets do.
    return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")
        .replace("\r", "_x000D_")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private StringBuilder written() {
    return Objects.requireNonNull(sheets.get(sheet));
  }

  private void text(StringBuilder xml, int column, String text) {
    if (text.isEmpty()) {
      if (shape == Shape.NO_ADDRESSES || shape == Shape.LIBREOFFICE) {
        cell(xml, column, "", "");
      }
      return;
    }
    String told = "<t xml:space=\"preserve\">" + escaped(text) + "</t>";
    switch (shape) {
      case EXCEL, LIBREOFFICE, NO_ADDRESSES -> share(xml, column, told);
      case STRICT -> {
        String first = text.substring(0, 1);
        boolean pair = Character.isHighSurrogate(first.charAt(0)) || text.startsWith("_");
        share(
            xml,
            column,
            pair
                ? told
                : "<r><rPr><b/></rPr><t>%s</t></r><r><t>%s</t></r><rPh sb=\"0\" eb=\"1\"><t>カナ</t></rPh>"
                    .formatted(escaped(first), escaped(text.substring(1))));
      }
      case OPENPYXL -> cell(xml, column, " t=\"inlineStr\"", "<is>" + told + "</is>");
      case SHEETJS -> cell(xml, column, " t=\"str\"", "<v>" + escaped(text) + "</v>");
    }
  }

  private void share(StringBuilder xml, int column, String told) {
    int number = shared.computeIfAbsent(told, added -> shared.size());
    cell(xml, column, " t=\"s\"", "<v>" + number + "</v>");
  }

  private void cell(StringBuilder xml, int column, String attributes, String content) {
    String address = shape == Shape.NO_ADDRESSES ? "" : " r=\"" + letters(column) + row + "\"";
    String style = shape == Shape.LIBREOFFICE && !attributes.contains(" s=") ? " s=\"0\"" : "";
    String type = shape == Shape.SHEETJS && !attributes.contains(" t=") ? " t=\"n\"" : "";
    xml.append("<c").append(address).append(style).append(attributes).append(type);
    xml.append(content.isEmpty() ? "/>" : ">" + content + "</c>");
  }

  static String letters(int column) {
    String letters = "";
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters = (char) ('A' + (left - 1) % 26) + letters;
    }
    return letters;
  }

  private String styles() {
    StringBuilder own = new StringBuilder("<numFmts>");
    StringBuilder used =
        new StringBuilder("<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>");
    for (int i = 0; i < formats.size(); i++) {
      String format = formats.get(i);
      boolean builtIn = format.matches("\\d+");
      if (!builtIn) {
        own.append(
            "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, escaped(format)));
      }
      used.append("<xf numFmtId=\"%s\"/>".formatted(builtIn ? format : String.valueOf(164 + i)));
    }
    return own
        + "</numFmts>"
        + used
        + "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"hh:mm\"/></dxf></dxfs>";
  }

  private String document(String root, String content) {
    String space =
        shape == Shape.STRICT
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations =
        " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    if (shape != Shape.STRICT) {
      return head + "<%s xmlns=\"%s\"%s>%s</%s>".formatted(root, space, relations, content, root);
    }
    return head
        + "<x:%s xmlns:x=\"%s\"%s>%s</x:%s>"
            .formatted(
                root, space, relations, content.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:"), root);
  }

  private String relations(String id, String type, String target) {
    return "<Relationships>" + relation(id, type, target) + "</Relationships>";
  }

  private String relation(String id, String type, String target) {
    String root =
        shape == Shape.STRICT
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(id, root, type, target);
  }
}

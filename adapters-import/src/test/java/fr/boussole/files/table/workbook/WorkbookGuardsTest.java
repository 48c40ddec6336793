package fr.boussole.files.table.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Dialect.Heading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is damaged or made to do harm is refused, each time with its sentence. */
class WorkbookGuardsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void tooManyColumns() {
    refused(
        WrittenWorkbook.excel().row("a", "b").raw("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>"),
        "La ligne 2 du classeur annonce plus de 16384 colonnes",
        "Row 2 of the workbook claims more than 16384 columns");
  }

  @Test
  void addressesThatOverflow() {
    refused(
        WrittenWorkbook.excel().raw("<row><c r=\"ZZZZZZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>"),
        "La ligne 1 du classeur annonce plus de 16384 colonnes",
        "Row 1 of the workbook claims more than 16384 columns");
  }

  @Test
  void tooManyRows() {
    refused(
        WrittenWorkbook.excel().row("a", "b").raw("<row r=\"1048577\"><c><v>1</v></c></row>"),
        "La feuille annonce plus de 1048576 lignes",
        "The sheet claims more than 1048576 rows");
  }

  @Test
  void documentTypes() {
    String laughs =
        "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    String outside =
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet><sheetData/></worksheet>";
    for (String sheet : new String[] {laughs, outside}) {
      refused(
          with(SHEET, sheet),
          "sa partie xl/worksheets/sheet1.xml contient une déclaration DOCTYPE",
          "its part xl/worksheets/sheet1.xml holds a DOCTYPE declaration");
    }
    refused(with("_rels/.rels", laughs), "DOCTYPE", "DOCTYPE");
    refused(with("xl/styles.xml", laughs), "DOCTYPE", "DOCTYPE");
    refused(with("xl/sharedStrings.xml", outside), "DOCTYPE", "DOCTYPE");
  }

  @Test
  void partsThatSwell() throws IOException {
    // 120 MB of blanks pack into 120 kB: a thousand times.
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    for (String swelling : new String[] {SHEET, "xl/sharedStrings.xml"}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (Map.Entry<String, String> part : parts().entrySet()) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          if (part.getKey().equals(swelling)) {
            zip.write("<sst><sheetData>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 120; i++) {
              zip.write(blanks);
            }
            zip.write("</sheetData></sst>".getBytes(StandardCharsets.US_ASCII));
          } else {
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
          }
        }
      }
      refused(
          bytes.toByteArray(),
          "sa partie " + swelling + " est plus de 200 fois plus grande",
          "its part " + swelling + " is more than 200 times larger");
    }
  }

  @Test
  void textsBeyondAMillionCharacters() {
    refused(
        WrittenWorkbook.excel().row("a", "b").row("x".repeat((1 << 20) + 1), "y"),
        "dépasse un million de caractères",
        "exceeds a million characters");
  }

  @Test
  void partsThatAreLargerThanAnyOfTheirSort() {
    // They do not repeat themselves: it is not the swelling that is found.
    StringBuilder noise = new StringBuilder("<x>");
    Random random = new Random(7);
    while (noise.length() < 17 << 20) {
      noise.append("<y a=\"").append(random.nextLong()).append("\"/>");
    }
    noise.append("</x>");
    for (String part : new String[] {"xl/styles.xml", "xl/workbook.xml", "_rels/.rels"}) {
      refused(
          with(part, noise.toString()),
          "sa partie " + part + " dépasse 16 Mo",
          "its part " + part + " exceeds 16 MB");
    }
  }

  @Test
  void sheetsAndStylesAndRelationsBeyondMeasure() {
    String sheet = "<sheet name=\"a\" r:id=\"rId1\"/>";
    String relation = "<Relationship Id=\"rId%1$s\" Type=\"x/worksheet\" Target=\"s%1$s.xml\"/>";
    String workbook = "<workbook xmlns:r=\"r\"><sheets>%s</sheets></workbook>";
    String relations = "<Relationships>%s</Relationships>";
    Map<String, String> parts = new LinkedHashMap<>(parts());
    parts.put("xl/workbook.xml", workbook.formatted(sheet.repeat(1_001)));
    parts.put("xl/_rels/workbook.xml.rels", relations.formatted(relation.formatted(1)));
    refused(WrittenWorkbook.zip(parts), "plus de 1000 feuilles", "more than 1000 sheets");
    refused(
        with("xl/_rels/workbook.xml.rels", relations.formatted(relation.repeat(10_001))),
        "plus de 10000 parties",
        "more than 10000 parts");
    refused(
        with("xl/styles.xml", "<s><cellXfs>" + "<xf/>".repeat(65_491) + "</cellXfs></s>"),
        "plus de 65490 styles",
        "more than 65490 styles");
  }

  @Test
  void piecesThatDoNotEnd() {
    for (String giant : new String[] {"<c a=\"%s\"/>", "<!--%s-->", "<?x %s?>"}) {
      refused(
          WrittenWorkbook.excel()
              .row("a", "b")
              .raw("<row>" + giant.formatted("x".repeat(5_000_000)) + "</row>"),
          "dépasse un million de caractères",
          "exceeds a million characters");
    }
  }

  @Test
  void encrypted() {
    refused(oldDocument("EncryptedPackage"), "mot de passe", "protected by a password");
  }

  @Test
  void otherFormatsByName() {
    refused(oldDocument("Workbook"), "XLS", "XLS");
    refused(
        WrittenWorkbook.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "binary")),
        "XLSB",
        "XLSB");
    refused(
        WrittenWorkbook.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
        "ODS",
        "ODS");
    refused(
        WrittenWorkbook.zip(Map.of("[Content_Types].xml", "<Types/>", "ppt/a.xml", "<a/>")),
        "n’est pas un classeur XLSX",
        "is not an XLSX workbook");
  }

  @Test
  void damaged() {
    String all = WrittenWorkbook.excel().row("a", "b").row("1", "2").parts().get(SHEET);
    refused(with(SHEET, String.valueOf(all).substring(0, 300)), "endommagé", "is damaged");
    refused(with(SHEET, "no XML"), "endommagé", "is damaged");
    refused(with("xl/workbook.xml", ""), "endommagé", "is damaged");
    refused(
        WrittenWorkbook.excel().row("a", "b").raw("<row><c t=\"s\"><v>99</v></c></row>"),
        "endommagé (xl/worksheets/sheet1.xml, 2)",
        "is damaged (xl/worksheets/sheet1.xml, 2)");
    refused(
        WrittenWorkbook.excel().raw("<row><c r=\"B1\"><v>9</v></c><c r=\"A1\"><v>9</v></c></row>"),
        "endommagé",
        "is damaged");
  }

  @Test
  void everyCutAndMostFlippedBytesAreFound() {
    WrittenWorkbook workbook = WrittenWorkbook.excel().row("a", "b");
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      workbook.row("text " + random.nextInt(), "é " + random.nextLong());
    }
    byte[] whole = workbook.bytes();
    for (int length = 0; length < whole.length; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(catchThrowableOfType(UnreadableFile.class, () -> read(cut))).isNotNull();
    }
    for (int i = 0; i < 2_000; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        // What is read in spite of it is the same: the bit was in what nobody reads.
        assertThat(read(flipped).rows()).isEqualTo(read(whole).rows());
      } catch (UnreadableFile told) {
        assertThat(told.problem().french()).isNotBlank();
      }
    }
  }

  @Test
  void emptyOnes() {
    refused(WrittenWorkbook.excel().skipRows(3), "Le classeur est vide", "The workbook is empty");
    byte[] two = WrittenWorkbook.excel().row("a").sheet("vide").bytes();
    UnreadableFile empty =
        catchThrowableOfType(
            UnreadableFile.class,
            () -> ReadTable.of(two, ReadTable.wanted(new Heading.Found(), Optional.of("vide"))));
    assertThat(empty.problem().french()).startsWith("La feuille «\u00a0vide\u00a0» est vide");
    UnreadableFile noHeader =
        catchThrowableOfType(
            UnreadableFile.class,
            () -> ReadTable.of(two, ReadTable.wanted(new Heading.At(9, 1), Optional.empty())));
    assertThat(noHeader)
        .hasMessageStartingWith("The sheet “Feuil1” has no column names in row 9: correct");
  }

  private static ReadTable read(byte[] content) throws UnreadableFile {
    return ReadTable.of(content, Dialect.ANY);
  }

  private static Map<String, String> parts() {
    return WrittenWorkbook.excel().row("a", "b").row("1", "2").parts();
  }

  private static byte[] with(String part, String content) {
    Map<String, String> parts = new LinkedHashMap<>(parts());
    parts.put(part, content);
    return WrittenWorkbook.zip(parts);
  }

  /** A compound file whose folder names this stream. */
  private static byte[] oldDocument(String stream) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * 512).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    bytes.putShort(30, (short) 9).putInt(48, 3);
    int folder = 4 * 512;
    bytes.put(folder, "Root Entry".getBytes(StandardCharsets.UTF_16LE));
    bytes.put(folder + 128, stream.getBytes(StandardCharsets.UTF_16LE));
    return bytes.array();
  }

  private static void refused(WrittenWorkbook workbook, String french, String english) {
    refused(workbook.bytes(), french, english);
  }

  private static void refused(byte[] content, String french, String english) {
    UnreadableFile told = catchThrowableOfType(UnreadableFile.class, () -> read(content));
    assertThat(told).as(english).isNotNull();
    assertThat(told.problem().french()).contains(french);
    assertThat(told.problem().english()).contains(english);
  }
}

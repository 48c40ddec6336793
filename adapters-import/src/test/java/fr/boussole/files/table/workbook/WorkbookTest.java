package fr.boussole.files.table.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Dialect.Heading;
import fr.boussole.files.table.workbook.WrittenWorkbook.Cell;
import fr.boussole.files.table.workbook.WrittenWorkbook.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What cells become, where sheets and headers are found. */
class WorkbookTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14                      | 44197                 | 2021-01-01
          14                      | 44197.5               | 2021-01-01T12:00:00
          22                      | 44197                 | 2021-01-01T00:00:00
          dd/mm/yyyy\\ hh:mm      | 44197.384004629632    | 2021-01-01T09:12:58
          [$-40C]d mmmm yyyy;@    | 44197                 | 2021-01-01
          yyyy-mm-dd hh:mm:ss.000 | 44197.999999          | 2021-01-02T00:00:00
          21                      | 0.38400462962962961   | 09:12:58
          21                      | 1.6550925925925926E-3 | 00:02:23
          mm:ss                   | 1.6550925925925926E-3 | 00:02:23
          h:mm AM/PM              | 0.5                   | 12:00:00
          21                      | 0                     | 00:00:00
          21                      | 0.9999999             | 23:59:59
          21                      | 44197.5               | 2021-01-01T12:00:00
          46                      | 1.0625                | 25:30:00
          [mm]:ss                 | 1.6550925925925926E-3 | 0:02:23
          [hh]:mm                 | -0.5                  | -12:00:00
          14                      | -3                    | -3
          14                      | 0                     | 0
          14                      | 1                     | 1900-01-01
          14                      | 59                    | 1900-02-28
          14                      | 61                    | 1900-03-01
          14                      | 2958465               | 9999-12-31
          14                      | 2958466               | 2958466
          14                      | 1E+30                 | 1000000000000000000000000000000
          General                 | 1.6550925925925926E-3 | 0.00165509259259259
          General                 | 4.0999999999999996    | 4.1
          General                 | 0.1                   | 0.1
          General                 | 12.50                 | 12.50
          General                 | -1.5E+3               | -1500
          General                 | 1234567890123456789   | 1234567890123456789
          General                 | 1E+999999999          | 1E+999999999
          General                 | n/a                   | n/a
          0.00" days"             | 2.5                   | 2.5
          [Red]0;[<1]0.0          | 2.5                   | 2.5
          0;dd/mm/yyyy            | 2.5                   | 2.5
          \\d0                    | 7                     | 7
          0.00E+00                | 7                     | 7
          9                       | 0.18                  | 0.18
          mmmm                    | 44197                 | 2021-01-01
          """)
  void tellsNumbersByTheirFormat(String format, String number, String text) throws UnreadableFile {
    WrittenWorkbook workbook = WrittenWorkbook.excel();
    int style = workbook.style(format);
    workbook.row("a", "b").row(Cell.number(number, style), "x");
    assertThat(ReadTable.of(workbook).rows()).containsExactly(List.of(text, "x"));
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() throws UnreadableFile {
    WrittenWorkbook workbook = WrittenWorkbook.excel().countFrom1904();
    int day = workbook.style("14");
    int time = workbook.style("21");
    workbook.row("a", "b").row(Cell.number("42735", day), Cell.number("0.5", time));
    workbook.row(Cell.number("0", day), "x");
    assertThat(ReadTable.of(workbook).rows())
        .containsExactly(List.of("2021-01-01", "12:00:00"), List.of("1904-01-01", "x"));
  }

  @Test
  void tellsOtherTypes() throws UnreadableFile {
    ReadTable read =
        ReadTable.of(
            WrittenWorkbook.excel()
                .row("a", "b", "c", "d", "e")
                .row(
                    new Cell(" t=\"b\"", "<v>1</v>"),
                    new Cell(" t=\"b\"", "<f>A1</f><v>0</v>"),
                    new Cell(" t=\"d\"", "<v>2021-01-01T09:12:58</v>"),
                    new Cell(" t=\"str\"", "<f>\"é\"&amp;1</f><v>é_x000D_1</v>"),
                    new Cell("", "<f>1+1</f><v>2</v>")));
    assertThat(read.rows())
        .containsExactly(List.of("true", "false", "2021-01-01T09:12:58", "é\r1", "2"));
  }

  @Test
  void errorsOfFormulasAreBlankAndTold() throws UnreadableFile {
    ReadTable read =
        ReadTable.of(
            WrittenWorkbook.excel()
                .row("a", "b")
                .row("x", new Cell(" t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"))
                .row(new Cell(" t=\"e\"", "<v>#N/A</v>"), "y"));
    assertThat(read.rows()).containsExactly(List.of("x", ""), List.of("", "y"));
    assertThat(read.remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.english()).startsWith("2 cells hold the error").endsWith("B2.");
              assertThat(remark.french()).startsWith("2 cellules contiennent une erreur");
            });
  }

  @Test
  void formulasWithoutTheirValueAreMarked() throws UnreadableFile {
    ReadTable read =
        ReadTable.of(
            WrittenWorkbook.excel()
                .row("a", "b", "c", "d")
                .row(
                    new Cell("", "<f>1+1</f>"),
                    new Cell("", "<f>1+1</f><v/>"),
                    new Cell(" t=\"str\"", "<f>\"\"</f><v></v>"),
                    "x"));
    assertThat(read.rows()).containsExactly(List.of("", "", "", "x"));
    assertThat(read.uncomputed()).containsExactly("2/0", "2/1");
  }

  @Test
  void marksOfTheRowAfterTheHeaderAreKept() throws UnreadableFile {
    WrittenWorkbook workbook =
        WrittenWorkbook.excel().row("a", "b").skipRows(1).row(new Cell("", "<f>1+1</f>"), "x");
    ReadTable read =
        ReadTable.of(workbook.bytes(), ReadTable.wanted(new Heading.At(1, 2), Optional.empty()));
    assertThat(read.lines()).containsExactly(3L);
    assertThat(read.uncomputed()).containsExactly("3/0");
  }

  @Test
  void gapsAreBlankAndCellsFarToTheRightCostNothing() throws UnreadableFile {
    StringBuilder far = new StringBuilder();
    for (int row = 3; row < 2003; row++) {
      far.append(
          "<row r=\"%d\"><c r=\"C%d\"><v>1</v></c><c r=\"XFD%d\" s=\"0\"/></row>"
              .formatted(row, row, row));
    }
    ReadTable read =
        ReadTable.of(
            WrittenWorkbook.excel()
                .row("a", "", "c")
                .row("", "", "z")
                .raw(far.toString())
                .raw("<row r=\"5000\"><c r=\"XFD5000\"><v>1</v></c></row>"));
    assertThat(read.names()).containsExactly("a", "", "c");
    assertThat(read.rows().getFirst()).containsExactly("", "", "z");
    assertThat(read.rows().subList(1, 2001)).containsOnly(List.of("", "", "1"));
    // Beyond the 10,000 fields of a row it is rejected, not the file.
    assertThat(read.rows().getLast()).containsExactly("too large");
    assertThat(read.lines().getLast()).isEqualTo(5000);
  }

  @Test
  void manyEntitiesAreNoAttack() throws UnreadableFile {
    String ampersands = "&".repeat(1_000);
    WrittenWorkbook workbook = new WrittenWorkbook(Shape.SHEETJS).sheet("s").row("a", "b");
    for (int row = 0; row < 200; row++) {
      workbook.row("x" + row, ampersands);
    }
    assertThat(ReadTable.of(workbook).rows())
        .hasSize(200)
        .allMatch(row -> row.get(1).equals(ampersands));
  }

  @Test
  void readsUtf16AndMarks() throws UnreadableFile, IOException {
    Map<String, String> parts = WrittenWorkbook.excel().row("é", "b").row("œ", "€").parts();
    for (String mark : List.of("\uFEFF", "")) {
      for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_8)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
          for (Map.Entry<String, String> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            // Java puts a mark before UTF-16 by itself.
            boolean marked = charset.equals(StandardCharsets.UTF_8);
            zip.write(((marked ? mark : "") + part.getValue()).getBytes(charset));
          }
        }
        ReadTable read = ReadTable.of(bytes.toByteArray(), Dialect.ANY);
        assertThat(read.names()).containsExactly("é", "b");
        assertThat(read.rows()).containsExactly(List.of("œ", "€"));
      }
    }
  }

  /** More than 32 MB of texts wait in a file, which is gone afterwards. */
  @Test
  void manyTextsWaitInAFile() throws UnreadableFile {
    WrittenWorkbook workbook = WrittenWorkbook.excel().row("a", "b");
    String filling = "é".repeat(9_990);
    for (int row = 0; row < 2_000; row++) {
      workbook.row("texte " + row, row + filling);
    }
    ReadTable read = ReadTable.of(workbook);
    assertThat(read.rows()).hasSize(2_000);
    for (int row = 0; row < 2_000; row++) {
      assertThat(read.rows().get(row)).containsExactly("texte " + row, row + filling);
    }
  }

  @Test
  void choosesTheFirstSeenSheetThatIsATable() throws UnreadableFile {
    WrittenWorkbook workbook =
        new WrittenWorkbook(Shape.EXCEL)
            .hiddenSheet("Listes")
            .row("a", "b")
            .row("hidden", "x")
            .sheet("Vide")
            .sheet("Couverture")
            .row("Export du mois")
            .sheet("Données & co")
            .row("a", "b")
            .row("1", "2");
    assertThat(ReadTable.of(workbook).dialect().sheet()).hasValue("Données & co");
    ReadTable asked =
        ReadTable.of(
            workbook.bytes(), ReadTable.wanted(new Heading.Found(), Optional.of(" LISTES ")));
    assertThat(asked.rows()).containsExactly(List.of("hidden", "x"));
    assertThatThrownBy(
            () ->
                ReadTable.of(
                    workbook.bytes(), ReadTable.wanted(new Heading.Found(), Optional.of("2024"))))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageStartingWith(
            "The workbook has no sheet “2024”; it has: Vide, Couverture, Données & co, Listes. Correct");
  }

  @Test
  void aHiddenSheetIsTakenWhenNoOtherHoldsAnything() throws UnreadableFile {
    WrittenWorkbook workbook =
        new WrittenWorkbook(Shape.EXCEL).hiddenSheet("h").row("a", "b").row("1", "2").sheet("v");
    assertThat(ReadTable.of(workbook).dialect().sheet()).hasValue("h");
  }

  @Test
  void findsNamesBelowTitles() throws UnreadableFile {
    ReadTable read =
        ReadTable.of(
            WrittenWorkbook.excel()
                .row("Tickets, janvier")
                .skipRows(1)
                .row("#", "Title", "State")
                .row("1", "Panne", "open"));
    assertThat(read.names()).containsExactly("#", "Title", "State");
    assertThat(read.lines()).containsExactly(4L);
    assertThat(read.dialect().heading()).isEqualTo(new Heading.At(3, 1));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void joinsNamesOfTwoRows(Shape shape) throws UnreadableFile {
    WrittenWorkbook workbook =
        new WrittenWorkbook(shape)
            .sheet("s")
            .row("Titre")
            .row("Agent", "Appels", "", "", "Total")
            .row("", "Offerts", "Pris", "", "")
            .row("Diane", "3", "2", "1", "6");
    ReadTable read =
        ReadTable.of(workbook.bytes(), ReadTable.wanted(new Heading.At(2, 2), Optional.empty()));
    assertThat(read.names())
        .containsExactly("Agent", "Appels | Offerts", "Appels | Pris", "Appels", "Total");
    assertThat(read.rows()).containsExactly(List.of("Diane", "3", "2", "1", "6"));
  }

  @Test
  void numbersFieldsWithoutNames() throws UnreadableFile {
    WrittenWorkbook workbook = WrittenWorkbook.excel().row("1", "2").row("3", "", "4");
    ReadTable read =
        ReadTable.of(workbook.bytes(), ReadTable.wanted(new Heading.None(), Optional.empty()));
    assertThat(read.names()).containsExactly("#1", "#2", "#3");
    assertThat(read.rows()).containsExactly(List.of("1", "2", ""), List.of("3", "", "4"));
    assertThat(read.dialect().format()).hasValue(Dialect.Format.WORKBOOK);
  }
}

package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Reason;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.files.table.workbook.WrittenWorkbook;
import fr.boussole.files.table.workbook.WrittenWorkbook.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileRowSourceTest {

  private static final String HEADER = "external_id,channel,opened_at,reason\n";

  @ParameterizedTest
  @EnumSource
  void readsItsOwnTemplates(ImportKind kind) throws UnreadableFile {
    for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      ReadRows rows = new ReadRows();
      byte[] template = Template.of(kind).csv(locale).getBytes(StandardCharsets.UTF_8);
      FileShape shape = rows.read(template, kind);
      assertThat(rows.rejected).isEmpty();
      assertThat(shape.rows()).isEqualTo(3);
      assertThat(shape.ignoredColumns()).isEmpty();
      assertThat(shape.warnings()).isEmpty();
    }
  }

  @Test
  void tellsTheHeaderThenTheRowsInOrder() throws UnreadableFile {
    String file = HEADER + row("A-1", "x") + row("", "y") + row("A-3", "z");
    assertThat(read(file).told)
        .containsExactly(
            "header [external_id, channel, opened_at, reason]",
            "contact 2",
            "rejected 3",
            "contact 4",
            "progress " + file.length());
  }

  /** All that is told is told of the same rows. */
  @Test
  void readsNoFurtherThanIsWanted() throws UnreadableFile {
    ReadRows rows = new ReadRows();
    rows.wanted = 2;
    String file = HEADER + row("A-1", "x") + row("", "y") + row("A-3", "z") + row("", "z");
    FileShape shape = rows.read(file.getBytes(StandardCharsets.UTF_8), ImportKind.CONTACTS);
    assertThat(rows.lines).containsExactly(2L);
    assertThat(rows.rejected).extracting(RejectedRow::line).containsExactly(3L);
    assertThat(shape.rows()).isEqualTo(2);
  }

  @Test
  void readsWorkbooks() throws UnreadableFile {
    WrittenWorkbook workbook = WrittenWorkbook.excel();
    int moment = workbook.style("dd/mm/yyyy\\ hh:mm");
    Cell opened = Cell.number("46143.416666666664", moment);
    Cell formula = new Cell("", "<f>TODAY()</f>");
    workbook
        .row("external_id", "channel", "opened_at", "reason", "other")
        .row("A-1", "phone", opened, "été", formula)
        .row("A-2", "phone", opened)
        .row("A-3", "phone", formula, "été")
        .row("A-4", "phone", opened, formula);
    ReadRows rows = new ReadRows();
    FileShape shape = rows.read(workbook.bytes(), ImportKind.CONTACTS);
    assertThat(shape.rows()).isEqualTo(4);
    assertThat(shape.warnings()).isEmpty();
    assertThat(rows.lines).containsExactly(2L, 3L);
    assertThat(rows.contacts)
        .allMatch(
            contact -> contact.times().opened().equals(Instant.parse("2026-05-01T08:00:00Z")));
    assertThat(rows.rejected).extracting(RejectedRow::line).containsExactly(4L, 5L);
    assertThat(rows.rejected).allMatch(row -> row.issues().getFirst().reason() == Reason.NO_VALUE);
  }

  @Test
  void aValueBesideTheTableOfASheetIsToldAndNoProblem() throws UnreadableFile {
    WrittenWorkbook workbook =
        WrittenWorkbook.excel()
            .row("external_id", "channel", "opened_at")
            .row("A-1", "phone", "2026-05-01 10:00", "", "seen by Ann")
            .row("A-2", "phone", "someday", "", "me too");
    ReadRows rows = new ReadRows();
    FileShape shape = rows.read(workbook.bytes(), ImportKind.CONTACTS);
    assertThat(rows.lines).containsExactly(2L);
    assertThat(rows.rejected)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.fields()).containsExactly("A-2", "phone", "someday");
              assertThat(row.issues())
                  .extracting(RowIssue::reason)
                  .containsExactly(Reason.NOT_A_TIME);
            });
    assertThat(shape.quality().findings())
        .anySatisfy(
            found -> {
              assertThat(found.finding()).isEqualTo(Finding.NAMELESS_VALUE);
              assertThat(found.rows()).isEqualTo(2);
            });
  }

  @Test
  void aRejectedRowOfAnArchiveNamesItsFile() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"january.csv", "february.csv"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEADER + row(name, "x") + row("", "y")).getBytes(StandardCharsets.UTF_8));
      }
    }
    ReadRows rows = new ReadRows();
    rows.read(bytes.toByteArray(), ImportKind.CONTACTS);
    assertThat(rows.contacts).hasSize(2);
    assertThat(rows.rejected)
        .extracting(row -> row.issues().getFirst().problem().english())
        .satisfiesExactly(
            first -> assertThat(first).endsWith(" (file january.csv)"),
            second -> assertThat(second).endsWith(" (file february.csv)"));
  }

  @Test
  void rejectsARowWithALongText() throws UnreadableFile {
    ReadRows rows = read(HEADER + row("A-1", "x".repeat(900_000)) + row("A-2", "y"));
    assertThat(rows.contacts).hasSize(1);
    assertThat(rows.rejected)
        .singleElement()
        .satisfies(row -> assertThat(row.issues().getFirst().value()).hasSize(81));
  }

  @Test
  void refusesAFileWithAGiantField() {
    assertThatThrownBy(() -> read(HEADER + row("A-1", "z") + row("A-2", "x".repeat(2_000_000))))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("million");
  }

  @Test
  void rejectsARowOfManyFields() throws UnreadableFile {
    ReadRows rows = read(HEADER + row("A-1", ",x".repeat(500_000)) + row("A-2", "y"));
    assertThat(rows.contacts).hasSize(1);
    assertThat(rows.rejected).hasSize(1);
  }

  @Test
  void stopsWhenTheSinkThrows(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), HEADER + row("A-1", "x"));
    assertThatThrownBy(
            () ->
                new FileRowSource()
                    .read(
                        file,
                        Mapping.ofTemplate(ImportKind.CONTACTS),
                        ReadRows.PARIS,
                        new Cancelling()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cancelled");
  }

  private static final class Cancelling implements RowSink {
    @Override
    public void contact(long line, Contact contact) {
      throw new IllegalStateException("cancelled");
    }

    @Override
    public void survey(long line, SurveyAnswer answer) {}

    @Override
    public void fact(long line, Fact fact) {}

    @Override
    public void rejected(RejectedRow row) {}
  }

  private static ReadRows read(String file) throws UnreadableFile {
    ReadRows rows = new ReadRows();
    rows.read(file.getBytes(StandardCharsets.UTF_8), ImportKind.CONTACTS);
    return rows;
  }

  private static String row(String externalId, String reason) {
    return externalId + ",phone,2026-01-05T10:00:00," + reason + "\n";
  }
}

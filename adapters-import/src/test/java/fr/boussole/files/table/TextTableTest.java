package fr.boussole.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Dialect.Heading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found out of a text, what is obeyed, and what is refused. */
class TextTableTest {

  @Test
  void decimalCommasAreNoDelimiters() throws UnreadableFile {
    ReadText read = found("id;note;montant\n1;3,5;2,25\n2;4,0;1,75\n");
    assertThat(read.dialect().delimiter()).hasValue(';');
    assertThat(read.rows())
        .containsExactly(List.of("1", "3,5", "2,25"), List.of("2", "4,0", "1,75"));
  }

  @Test
  void raggedRowsDoNotHideTheirDelimiter() throws UnreadableFile {
    ReadText read =
        found(
            "id;jour;ville;note;avis\n1;5,5;Lyon, Rhône\n2;5,6;Paris, Seine;3;bien\n3;1,2;x, y\n");
    assertThat(read.dialect().delimiter()).hasValue(';');
    assertThat(read.names()).containsExactly("id", "jour", "ville", "note", "avis");
  }

  @Test
  void oneColumnStaysOne() throws UnreadableFile {
    ReadText read =
        found("avis\nTrès bien, merci\nattente trop longue\nrien à dire ; bravo\nbof\n");
    assertThat(read.names()).containsExactly("avis");
    assertThat(read.rows()).hasSize(4).allMatch(row -> row.size() == 1);
  }

  @ParameterizedTest
  @CsvSource({"it's,'it''s'", "'''tis','''tis'"})
  void anApostropheIsNoQuote(String first, String second) throws UnreadableFile {
    ReadText read = found("id,avis\n1," + first + "\n2," + second + "\n");
    assertThat(read.dialect().quote()).hasValue('"');
    assertThat(read.rows().getFirst()).containsExactly("1", first);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\'', '"', '#', ' ', ','})
  void anyMarkCanSeparateOrQuote(char mark) throws UnreadableFile {
    Dialect separated = marks(Optional.of(mark), Optional.empty());
    String file = "a,b\n1,2\n".replace(',', mark);
    assertThat(ReadText.of(bytes(file), separated).rows()).containsExactly(List.of("1", "2"));
    Dialect quoted = marks(Optional.empty(), Optional.of(mark));
    assertThat(ReadText.of(bytes("a;b\n" + mark + "1;1" + mark + ";2\n"), quoted).rows())
        .containsExactly(List.of("1;1", "2"));
  }

  @Test
  void aFirstRowOfDataIsTakenForTheHeaderAndToldToLookLikeData() throws UnreadableFile {
    ReadText read = found("12;9;2021-03-02;mail\n13;8;2021-03-04;tel\n");
    assertThat(read.dialect().heading()).isEqualTo(new Heading.At(1, 1));
    assertThat(read.remarks()).containsExactly(TableProblems.HEADER_LIKE_DATA);
  }

  @Test
  void yearsAndNumbersAmongNamesAreNames() throws UnreadableFile {
    assertThat(found("Équipe;Canal;Motif;2023;Total\nx;y;z;1;1\n").remarks()).isEmpty();
  }

  @Test
  void withoutAHeaderFieldsHaveNumbers() throws UnreadableFile {
    ReadText read = ReadText.of(bytes("12;mail\n13;tel;x\n"), heading(new Heading.None()));
    assertThat(read.names()).containsExactly("#1", "#2", "#3");
    assertThat(read.lines()).containsExactly(1L, 2L);
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void twoHeaderRowsAreJoined() throws UnreadableFile {
    String file = "Respondent ID;Avis ?;;;Date\n;Oui;Non;Autre;\n1;x;;;2026-01-05\n";
    ReadText read = ReadText.of(bytes(file), heading(new Heading.At(1, 2)));
    assertThat(read.names())
        .containsExactly("Respondent ID", "Avis ? | Oui", "Avis ? | Non", "Avis ? | Autre", "Date");
    assertThat(read.rows()).hasSize(1);
  }

  @Test
  void namesThatOccurTwiceGetANumber() throws UnreadableFile {
    ReadText read = found("Id;Email;email;Email (2);;\n1;a;b;c;;\n");
    assertThat(read.names()).containsExactly("Id", "Email", "email (2)", "Email (2) (2)", "", "");
    assertThat(ColumnNames.originals(read.names()))
        .containsEntry("email (2)", "email")
        .doesNotContainKey("Email");
  }

  @Test
  void theRowsAtTheEndAreLeftOutAndNoneIsTakenForCut() throws UnreadableFile {
    String file = "id;n\n1;2\n2;3\nTotal;5\n;\n\nExporté le 05/01";
    ReadText read = ReadText.of(bytes(file), skipping(2));
    assertThat(read.rows()).containsExactly(List.of("1", "2"), List.of("2", "3"));
    assertThat(read.mayBeCut()).isFalse();
    assertThat(ReadText.of(bytes(file), skipping(40)).rows()).isEmpty();
  }

  @Test
  void rowsThatWaitForTheEndAreNotTooLong() {
    String row = "1;" + "x".repeat(900_000) + "\n";
    assertRefused("id;text\n" + row.repeat(20), skipping(30), "too long to leave out");
  }

  @Test
  void quotesThatDoNotMatchAreNoEmptyFile() {
    Dialect quoted = marks(Optional.of(';'), Optional.of('\''));
    assertRefused("'a;b\n1;2\n", quoted, "From line 1 on the quotes (') do not match");
  }

  @Test
  void aByteOrderMarkTellsMoreThanAWish() throws UnreadableFile {
    ReadText read =
        ReadText.of(bytes("\uFEFFé;b\n1;2\n"), charset(Charset.forName("windows-1252")));
    assertThat(read.names()).containsExactly("é", "b");
    assertThat(read.dialect().charset()).hasValue(StandardCharsets.UTF_8);
  }

  @Test
  void aWantedCharsetIsObeyedOrRefused() throws UnreadableFile {
    byte[] old = "numéro;b\n1;£\n".getBytes(Charset.forName("IBM850"));
    assertThat(ReadText.of(old, charset(Charset.forName("IBM850"))).names())
        .containsExactly("numéro", "b");
    assertThatThrownBy(() -> ReadText.of(old, charset(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("Line 1");
    assertThatThrownBy(
            () -> ReadText.of(bytes("a;b\n1;\u00ff\n"), charset(StandardCharsets.US_ASCII)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("US-ASCII");
  }

  @Test
  void aTextThatLooksLikeJsonIsTextWhereThatIsWanted() throws UnreadableFile {
    Dialect text = Dialect.text(StandardCharsets.UTF_8, ';');
    assertThat(ReadText.of(bytes("[{\"a\"};b\n1;2\n"), text).rows()).hasSize(1);
  }

  @Test
  void whatIsWantedBeyondReasonIsRefused() {
    assertRefused("a;b\n", heading(new Heading.At(7, 1)), "expected in row 7");
    assertRefused("a;b\n", heading(new Heading.At(1, 11)), "at most 10 rows");
    assertRefused("a;b\n", skipping(1_001), "At most 1000 rows");
  }

  @Test
  void anArchiveOfManyFilesIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 401; i++) {
        zip.putNextEntry(new ZipEntry(i + ".csv"));
        zip.write(bytes("a;b\n1;2\n"));
      }
    }
    assertThatThrownBy(() -> ReadText.of(bytes.toByteArray(), Dialect.ANY))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("more than 400 files");
  }

  private static void assertRefused(String file, Dialect wanted, String told) {
    assertThatThrownBy(() -> ReadText.of(bytes(file), wanted))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining(told);
  }

  private static ReadText found(String file) throws UnreadableFile {
    return ReadText.of(bytes(file), Dialect.ANY);
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private static Dialect marks(Optional<Character> delimiter, Optional<Character> quote) {
    Dialect any = Dialect.ANY;
    return new Dialect(
        any.format(), any.charset(), delimiter, quote, any.heading(), 0, any.sheet(), any.root());
  }

  private static Dialect heading(Heading heading) {
    return wanted(Optional.empty(), heading, 0);
  }

  private static Dialect skipping(int rows) {
    return wanted(Optional.empty(), new Heading.Found(), rows);
  }

  private static Dialect charset(Charset charset) {
    return wanted(Optional.of(charset), new Heading.Found(), 0);
  }

  private static Dialect wanted(Optional<Charset> charset, Heading heading, int skipped) {
    return new Dialect(
        Optional.empty(),
        charset,
        Optional.empty(),
        Optional.empty(),
        heading,
        skipped,
        Optional.empty(),
        Optional.empty());
  }
}

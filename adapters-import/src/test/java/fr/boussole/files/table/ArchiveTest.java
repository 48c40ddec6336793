package fr.boussole.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files in one. */
class ArchiveTest {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @TempDir private Path folder;

  @Test
  void onlyOneFileIsOpenAtATime() throws Exception {
    assumeThat(OPEN_FILES).exists();
    Path file = write(zip("a", "id;n\n1;2\n", "b", "Id;N\n3;4\n", "c", "id;n\n5;6\n"));
    try (Table table = Tables.open(file, Dialect.ANY)) {
      Row row = new Row();
      int rows = 0;
      while (table.next(row)) {
        assertThat(row.part()).isEqualTo(List.of("a", "b", "c").get(rows++));
        assertThat(row.line()).isEqualTo(2);
        assertThat(openHere()).isEqualTo(1);
      }
      assertThat(rows).isEqualTo(3);
      assertThat(table.bytesRead()).isEqualTo(Files.size(file));
    }
    assertThat(folder).isDirectoryContaining(left -> left.equals(file));
    assertThat(openHere()).isZero();
  }

  private long openHere() throws IOException {
    try (Stream<Path> files = Files.list(OPEN_FILES)) {
      return files.filter(file -> leadsTo(file).startsWith(folder.toString())).count();
    }
  }

  private static String leadsTo(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  @Test
  void pagesOfJsonMayLackOptionalMembers() throws Exception {
    String first = "{\"tickets\": [{\"id\": 1, \"via\": {\"channel\": \"web\"}}]}";
    String second = "[{\"tag\": \"x\", \"f\": [{\"id\": 9, \"value\": 3}], \"id\": 2}]";
    var read = ReadTable.of(zip("1", first, "2", second, "3", "[]"), Dialect.ANY, Set.of());
    assertThat(read.names()).containsExactly("id", "via.channel", "tag", "f[id=9].value");
    assertThat(read.rows())
        .containsExactly(
            Map.of("id", "1", "via.channel", "web"),
            Map.of("id", "2", "tag", "x", "f[id=9].value", "3"));
  }

  @Test
  void differentFilesAreRefused() {
    String tickets = "[{\"id\": 1, \"subject\": 2, \"status\": 3, \"priority\": 4}]";
    String users = "[{\"id\": 1, \"name\": 2, \"mail\": 3, \"phone\": 4}]";
    assertRefused(zip("tickets", tickets, "users", users), "different files (tickets, users)");
    assertRefused(zip("a", "id;n\n1;2\n", "b", "id;m\n1;2\n"), "different files (a, b)");
  }

  @Test
  void rotatedLogsAreReadInTheirOrder() throws Exception {
    String older = "1700000000|1.1|q|NONE|ENTERQUEUE||06|1\n";
    String newer = "1700000010|1.2|q|NONE|ENTERQUEUE||07|1\n";
    var read = ReadTable.of(zip("log", newer, "log.1", older), Dialect.ANY, Set.of());
    assertThat(read.rows()).extracting(row -> row.get("call_id")).containsExactly("1.1", "1.2");
  }

  @Test
  void whatIsWrongWithOneFileNamesIt() {
    assertRefused(
        zip("a", "id;n\n1;2\n", "b", "id;n\n1;2\n3;\"4\n"), "b: From line 3 on the quotes");
    assertRefused(zip("a", "id;n\n1;2\n", "b", " \n"), "b: The file is empty");
    assertRefused(zip("only", "id;n\n3;\"4\n"), "From line 2 on the quotes");
  }

  @Test
  void theBeginningOfALargeFileCostsLittle() throws Exception {
    byte[] line = (new Random(7).nextLong() + ";2;caf\u00e9\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes("id;n;what\n".getBytes(StandardCharsets.UTF_8));
    while (text.size() < 20 << 20) {
      text.writeBytes(line);
    }
    text.write(0xE9);
    for (byte[] packed : List.of(gzip(text), zip(Map.of("a", text.toByteArray())))) {
      Path file = write(packed);
      try (Table table = Tables.openBeginning(file, Dialect.ANY)) {
        assertThat(table.names()).containsExactly("id", "n", "what");
        assertThat(unpackedBytes(file)).isBetween(16L << 20, 17L << 20);
        Row row = new Row();
        assertThat(table.next(row)).isTrue();
        assertThat(row.fields()).endsWith("caf\u00e9");
      }
      assertThatThrownBy(() -> Tables.open(file, Dialect.ANY))
          .isInstanceOf(UnreadableFile.class)
          .hasMessageContaining("neither UTF-8");
    }
    Path plain = write(text.toByteArray());
    try (Table table = Tables.openBeginning(plain, Dialect.ANY)) {
      assertThat(table.names()).containsExactly("id", "n", "what");
    }
  }

  @Test
  void aBeginningThatIsCutEndsThere() throws Exception {
    String element = "{\"id\": 1, \"text\": \"" + "x".repeat(900_000) + "\"},\n";
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.writeBytes(("[" + element.repeat(30) + "{}]").getBytes(StandardCharsets.UTF_8));
    try (Table table = Tables.openBeginning(write(gzip(json)), Dialect.ANY)) {
      Row row = new Row();
      int rows = 0;
      while (table.next(row)) {
        rows++;
      }
      assertThat(rows).isEqualTo(18);
    }
    json.reset();
    String others = "{\"others\": [" + element.repeat(30) + "{}], \"tickets\": [{\"id\": 1}]}";
    json.writeBytes(others.getBytes(StandardCharsets.UTF_8));
    Dialect tickets = Dialect.json(Optional.of("tickets"));
    try (Table table = Tables.openBeginning(write(gzip(json)), tickets)) {
      assertThat(table.names()).containsExactly("id");
    }
  }

  private long unpackedBytes(Path packed) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = 0;
      for (Path file : files.filter(each -> !each.equals(packed)).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  private static void assertRefused(byte[] file, String told) {
    assertThatThrownBy(() -> ReadTable.of(file, Dialect.ANY, Set.of()))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining(told);
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("upload"), content);
  }

  private static byte[] gzip(ByteArrayOutputStream text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      text.writeTo(gzip);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return zip(files);
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}

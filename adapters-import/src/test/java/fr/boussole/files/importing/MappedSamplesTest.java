package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import fr.boussole.files.mapping.WrittenMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample {@code X.csv} is read through {@code X.yaml} to what {@code X.expected} says. After a
 * wanted change run with {@code -Dboussole.accept=true}, and look at the difference.
 */
class MappedSamplesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/mapped");

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsExpected(Path sample) throws IOException {
    String read = told(sample);
    Path expected = Path.of(sample.toString().replaceAll("csv$", "expected"));
    if (Boolean.getBoolean("boussole.accept")) {
      Files.writeString(expected, read);
    }
    assertThat(read).isEqualTo(Files.readString(expected));
  }

  private static String told(Path sample) throws IOException {
    StringBuilder told = new StringBuilder();
    ReadRows rows = new ReadRows();
    try {
      FileShape shape =
          rows.read(
              sample, WrittenMappings.read(Path.of(sample.toString().replaceAll("csv$", "yaml"))));
      rows.told.stream()
          .filter(line -> !line.startsWith("header") && !line.startsWith("progress"))
          .forEach(line -> told.append(line).append('\n'));
      Stream.of(rows.contacts, rows.answers, rows.facts, rows.names)
          .flatMap(List::stream)
          .forEach(fact -> told.append(known(fact)).append('\n'));
      rows.rejected.forEach(row -> tell(row, told));
      told.append(
          "%d rows, %d skipped%ncolumns %s%nignored %s%n"
              .formatted(shape.rows(), shape.skipped(), shape.columns(), shape.ignoredColumns()));
      shape.warnings().forEach(warning -> tell("warning", warning, told));
    } catch (UnreadableFile unreadable) {
      tell("unreadable", unreadable.problem(), told);
    }
    return told.toString();
  }

  /** The fact without its unknown parts. */
  private static String known(Object fact) {
    return fact.toString().replaceAll("(, )?\\w+=(null|Optional\\.empty)|, assumed=false", "");
  }

  private static void tell(RejectedRow row, StringBuilder told) {
    for (RowIssue issue : row.issues()) {
      tell(
          "rejected line %d, column '%s', field '%s', value '%s'"
              .formatted(row.line(), issue.column(), issue.field(), issue.value()),
          issue.problem(),
          told);
    }
  }

  private static void tell(String what, Text text, StringBuilder told) {
    told.append("%s%n  fr %s%n  en %s%n".formatted(what, text.french(), text.english()));
  }
}

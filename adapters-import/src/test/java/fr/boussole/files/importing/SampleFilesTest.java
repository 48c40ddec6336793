package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample {@code X.csv} under its kind's folder is read to what {@code X.expected} says. After
 * a wanted change run with {@code -Dboussole.accept=true}, and look at the difference.
 */
class SampleFilesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/importing");

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsExpected(Path sample) throws IOException {
    ImportKind kind =
        ImportKind.of(sample.getName(sample.getNameCount() - 2).toString()).orElseThrow();
    String read = told(sample, kind);
    Path expected = Path.of(sample.toString().replaceAll("csv$", "expected"));
    if (Boolean.getBoolean("boussole.accept")) {
      Files.writeString(expected, read);
    }
    assertThat(read).isEqualTo(Files.readString(expected));
  }

  private static String told(Path sample, ImportKind kind) {
    StringBuilder told = new StringBuilder();
    ReadRows rows = new ReadRows();
    try {
      FileShape shape = rows.read(sample, kind);
      List<?> facts = facts(kind, rows);
      for (int i = 0; i < facts.size(); i++) {
        told.append("line %d: %s%n".formatted(rows.lines.get(i), known(facts.get(i))));
      }
      rows.rejected.forEach(row -> tell(row, told));
      told.append(
          "%d rows, delimiter %s, %s%ncolumns %s%nignored %s%n"
              .formatted(
                  shape.rows(),
                  shape.dialect().delimiter().orElseThrow() == '\t'
                      ? "tab"
                      : shape.dialect().delimiter().orElseThrow(),
                  shape.dialect().charset().orElseThrow(),
                  shape.columns(),
                  shape.ignoredColumns()));
      shape.warnings().forEach(warning -> tell("warning", warning, told));
    } catch (UnreadableFile unreadable) {
      tell("unreadable", unreadable.problem(), told);
    }
    return told.toString();
  }

  private static List<?> facts(ImportKind kind, ReadRows rows) {
    if (kind.facts().isPresent()) {
      return rows.facts;
    }
    return kind == ImportKind.CONTACTS ? rows.contacts : rows.answers;
  }

  /** The fact without its unknown parts. */
  private static String known(Object fact) {
    return fact.toString().replaceAll("(, )?\\w+=(null|Optional\\.empty)|, assumed=false", "");
  }

  private static void tell(RejectedRow row, StringBuilder told) {
    for (RowIssue issue : row.issues()) {
      tell(
          "rejected line %d, column '%s', value '%s'"
              .formatted(row.line(), issue.column(), issue.value()),
          issue.problem(),
          told);
    }
  }

  private static void tell(String what, Text text, StringBuilder told) {
    told.append("%s%n  fr %s%n  en %s%n".formatted(what, text.french(), text.english()));
  }
}

package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.text.Text;
import fr.boussole.files.mapping.ReadPresets;
import fr.boussole.files.table.Table;
import fr.boussole.files.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as tools export them, with what the preset that recognises them makes of them. Written from
 * the documented headers; run with {@code -Dboussole.accept=true} to accept what is read.
 */
class PresetFilesTest {

  private static final Path FILES = Path.of("src/test/resources/presets");
  private static final List<Mapping> PRESETS = ReadPresets.all();

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FILES)) {
      return files
          .filter(
              file ->
                  Files.isRegularFile(file) && !file.toString().matches(".*\\.(expected|question)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAsExpected(Path file) throws IOException, UnreadableFile {
    String told = told(file);
    Path expected = Path.of(file + ".expected");
    if (Boolean.getBoolean("boussole.accept")) {
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyPresetHasAFile() throws IOException, UnreadableFile {
    Set<String> used = new TreeSet<>();
    for (Path file : files().toList()) {
      used.add(recognised(file).name());
    }
    assertThat(used).isEqualTo(new TreeSet<>(PRESETS.stream().map(Mapping::name).toList()));
  }

  /** The one preset that knows the file: two of them would make chance decide. */
  private static Mapping recognised(Path file) throws IOException, UnreadableFile {
    try (Table table = Tables.open(file, Dialect.ANY)) {
      List<Mapping> fitting =
          PRESETS.stream().filter(preset -> preset.recognise().fits(table.names())).toList();
      assertThat(fitting).as("%s %s", file, table.names()).extracting(Mapping::name).hasSize(1);
      return fitting.getFirst();
    }
  }

  private static String told(Path file) throws IOException, UnreadableFile {
    Mapping preset = recognised(file);
    StringBuilder told = new StringBuilder(preset.name()).append('\n');
    if (preset.content() instanceof Content.Refused(Text sentence)) {
      return told.append(
              "refused%n  fr %s%n  en %s%n".formatted(sentence.french(), sentence.english()))
          .toString();
    }
    tellRows(file, preset, told);
    Path question = Path.of(file + ".question");
    if (Files.exists(question)) {
      String name = Files.readString(question).strip();
      told.append("with the question %s%n".formatted(name));
      tellRows(file, ReadPresets.asking(preset, name), told);
    }
    return told.toString();
  }

  private static void tellRows(Path file, Mapping preset, StringBuilder told) {
    ReadRows rows = new ReadRows();
    try {
      FileShape shape = new FileRowSource().read(file, preset, ReadRows.PARIS, rows);
      rows.contacts.forEach(contact -> told.append(known(contact)).append('\n'));
      rows.answers.forEach(answer -> told.append(known(answer)).append('\n'));
      rows.facts.forEach(fact -> told.append(known(fact)).append('\n'));
      for (RejectedRow row : rows.rejected) {
        told.append("rejected line %d: %s%n".formatted(row.line(), row.issues()));
      }
      told.append(
          "%d rows, %d skipped%nignored %s%n"
              .formatted(shape.rows(), shape.skipped(), shape.ignoredColumns()));
    } catch (UnreadableFile unreadable) {
      told.append(
          "unreadable%n  fr %s%n  en %s%n"
              .formatted(unreadable.problem().french(), unreadable.problem().english()));
    }
  }

  private static String known(Object fact) {
    return fact.toString().replaceAll("(, )?\\w+=(null|Optional\\.empty)|, assumed=false", "");
  }
}

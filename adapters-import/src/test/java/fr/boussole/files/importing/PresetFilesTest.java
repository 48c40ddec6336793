package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.MappingChoice;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Fingerprint;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.Mappings;
import fr.boussole.application.mapping.SavedMapping;
import fr.boussole.domain.text.Text;
import fr.boussole.files.mapping.MappingYaml;
import fr.boussole.files.mapping.ReadPresets;
import fr.boussole.files.mapping.ShippedPresets;
import fr.boussole.files.table.Table;
import fr.boussole.files.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

  /** As an import settles it, with the templates and the other presets beside. */
  @ParameterizedTest
  @MethodSource("files")
  void isSettledToItsPreset(Path file) throws IOException, UnreadableFile {
    String expected = Files.readAllLines(Path.of(file + ".expected")).getFirst();
    ManageMappings mappings =
        new ManageMappings(
            new NoneOfOnesOwn(),
            new ShippedPresets(new MappingYaml()),
            new MappingYaml(),
            Clock.systemUTC());
    MappingChoice choice = new MappingChoice(mappings, new FileRowSource());
    assertThat(choice.settle(new Wanted.Recognised(), file))
        .isEqualTo(new Wanted.ByMapping(expected, OptionalInt.empty()));
  }

  static Stream<Path> texts() throws IOException {
    return files().filter(file -> file.toString().endsWith(".csv"));
  }

  /** Presets name fields by their names: order and case of these say nothing. */
  @ParameterizedTest
  @MethodSource("texts")
  void columnsMayStandInAnyOrderUnderNamesOfAnyCase(Path file) throws IOException, UnreadableFile {
    Mapping preset = recognised(file);
    Path question = Path.of(file + ".question");
    Mapping asking =
        Files.exists(question)
            ? ReadPresets.asking(preset, Files.readString(question).strip())
            : preset;
    Path shuffled = shuffled(file, preset);
    try {
      assertThat(recognised(shuffled)).isEqualTo(preset);
      assertThat(facts(shuffled, asking)).isEqualTo(facts(file, asking));
    } finally {
      Files.delete(shuffled);
    }
  }

  private static List<String> facts(Path file, Mapping mapping) throws UnreadableFile {
    if (mapping.content() instanceof Content.Refused) {
      return List.of();
    }
    ReadRows rows = new ReadRows();
    FileShape shape = rows.read(file, mapping);
    List<String> facts = new ArrayList<>();
    Stream.of(rows.contacts, rows.answers, rows.facts)
        .flatMap(List::stream)
        .forEach(fact -> facts.add(fact.toString()));
    assertThat(facts).isNotEmpty();
    facts.add("%d rejected, %d skipped".formatted(rows.rejected.size(), shape.skipped()));
    return facts;
  }

  private static Path shuffled(Path file, Mapping preset) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file)) {
      records.forEach(record -> rows.add(record.getFields()));
    }
    List<Integer> order = new ArrayList<>();
    int width = rows.stream().mapToInt(List::size).max().orElseThrow();
    IntStream.range(0, width).forEach(order::add);
    Collections.shuffle(order, new Random(7));
    int header = preset.reads().heading() instanceof Dialect.Heading.At at ? at.rows() : 1;
    Path shuffled = Files.createTempFile("shuffled", ".csv");
    try (CsvWriter out = CsvWriter.builder().build(shuffled)) {
      boolean title = true;
      for (List<String> row : rows) {
        title &= row.size() < width;
        if (title) {
          out.writeRecord(row);
          continue;
        }
        List<String> fields =
            order.stream().map(field -> field < row.size() ? row.get(field) : "").toList();
        boolean names = header-- > 0;
        out.writeRecord(
            names ? fields.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList() : fields);
      }
    }
    return shuffled;
  }

  /** Nobody has written a mapping yet. */
  private static final class NoneOfOnesOwn implements Mappings {
    @Override
    public List<SavedMapping> all() {
      return List.of();
    }

    @Override
    public Optional<SavedMapping> find(String name, OptionalInt version) {
      return Optional.empty();
    }

    @Override
    public List<SavedMapping> versions(String name) {
      return List.of();
    }

    @Override
    public SavedMapping add(String name, String file, String by, Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> lastUsedFor(Fingerprint header) {
      return Optional.empty();
    }
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

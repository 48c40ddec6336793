package fr.boussole.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchFilesTest {
  private static final int CONTACTS = 60_000;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
  private static final Instant EXPORT = Instant.parse("2026-11-21T00:00:00Z");
  private static final BenchFiles FILES = new BenchFiles(1, CONTACTS, LAST_DAY, 5_000);

  @TempDir static Path folder;
  private static Path contacts = Path.of("");
  private static Path followUp = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    contacts = folder.resolve("contacts.csv");
    followUp = folder.resolve("follow-up.csv");
    FILES.writeContacts(contacts);
    FILES.writeFollowUp(followUp, 0);
  }

  @Test
  void writesTheSameBytesForTheSameSeed() throws IOException {
    Path again = folder.resolve("again.csv");
    FILES.writeContacts(again);
    assertThat(Files.mismatch(contacts, again)).isEqualTo(-1);
    FILES.writeFollowUp(again, 0);
    assertThat(Files.mismatch(followUp, again)).isEqualTo(-1);
  }

  @Test
  void namesTheTemplatesColumns() {
    assertThat(List.of(ContactLines.HEADER.split(",")))
        .isEqualTo(Template.of(ImportKind.CONTACTS).columns().stream().map(Column::word).toList());
  }

  @Test
  void writesTwoYearsInOrderWithAllDimensions() throws IOException {
    Map<String, Map<String, Integer>> values = new HashMap<>();
    Instant previous = FILES.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    int disorder = 0;
    try (CsvReader<NamedCsvRecord> lines = read(contacts)) {
      for (NamedCsvRecord line : lines) {
        Instant opened = Instant.parse(line.getField("opened_at"));
        disorder += opened.isBefore(previous) || !consistent(line, EXPORT) ? 1 : 0;
        previous = opened;
        Stream.of("channel", "reason", "team", "agent", "customer", "segment", "priority")
            .forEach(
                column ->
                    values
                        .computeIfAbsent(column, any -> new HashMap<>())
                        .merge(line.getField(column), 1, Integer::sum));
      }
    }
    assertThat(disorder).isZero();
    assertThat(previous).isBetween(EXPORT.minusSeconds(86_400), EXPORT);
    assertThat(values.getOrDefault("channel", Map.of())).hasSize(8);
    assertThat(values.getOrDefault("reason", Map.of())).hasSize(40);
    assertThat(values.getOrDefault("team", Map.of())).hasSize(20);
    assertThat(values.getOrDefault("agent", Map.of())).hasSize(401); // 400 and nobody
    assertThat(values.getOrDefault("segment", Map.of())).hasSize(5);
    assertThat(values.getOrDefault("priority", Map.of())).hasSize(4);
    assertThat(values.getOrDefault("customer", Map.of()).size())
        .isBetween((int) (CONTACTS * 0.14), (int) (CONTACTS * 0.15));
    assertThat(values.getOrDefault("segment", Map.of()).values().stream().mapToInt(n -> n).sum())
        .isEqualTo(CONTACTS);
  }

  @Test
  void followsUpWithNewContactsAndRealCorrectionsOfTheLastDays() throws IOException {
    Map<String, NamedCsvRecord> later = new HashMap<>();
    try (CsvReader<NamedCsvRecord> lines = read(followUp)) {
      lines.forEach(line -> later.put(line.getField("external_id"), line));
    }
    assertThat(later).hasSize(5_000);
    int corrected = 0;
    int unchanged = 0;
    try (CsvReader<NamedCsvRecord> lines = read(contacts)) {
      for (NamedCsvRecord line : lines) {
        NamedCsvRecord correction = later.remove(line.getField("external_id"));
        if (correction != null) {
          corrected++;
          unchanged += correction.getFields().equals(line.getFields()) ? 1 : 0;
          assertThat(correction.getField("opened_at")).isEqualTo(line.getField("opened_at"));
          assertThat(Instant.parse(line.getField("opened_at")))
              .isAfter(EXPORT.minusSeconds(BenchFiles.CORRECTED_DAYS * 86_400L));
        }
      }
    }
    assertThat(corrected).isEqualTo(1_000);
    assertThat(unchanged).isZero();
    assertThat(later.values())
        .allSatisfy(
            line ->
                assertThat(Instant.parse(line.getField("opened_at")))
                    .isBetween(EXPORT, EXPORT.plusSeconds(7 * 86_400L)))
        .allMatch(line -> consistent(line, EXPORT.plusSeconds(7 * 86_400L)));
  }

  @Test
  void refusesTooFewContacts() {
    assertThatThrownBy(() -> new BenchFiles(1, 29_999, LAST_DAY, 5_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean consistent(NamedCsvRecord line, Instant export) {
    List<Instant> moments =
        Stream.of("opened_at", "answered_at", "first_response_at", "resolved_at", "closed_at")
            .map(line::getField)
            .filter(text -> !text.isEmpty())
            .map(Instant::parse)
            .toList();
    boolean abandoned = !line.getField("abandoned_at").isEmpty();
    return moments.equals(moments.stream().sorted().toList())
        && moments.getLast().isBefore(export)
        && abandoned == line.getField("status").equals("abandoned")
        && !(abandoned && !line.getField("agent").isEmpty());
  }

  private static CsvReader<NamedCsvRecord> read(Path file) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(file);
  }
}

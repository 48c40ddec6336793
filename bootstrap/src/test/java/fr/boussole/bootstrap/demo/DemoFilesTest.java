package fr.boussole.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every column of both files stays in its domain, and rows do not contradict themselves. */
class DemoFilesTest {
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 20);
  private static final CharArrayWriter CONTACTS = new CharArrayWriter();
  private static final CharArrayWriter SURVEYS = new CharArrayWriter();

  @BeforeAll
  static void generate() throws IOException {
    new DemoOrganisation(1, YESTERDAY, DemoYear.PARIS, 30_000).writeTo(CONTACTS, SURVEYS);
  }

  @Test
  void namesTheTemplatesColumns() {
    assertThat(header(CONTACTS)).isEqualTo(columnsOf(ImportKind.CONTACTS));
    assertThat(header(SURVEYS)).isEqualTo(columnsOf(ImportKind.SURVEYS));
  }

  @Test
  void namesTheTemplatesColumnsInEveryFile(@TempDir Path folder) throws IOException {
    var files = new DemoOrganisation(1, YESTERDAY, DemoYear.PARIS, 2_000).writeTo(folder);
    assertThat(files).hasSize(ImportKind.values().length);
    for (var file : files) {
      try (var lines = Files.lines(file.path())) {
        String header = lines.findFirst().orElseThrow();
        assertThat(header.split(","))
            .as(file.kind())
            .containsExactlyInAnyOrder(
                columnsOf(ImportKind.of(file.kind()).orElseThrow()).split(","));
      }
    }
  }

  @Test
  void hasTheVarietyOfARealOrganisation() {
    Map<String, Set<String>> values = distinct(CONTACTS);
    assertThat(sizeOf(values, "channel")).isEqualTo(5);
    assertThat(sizeOf(values, "reason")).isEqualTo(12);
    assertThat(sizeOf(values, "sub_reason")).isEqualTo(36);
    assertThat(sizeOf(values, "team")).isEqualTo(5);
    assertThat(sizeOf(values, "agent")).isEqualTo(31); // 30 and nobody
    assertThat(sizeOf(values, "segment")).isEqualTo(4);
    assertThat(sizeOf(values, "product")).isEqualTo(4);
  }

  @Test
  void keepsWordsToThoseOfTheTemplate() {
    Map<String, Set<String>> values = distinct(CONTACTS);
    assertThat(values.get("channel")).containsExactly("chat", "email", "form", "phone", "social");
    assertThat(values.get("direction")).containsExactly("inbound");
    assertThat(values.get("priority")).containsExactly("high", "low", "normal", "urgent");
    assertThat(values.get("status"))
        .containsExactly("abandoned", "closed", "open", "pending", "resolved");
    assertThat(values.get("escalation")).containsExactly("", "endured", "none", "normal");
    assertThat(values.get("exposure")).containsExactly("", "moved", "private", "public");
    assertThat(values.get("argued")).containsExactly("", "false", "true");
    assertThat(values.get("reopened")).containsExactly("", "false", "true");
    assertThat(values.get("transfers")).containsExactly("", "0", "1", "2");
    assertThat(values.get("source")).containsExactly("demo");
  }

  @Test
  void coversTwelveMonthsInOrder() {
    List<LocalDate> days =
        DemoYear.records(CONTACTS).stream()
            .map(line -> time(line, "opened_at").toLocalDate())
            .toList();
    assertThat(days).isSorted();
    assertThat(days.getFirst()).isEqualTo(LocalDate.of(2025, 11, 21));
    assertThat(days.getLast()).isEqualTo(YESTERDAY);
  }

  @Test
  void tellsEachContactsLifeInOrderAndNothingOfToday() {
    assertThat(contactsWhere(line -> !inOrder(line))).isEmpty();
  }

  @Test
  void abandonsOrAnswersButNotBoth() {
    assertThat(
            contactsWhere(
                line ->
                    filled(line, "abandoned_at") != line.getField("status").equals("abandoned")))
        .isEmpty();
    assertThat(
            contactsWhere(
                line -> filled(line, "abandoned_at") && filled(line, "first_response_at")))
        .isEmpty();
    assertThat(contactsWhere(line -> filled(line, "agent") != filled(line, "first_response_at")))
        .isEmpty();
  }

  @Test
  void leavesABacklog() {
    long open =
        DemoYear.records(CONTACTS).stream()
            .filter(line -> line.getField("closed_at").isEmpty())
            .count();
    assertThat(open).isBetween(40L, 500L);
  }

  @Test
  void linksAboutOneAnswerInEightContactsToThem() {
    Map<String, OffsetDateTime> responses = new HashMap<>();
    for (NamedCsvRecord line : DemoYear.records(CONTACTS)) {
      present(line, "first_response_at")
          .forEach(moment -> responses.put(line.getField("external_id"), moment));
    }
    Set<String> surveyed = new HashSet<>();
    Set<String> misplaced = new TreeSet<>();
    for (NamedCsvRecord line : DemoYear.records(SURVEYS)) {
      OffsetDateTime response = responses.get(line.getField("contact"));
      if (response == null || !time(line, "answered_at").isAfter(response)) {
        misplaced.add(line.getField("external_id"));
      }
      surveyed.add(line.getField("contact"));
    }
    assertThat(misplaced).isEmpty();
    assertThat((double) surveyed.size() / responses.size()).isBetween(0.10, 0.14);
  }

  @Test
  void scoresWithinEachScale() {
    Map<String, Set<Integer>> scores = new TreeMap<>();
    for (NamedCsvRecord line : DemoYear.records(SURVEYS)) {
      scores
          .computeIfAbsent(
              line.getField("kind")
                  + " "
                  + line.getField("scale_min")
                  + "–"
                  + line.getField("scale_max"),
              kind -> new TreeSet<>())
          .add(Integer.valueOf(line.getField("score")));
    }
    assertThat(scores).containsOnlyKeys("CES 1–5", "CSAT 1–5", "NPS 0–10");
    assertThat(scores.get("CES 1–5")).containsExactly(1, 2, 3, 4, 5);
    assertThat(scores.get("CSAT 1–5")).containsExactly(1, 2, 3, 4, 5);
    assertThat(scores.get("NPS 0–10")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void quotesCustomers() {
    Set<String> verbatims = distinct(SURVEYS).getOrDefault("verbatim", Set.of());
    assertThat(verbatims).hasSizeGreaterThan(15).contains("Efficace et aimable.");
  }

  private static boolean inOrder(NamedCsvRecord line) {
    List<OffsetDateTime> moments =
        present(line, "opened_at", "answered_at", "first_response_at", "resolved_at", "closed_at")
            .toList();
    return moments.equals(moments.stream().sorted().toList())
        && !moments.getLast().toLocalDate().isAfter(YESTERDAY);
  }

  private static boolean filled(NamedCsvRecord line, String column) {
    return !line.getField(column).isEmpty();
  }

  private static List<String> contactsWhere(Predicate<NamedCsvRecord> which) {
    return DemoYear.records(CONTACTS).stream()
        .filter(which)
        .map(line -> line.getField("external_id"))
        .toList();
  }

  private static String columnsOf(ImportKind kind) {
    return Template.of(kind).columns().stream().map(Column::word).collect(Collectors.joining(","));
  }

  private static String header(CharArrayWriter text) {
    String all = text.toString();
    return all.substring(0, all.indexOf('\n'));
  }

  private static Map<String, Set<String>> distinct(CharArrayWriter text) {
    Map<String, Set<String>> values = new HashMap<>();
    for (NamedCsvRecord line : DemoYear.records(text)) {
      line.getFieldsAsMap()
          .forEach(
              (column, value) -> values.computeIfAbsent(column, c -> new TreeSet<>()).add(value));
    }
    return values;
  }

  private static int sizeOf(Map<String, Set<String>> values, String column) {
    return values.getOrDefault(column, Set.of()).size();
  }

  private static Stream<OffsetDateTime> present(NamedCsvRecord line, String... columns) {
    return Stream.of(columns)
        .filter(column -> !line.getField(column).isEmpty())
        .map(column -> time(line, column));
  }

  private static OffsetDateTime time(NamedCsvRecord line, String column) {
    return OffsetDateTime.parse(line.getField(column));
  }
}

package fr.boussole.files.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.DatePattern.Element;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.ValueForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page on mapping files says what is read: its examples are, and its tables are made of what
 * there is. After a wanted change run with {@code -Dboussole.accept=true}.
 */
class MappingDocumentationTest {

  private static final Path PAGE = Path.of("../docs/mappings.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  /** Keys of one row of a table, as in {@code | `name` | ...}. */
  private static final Pattern KEY = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

  private static final Pattern CODE = Pattern.compile("```yaml.*?```|`[^`\n]+`", Pattern.DOTALL);

  private static final Pattern KNOWN =
      Pattern.compile("(?:is unknown here; possible are|begins with one of these words): (.+)");

  private static final List<String> PLACES =
      List.of(
          "{mapping: 1, name: x, zzz: 1, refuse: {fr: a, en: b}}",
          "{mapping: 1, name: x, refuse: {zzz: 1}}",
          "{mapping: 1, name: x, values: {zzz: 1}}",
          "{mapping: 1, name: x, reads: {zzz: 1}, refuse: {fr: a, en: b}}",
          "{mapping: 1, name: x, recognise: {zzz: 1}, refuse: {fr: a, en: b}}",
          "{mapping: 1, name: x, skip: [{column: a, is: [b], zzz: 1}], refuse: {fr: a, en: b}}",
          "{mapping: 1, name: x, facts: [{zzz: 1}]}",
          "{mapping: 1, name: x, facts: [{kind: contacts, keep_last: {zzz: 1}}]}",
          source("{zzz: 1}"),
          source("{column: a, zzz: 1}"),
          source("{date: a, zzz: 1}"),
          source("{cases: [{zzz: 1}]}"),
          source("{cases: [{when: {a: b}, then: c}], zzz: 1}"),
          source("{joined: [a], zzz: 1}"),
          source("{after: a, zzz: 1}"),
          source("{months_before: 2024-01-01, zzz: 1}"));

  @Test
  void everyExampleIsAMapping() throws IOException {
    Matcher examples = EXAMPLE.matcher(Files.readString(PAGE));
    int read = 0;
    while (examples.find()) {
      assertThat(new MappingYaml().parse(examples.group(1)).name()).isNotBlank();
      read++;
    }
    assertThat(read).isEqualTo(4);
  }

  @Test
  void everySourceOfTheTableIsRead() throws IOException {
    String page = Files.readString(PAGE);
    String table = page.substring(page.indexOf("### Where a column"), page.indexOf("### How a"));
    Matcher rows = Pattern.compile("^\\| `(.+?)` \\|", Pattern.MULTILINE).matcher(table);
    int read = 0;
    while (rows.find()) {
      String source = rows.group(1).replace(", ...}", "}").replace("when: ...", "when: {a: b}");
      String column =
          source.contains("months_before") || source.contains("whole_day") ? "joined_on" : "x";
      String file = file(column, source);
      assertThat(new MappingYaml().parse(file)).as(file).isNotNull();
      read++;
    }
    assertThat(read).isEqualTo(12);
  }

  private static String file(String column, String source) {
    if (column.equals("joined_on")) {
      return "{mapping: 1, name: x, facts: [{kind: customers, columns: {customer: c, joined_on: "
          + source
          + "}}]}";
    }
    String ours =
        source.contains("assumed") || source.contains("time:") || source.contains("after:")
            ? "opened_at"
            : "reason";
    String opened = ours.equals("opened_at") ? "" : ", opened_at: o";
    return "{mapping: 1, name: x, facts: [{kind: contacts, columns: {external_id: i, channel: c"
        + opened
        + ", "
        + ours
        + ": "
        + source
        + "}}]}";
  }

  /** The reader tells the keys that it knows where it meets one that it does not. */
  @Test
  void everyKeyOfAFileIsInTheTable() throws IOException {
    Matcher keys = KEY.matcher(Files.readString(PAGE));
    TreeSet<String> told = new TreeSet<>();
    while (keys.find()) {
      told.add(keys.group(1));
    }
    told.addAll(Set.of("values", "refuse"));
    assertThat(told).containsAll(known("{mapping: 1, name: x, zzz: 1, refuse: {fr: a, en: b}}"));
  }

  @Test
  void everyKeyIsWritten() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    for (String where : PLACES) {
      Set<String> there = known(where);
      assertThat(there).as(where).isNotEmpty();
      known.addAll(there);
    }
    assertThat(known).hasSizeGreaterThan(40);
    String code =
        CODE.matcher(Files.readString(PAGE))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(" "));
    assertThat(known)
        .allSatisfy(
            key -> assertThat(code).containsPattern("(?<![A-Za-z_])" + key + "(?![A-Za-z_])"));
  }

  /** Of a mapping with a key {@code zzz} that nobody knows. */
  private static Set<String> known(String file) {
    try {
      throw new AssertionError("was read: " + new MappingYaml().parse(file));
    } catch (MappingRefused refused) {
      return refused.problems().stream()
          .map(problem -> KNOWN.matcher(problem.problem().english()))
          .filter(Matcher::find)
          .flatMap(matcher -> Arrays.stream(matcher.group(1).split(", ")))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String source(String source) {
    return "{mapping: 1, name: x, facts: [{kind: contacts, columns: {external_id: "
        + source
        + "}}]}";
  }

  @Test
  void tablesSayWhatThereIs() throws IOException {
    String page = Files.readString(PAGE);
    String expected = between(between(page, "forms", forms()), "letters", letters());
    if (Boolean.getBoolean("boussole.accept")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String between(String page, String name, String text) {
    String begin = "<!-- " + name + " -->\n";
    int start = page.indexOf(begin) + begin.length();
    return page.substring(0, start) + text + page.substring(page.indexOf("<!-- end of " + name));
  }

  private static String forms() {
    String durations =
        Arrays.stream(ValueForm.Duration.values())
            .map(form -> "| `form: %s` | %s |%n".formatted(form.word(), said(form)))
            .collect(Collectors.joining());
    return """
        | Write | The field has |
        |---|---|
        """
        + durations
        + """
        | `form: leading_number` | A number at its beginning: `9 - Extremely likely` |
        | `dates: [dd/MM/yyyy]` | Moments or days after these patterns, not those of the file |
        | `at: "18:00"` | Days, taken at this time where a moment is wanted |
        | `until: " ("` | What counts before these characters: `Name (address)` |
        | `plus: -1` | A whole number, to which this is added |
        """;
  }

  private static String said(ValueForm.Duration form) {
    return switch (form) {
      case SECONDS -> "A duration in seconds; so it is when no form is said";
      case MILLISECONDS -> "A duration in milliseconds";
      case MINUTES -> "A duration in minutes";
      case HOURS -> "A duration in hours";
      case DAY_FRACTION -> "A duration as a fraction of a day, as spreadsheets have it";
      case HMS -> "A duration as `00:02:23`, `2:23` (minutes and seconds) or `26:10:00`";
      case WORDS -> "A duration as `2 min 23`, `1 h 05`, `1 hour 22 minutes` or `PT2M23S`";
      case AUTO -> "A duration with colons or words as these have it, or a number of seconds";
    };
  }

  private static String letters() {
    Map<Element, TreeSet<String>> runs =
        DatePattern.LETTERS.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(TreeSet::new))));
    String rows =
        Arrays.stream(Element.values())
            .map(
                element ->
                    "| %s | %s |%n"
                        .formatted(
                            runs.getOrDefault(element, new TreeSet<>()).stream()
                                .map(run -> "`" + run + "`")
                                .collect(Collectors.joining(", ")),
                            said(element)))
            .collect(Collectors.joining());
    return """
        | Write | For |
        |---|---|
        """
        + rows
        + """
        | `epoch`, `epoch_ms` | Alone: seconds or milliseconds since 1970 |
        | `excel_serial` | Alone: days since 30 December 1899, with their fraction |
        """;
  }

  private static String said(Element element) {
    return switch (element) {
      case YEAR -> "Year: 2026";
      case YEAR_OF_CENTURY -> "Year of two digits: 80 to 99 are of the last century";
      case MONTH -> "Month: 2 or 02";
      case MONTH_NAME -> "Month by its name: févr., February";
      case DAY -> "Day of the month: 1 or 01";
      case DAY_NAME -> "Day of the week: not looked at";
      case HOUR -> "Hour, 0 to 23";
      case HOUR_OF_HALF_DAY -> "Hour, 1 to 12";
      case HALF_DAY -> "AM or PM";
      case MINUTE -> "Minute";
      case SECOND -> "Second";
      case FRACTION -> "Decimals of the second";
      case OFFSET -> "Offset from Greenwich: Z, UTC, +01, +0100, +01:00";
      case ZONE_NAME -> "Time zone: Europe/Paris, CET";
    };
  }
}

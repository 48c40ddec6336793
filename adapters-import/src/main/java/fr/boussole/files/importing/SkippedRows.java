package fr.boussole.files.importing;

import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Findings;
import fr.boussole.application.mapping.When;
import fr.boussole.application.mapping.When.Check;
import fr.boussole.files.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Counts rows that a mapping says are none, by its rules. */
final class SkippedRows {

  private static final int LONGEST_TOLD = 60;

  private final List<When> rules;
  private final List<RowTest> tests = new ArrayList<>();
  private final long[] counts;
  private final Findings findings;

  SkippedRows(List<When> rules, CompiledMapping compiled, Findings findings) {
    this.rules = rules;
    this.findings = findings;
    this.counts = new long[rules.size() + 1];
    rules.forEach(rule -> tests.add(compiled.test(rule)));
  }

  /** Whether the row is none; then it is counted. */
  boolean takes(Row row) {
    for (int rule = 0; rule < tests.size(); rule++) {
      if (tests.get(rule).holds(row)) {
        count(rule, row);
        return true;
      }
    }
    return false;
  }

  /** Counts a row that is of no kind of facts. */
  void takeOfNoKind(Row row) {
    count(rules.size(), row);
  }

  long count() {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    return all;
  }

  /** Says which rules skipped how many rows. */
  void tell() {
    StringJoiner detail = new StringJoiner(", ");
    for (int rule = 0; rule < counts.length; rule++) {
      if (counts[rule] > 0) {
        String told = rule < rules.size() ? told(rules.get(rule)) : "when";
        detail.add(told + " × " + counts[rule]);
      }
    }
    findings.tell(Optional.empty(), Finding.SKIPPED, "", detail.toString());
  }

  private void count(int rule, Row row) {
    counts[rule]++;
    findings.note(Finding.SKIPPED, "", row.line());
  }

  /** A rule in signs that both languages have. */
  private static String told(When rule) {
    String told =
        rule.all().stream()
            .map(test -> test.names().getFirst() + told(test.check()))
            .collect(Collectors.joining(" + "));
    return told.length() > LONGEST_TOLD ? told.substring(0, LONGEST_TOLD) + "…" : told;
  }

  private static String told(Check check) {
    return switch (check) {
      case Check.Is(List<String> words) -> " = " + String.join("/", words);
      case Check.IsNot(List<String> words) -> " ≠ " + String.join("/", words);
      case Check.Begins(List<String> starts) -> " = " + String.join("/", starts) + "…";
      case Check.Above(long bound) -> " > " + bound;
      case Check.Filled() -> " ≠ ∅";
      case Check.Blank() -> " = ∅";
    };
  }
}

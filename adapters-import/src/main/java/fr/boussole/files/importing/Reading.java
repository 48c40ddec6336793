package fr.boussole.files.importing;

import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Findings;
import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Content;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.Part;
import fr.boussole.domain.text.Text;
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of one file: its header, then row after row. */
final class Reading {

  /** How many rows go by between two words about the progress. */
  private static final int ROWS_TOLD = 4_096;

  private final Table table;
  private final List<String> names;
  private final FileFields fields;
  private final MomentParser moments;
  private final Findings findings = new Findings();
  private final SkippedRows skipped;
  private final List<RowPart> parts = new ArrayList<>();
  private final List<RowIssue> issues = new ArrayList<>();
  private final boolean shortRowsTold;
  private final boolean namelessValuesAllowed;

  /**
   * Finds the fields that the mapping names.
   *
   * @param zone the organisation's
   * @throws UnreadableFile when what every row must tell cannot be in the file
   */
  Reading(Table table, Mapping mapping, ZoneId zone) throws UnreadableFile {
    this.table = table;
    this.names = table.names();
    this.fields = new FileFields(names, mapping.template().isPresent());
    this.moments = new MomentParser(mapping.zone().orElse(zone));
    // Rows of workbooks end with their last cell, and those of JSON have what they have.
    Optional<Dialect.Format> format = table.dialect().format();
    this.shortRowsTold = format.equals(Optional.of(Dialect.Format.TEXT));
    // People write beside the tables of their sheets; in a text a field too many moves the others.
    this.namelessValuesAllowed = format.equals(Optional.of(Dialect.Format.WORKBOOK));
    CompiledMapping compiled = new CompiledMapping(mapping, fields, moments);
    Optional<ImportKind> template = mapping.template();
    if (template.isPresent()) {
      Header.check(names, Template.of(template.get()));
    } else {
      FieldsCheck.check(mapping, compiled, fields);
    }
    this.skipped = new SkippedRows(mapping.skip(), compiled, findings);
    switch (mapping.content()) {
      case Content.Facts(List<Part> facts) -> {
        for (Part part : facts) {
          parts.add(new FactPart(part, compiled, fields, moments, zone, findings));
        }
      }
      case Content.Names named -> parts.add(new NamePart(named, compiled, fields));
      case Content.Refused(Text sentence) -> throw new UnreadableFile(sentence);
    }
  }

  /** Names of the file that the mapping does not name. */
  List<String> ignored() {
    return fields.ignored();
  }

  /** Names that the mapping has and the file has not. */
  List<String> missing() {
    return List.copyOf(fields.missing());
  }

  /** Rows that the mapping says are none, and rows of no kind of facts. */
  long skipped() {
    return skipped.count();
  }

  /** What was found in the rows as the file writes them. */
  List<Found> findings() {
    skipped.tell();
    return findings.told();
  }

  /** Reads to the end, or as far as the sink wants, and gives the number of rows. */
  long readTo(RowSink sink) throws UnreadableFile, IOException {
    sink.header(names);
    // Two rows take turns: whether one was cut is known only when no other follows.
    Row row = new Row();
    Row following = new Row();
    long count = 0;
    boolean more = table.next(row);
    while (more && sink.wantsMore(count)) {
      more = table.next(following);
      if (!row.isBlankFrom(0)) {
        read(row, !more && table.mayBeCut() && row.count() < names.size(), sink);
        if (++count % ROWS_TOLD == 0) {
          sink.progress(table.bytesRead());
        }
      }
      Row done = row;
      row = following;
      following = done;
    }
    sink.progress(table.bytesRead());
    return count;
  }

  private void read(Row row, boolean cut, RowSink sink) {
    RowProblem problem = problemOf(row, cut);
    if (problem != null) {
      sink.rejected(rejected(row, List.of(RowIssue.ofRow(problem.reason(), problem.text()))));
      return;
    }
    if (skipped.takes(row)) {
      return;
    }
    if (namelessValuesAllowed && row.count() > names.size() && !row.isBlankFrom(names.size())) {
      findings.note(Finding.NAMELESS_VALUE, "", row.line());
    }
    if (shortRowsTold && row.count() < names.size()) {
      findings.note(Finding.SHORT_ROW, "", row.line());
    }
    long skippedTimes = moments.offsets().skipped();
    long repeatedTimes = moments.offsets().repeated();
    readParts(row, sink);
    if (moments.offsets().skipped() > skippedTimes) {
      findings.note(Finding.CLOCK_SKIPPED, "", row.line());
    }
    if (moments.offsets().repeated() > repeatedTimes) {
      findings.note(Finding.CLOCK_REPEATED, "", row.line());
    }
  }

  private void readParts(Row row, RowSink sink) {
    boolean taken = false;
    issues.clear();
    for (int i = 0; i < parts.size(); i++) {
      RowPart part = parts.get(i);
      if (part.takes(row)) {
        taken = true;
        List<RowIssue> wrong = part.read(row, sink);
        if (!wrong.isEmpty()) {
          add(wrong);
        }
      }
    }
    if (!taken) {
      skipped.takeOfNoKind(row);
    } else if (!issues.isEmpty()) {
      sink.rejected(rejected(row, issues));
    }
  }

  /** What two parts say of one field is told once. */
  private void add(List<RowIssue> wrong) {
    for (RowIssue issue : wrong) {
      boolean told =
          issues.stream()
              .anyMatch(
                  known ->
                      known.field().equals(issue.field())
                          && known.reason() == issue.reason()
                          && !issue.field().isEmpty());
      if (!told || parts.size() == 1) {
        issues.add(issue);
      }
    }
  }

  private @Nullable RowProblem problemOf(Row row, boolean cut) {
    int columns = names.size();
    if (row.tooLarge()) {
      return RowProblems.ROW_TOO_LARGE;
    }
    if (cut) {
      return RowProblems.CUT_SHORT;
    }
    return !namelessValuesAllowed && row.count() > columns && !row.isBlankFrom(columns)
        ? RowProblems.tooManyFields(row.count(), columns)
        : null;
  }

  private RejectedRow rejected(Row row, List<RowIssue> issues) {
    int most = namelessValuesAllowed ? names.size() : Integer.MAX_VALUE;
    List<String> fields = row.fields().stream().limit(most).map(Row::withoutNul).toList();
    return new RejectedRow(row.line(), fields, row.part().isEmpty() ? issues : within(row, issues));
  }

  /** Lines of an archive mean little without the file they are in. */
  private static List<RowIssue> within(Row row, List<RowIssue> issues) {
    return issues.stream()
        .map(
            issue ->
                new RowIssue(
                    issue.column(),
                    issue.field(),
                    issue.value(),
                    issue.reason(),
                    new Text(
                        "%s (fichier %s)".formatted(issue.problem().french(), row.part()),
                        "%s (file %s)".formatted(issue.problem().english(), row.part()))))
        .toList();
  }
}

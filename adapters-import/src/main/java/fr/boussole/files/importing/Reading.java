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
import fr.boussole.files.table.Row;
import fr.boussole.files.table.Table;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one file: its header, then row after row. */
final class Reading {

  /** How many rows go by between two words about the progress. */
  private static final int ROWS_TOLD = 4_096;

  private final Table table;
  private final Header header;
  private final MomentParser moments;
  private final Cells cells;
  private final Findings findings = new Findings();
  private final RowReader reader;

  /** Finds the template's columns in the header. */
  Reading(Table table, Template template, ZoneId zone) throws UnreadableFile {
    this.table = table;
    this.header = Header.of(table.names(), template);
    this.moments = new MomentParser(zone);
    this.cells = new Cells(header, moments);
    this.reader =
        template
            .kind()
            .facts()
            .<RowReader>map(kind -> new FactReader(kind, template, zone))
            .orElseGet(
                () ->
                    template.kind() == ImportKind.CONTACTS
                        ? new ContactReader()
                        : new SurveyReader());
  }

  Header header() {
    return header;
  }

  /** What was found in the rows as the file writes them. */
  List<Found> findings() {
    return findings.told();
  }

  /** Reads to the end, and gives the number of rows. */
  long readTo(RowSink sink) throws UnreadableFile, IOException {
    sink.header(header.names());
    // Two rows take turns: whether one was cut is known only when no other follows.
    Row row = new Row();
    Row following = new Row();
    long count = 0;
    boolean more = table.next(row);
    while (more) {
      more = table.next(following);
      if (!row.isBlankFrom(0)) {
        read(row, !more && table.mayBeCut() && row.count() < header.names().size(), sink);
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
    cells.begin(row);
    if (problem != null) {
      sink.rejected(rejected(row, List.of(RowIssue.ofRow(problem.reason(), problem.text()))));
      return;
    }
    if (row.count() < header.names().size()) {
      findings.note(Finding.SHORT_ROW, "", row.line());
    }
    long skipped = moments.offsets().skipped();
    long repeated = moments.offsets().repeated();
    reader.read(row.line(), cells, sink);
    if (moments.offsets().skipped() > skipped) {
      findings.note(Finding.CLOCK_SKIPPED, "", row.line());
    }
    if (moments.offsets().repeated() > repeated) {
      findings.note(Finding.CLOCK_REPEATED, "", row.line());
    }
    if (!cells.issues().isEmpty()) {
      sink.rejected(rejected(row, cells.issues()));
    }
  }

  private @Nullable RowProblem problemOf(Row row, boolean cut) {
    int columns = header.names().size();
    if (row.tooLarge()) {
      return RowProblems.ROW_TOO_LARGE;
    }
    if (cut) {
      return RowProblems.CUT_SHORT;
    }
    return row.count() > columns && !row.isBlankFrom(columns)
        ? RowProblems.tooManyFields(row.count(), columns)
        : null;
  }

  private static RejectedRow rejected(Row row, List<RowIssue> issues) {
    List<String> fields = row.fields().stream().map(Row::withoutNul).toList();
    return new RejectedRow(row.line(), fields, issues);
  }
}

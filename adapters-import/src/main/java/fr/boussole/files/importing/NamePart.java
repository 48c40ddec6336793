package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.mapping.Content;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.files.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes names of values of rows. */
final class NamePart implements RowPart {

  private static final CellType.Words WORDS = new CellType.Words(200, false);

  private final Dimension dimension;
  private final CellSource value;
  private final CellSource name;
  private final FileFields fields;
  private final List<RowIssue> issues = new ArrayList<>();
  private final Slice cell = new Slice();

  NamePart(Content.Names names, CompiledMapping compiled, FileFields fields) {
    this.dimension = names.dimension();
    this.value = compiled.source(names.value(), WORDS);
    this.name = compiled.source(names.name(), WORDS);
    this.fields = fields;
  }

  @Override
  public boolean takes(Row row) {
    return true;
  }

  @Override
  public List<RowIssue> read(Row row, RowSink sink) {
    issues.clear();
    String theirs = text(row, value, "value");
    String called = text(row, name, "name");
    if (issues.isEmpty()) {
      sink.name(row.line(), dimension, theirs, called);
    }
    return issues;
  }

  /** The word for facts without value is no name of one. */
  private static boolean isNone(String text) {
    return text.equalsIgnoreCase(Dimension.NONE);
  }

  private String text(Row row, CellSource source, String column) {
    cell.clear();
    source.find(row, cell);
    String text = new String(cell.text, cell.from, cell.to - cell.from);
    RowProblem problem =
        cell.problem != null
            ? cell.problem
            : text.isEmpty() || isNone(text) ? RowProblems.REQUIRED : RowProblems.TOO_LONG;
    if (cell.problem != null || text.isEmpty() || !WORDS.accepts(text) || isNone(text)) {
      RowProblem told = RowProblems.remedied(problem, WORDS);
      String field =
          IntStream.of(source.fields()).mapToObj(fields::name).collect(Collectors.joining(", "));
      issues.add(
          new RowIssue(
              column,
              field.isEmpty() ? column : field,
              Row.withoutNul(text.substring(0, Math.min(text.length(), 80))),
              told.reason(),
              told.text()));
    }
    return text;
  }
}

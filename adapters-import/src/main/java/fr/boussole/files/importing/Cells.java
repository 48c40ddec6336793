package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Choice;
import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.Finding;
import fr.boussole.application.importing.Findings;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.domain.text.Text;
import fr.boussole.files.form.DurationText;
import fr.boussole.files.form.NumberText;
import fr.boussole.files.table.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the current row under the columns of the template. Each method gives the value, or
 * null when the cell is blank or wrong; what is wrong is collected.
 */
final class Cells {

  private static final int LONGEST_TOLD = 80;
  private static final long MOST_READ = Long.MAX_VALUE / 1000;

  private final CellSource[] sources;
  private final ImportKind kind;
  private final IntFunction<String> names;
  private final Findings findings;
  private final MomentParser moments;
  private final WordPool pool = new WordPool();
  private final List<RowIssue> issues = new ArrayList<>();
  private final Slice cell = new Slice();
  private final Slice told = new Slice();
  private final DurationText clock =
      new DurationText(ValueForm.Duration.SECONDS, NumberText.EITHER);
  private Row row = new Row();

  /**
   * @param sources for each column of the kind, in its place
   * @param names what the file calls its fields
   * @param findings where values that deserve a look are noted
   */
  Cells(
      ImportKind kind,
      CellSource[] sources,
      IntFunction<String> names,
      MomentParser moments,
      Findings findings) {
    this.kind = kind;
    this.sources = sources;
    this.names = names;
    this.moments = moments;
    this.findings = findings;
  }

  void begin(Row next) {
    row = next;
    issues.clear();
  }

  /** What is wrong with the cells read since the row began. */
  List<RowIssue> issues() {
    return issues;
  }

  /** Rejects the row as a whole. */
  void reject(RowProblem problem) {
    issues.add(RowIssue.ofRow(problem.reason(), problem.text()));
  }

  /** Rejects the row for what one of its columns holds, as the file writes it. */
  void reject(Column column, RowProblem problem) {
    StringJoiner fields = new StringJoiner(", ");
    StringJoiner values = new StringJoiner(" | ");
    for (int field : sources[column.ordinal()].fields()) {
      told.set(row, field);
      fields.add(names.apply(field));
      values.add(new String(told.text, told.from, Math.min(told.to - told.from, LONGEST_TOLD + 1)));
    }
    String value = values.toString();
    issues.add(
        new RowIssue(
            column.word(),
            fields.length() == 0 ? column.word() : fields.toString(),
            Row.withoutNul(
                value.length() > LONGEST_TOLD ? value.substring(0, LONGEST_TOLD) + "…" : value),
            problem.reason(),
            problem.text()));
  }

  /** Whether the value found last is not in the file but assumed. */
  boolean isAssumed() {
    return cell.assumed;
  }

  @Nullable Instant moment(Column column) {
    if (isBlank(column)) {
      return null;
    }
    return switch (moments.parse(cell.text, cell.from, cell.to)) {
      case READ -> moments.instant();
      case NOT_A_TIME -> wrong(column, RowProblems.NOT_A_TIME);
      case NO_SUCH_TIME -> wrong(column, RowProblems.NO_SUCH_TIME);
      case YEAR_OUTSIDE -> wrong(column, RowProblems.YEAR_OUTSIDE);
    };
  }

  /** A day, as the number of days since 1970. */
  @Nullable Long day(Column column) {
    if (isBlank(column)) {
      return null;
    }
    return switch (moments.parseDay(cell.text, cell.from, cell.to)) {
      case READ -> Long.valueOf(moments.epochDay());
      case NOT_A_TIME -> wrong(column, RowProblems.NOT_A_DAY);
      case NO_SUCH_TIME -> wrong(column, RowProblems.NO_SUCH_TIME);
      case YEAR_OUTSIDE -> wrong(column, RowProblems.YEAR_OUTSIDE);
    };
  }

  /** A number with at most two decimals, times 100. */
  @Nullable Long hundredths(Column column, CellType.Hundredths type) {
    if (isBlank(column)) {
      return null;
    }
    char[] text = cell.text;
    int from = cell.from;
    int to = cell.to;
    boolean negative = text[from] == '-' || text[from] == '\u2212';
    int position = from + (negative || text[from] == '+' ? 1 : 0);
    int firstDigit = position;
    long value = 0;
    int decimals = 0;
    boolean point = false;
    boolean beyond = false;
    for (; position < to; position++) {
      char character = text[position];
      if (isPoint(character) && !point && position > firstDigit && position + 1 < to) {
        point = true;
      } else if (!isDigit(character)) {
        return wrong(column, RowProblems.NOT_A_NUMBER);
      } else if (decimals == 2) {
        beyond |= character != '0';
      } else {
        value = Math.min(value * 10 + character - '0', MOST_READ);
        decimals += point ? 1 : 0;
      }
    }
    if (position == firstDigit) {
      return wrong(column, RowProblems.NOT_A_NUMBER);
    }
    if (beyond) {
      return wrong(column, RowProblems.MORE_DECIMALS);
    }
    value *= decimals == 0 ? 100 : decimals == 1 ? 10 : 1;
    if (negative && value > 0) {
      return wrong(column, RowProblems.NEGATIVE);
    }
    return value > type.maximum() ? wrong(column, RowProblems.OUT_OF_RANGE) : Long.valueOf(value);
  }

  @Nullable Integer seconds(Column column, CellType.Seconds type) {
    return isBlank(column) ? null : number(column, 0, type.maximum(), true);
  }

  @Nullable Integer whole(Column column, CellType.Whole type) {
    return isBlank(column) ? null : number(column, type.minimum(), type.maximum(), false);
  }

  /**
   * A decimal point or comma is understood; only a duration may have something behind it, or be a
   * clock's.
   */
  private @Nullable Integer number(Column column, int minimum, int maximum, boolean rounded) {
    char[] text = cell.text;
    int from = cell.from;
    int to = cell.to;
    int position = from;
    boolean negative = text[position] == '-' || text[position] == '\u2212';
    position += negative || text[position] == '+' ? 1 : 0;
    int firstDigit = position;
    long value = 0;
    while (position < to && isDigit(text[position])) {
      value = Math.min(value * 10 + text[position++] - '0', Integer.MAX_VALUE);
    }
    boolean half = false;
    boolean whole = true;
    if (position > firstDigit && position + 1 < to && isPoint(text[position])) {
      half = text[position + 1] >= '5';
      if (rounded && text[position] == ',' && to - position == 4 && value > 0 && value < 1_000) {
        findings.note(kind, Finding.DOUBTFUL_COMMA, column.word(), row.line());
      }
      for (position++; position < to && isDigit(text[position]); position++) {
        whole &= text[position] == '0';
      }
    }
    if (position == firstDigit || position < to) {
      return rounded && clock.read(text, from, to)
          ? within(column, clock.seconds(), minimum, maximum)
          : wrong(column, RowProblems.NOT_A_NUMBER);
    }
    if (!whole && !rounded) {
      return wrong(column, RowProblems.NOT_WHOLE);
    }
    return within(column, (half ? value + 1 : value) * (negative ? -1 : 1), minimum, maximum);
  }

  private @Nullable Integer within(Column column, long value, int minimum, int maximum) {
    if (value < minimum || value > maximum) {
      boolean sign = value < 0 && minimum == 0;
      return wrong(column, sign ? RowProblems.NEGATIVE : RowProblems.OUT_OF_RANGE);
    }
    return (int) value;
  }

  <T> @Nullable T choice(Column column, CellType.OneOf<T> type) {
    String word = sharedWords(column);
    if (word == null) {
      return null;
    }
    // Files nearly always use one of the listed spellings: tried first, and without an iterator.
    List<Choice<T>> choices = type.choices();
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).words().contains(word)) {
        return choices.get(i).meaning();
      }
    }
    for (Choice<T> choice : choices) {
      if (choice.words().stream().anyMatch(word::equalsIgnoreCase)) {
        return choice.meaning();
      }
    }
    return wrong(column, RowProblems.NOT_A_CHOICE);
  }

  /** A text that is likely to recur, made once. */
  @Nullable String sharedWords(Column column) {
    if (isBlank(column)) {
      return null;
    }
    String known = pool.find(cell.text, cell.from, cell.to);
    if (known != null) {
      return known;
    }
    String words = checkedWords(column);
    if (words != null) {
      pool.put(words);
    }
    return words;
  }

  /** A text that hardly recurs, such as an identifier. */
  @Nullable String words(Column column) {
    return isBlank(column) ? null : checkedWords(column);
  }

  private @Nullable String checkedWords(Column column) {
    CellType.Words type =
        column.type() instanceof CellType.Words words ? words : new CellType.Words(200, false);
    int from = cell.from;
    int to = cell.to;
    if (to - from > type.maximumLength()) {
      return wrong(column, RowProblems.TOO_LONG);
    }
    char[] text = cell.text;
    for (int i = from; i < to; i++) {
      char character = text[i];
      boolean control = character < ' ' || (character >= 0x7F && character <= 0x9F);
      boolean layout = character == '\n' || character == '\r' || character == '\t';
      if (control && !(layout && type.lines())) {
        reject(column, RowProblems.controlCharacter(character));
        return null;
      }
    }
    return new String(text, from, to - from);
  }

  /** Finds the cell; one that is required and blank is told, as is one that cannot be taken. */
  private boolean isBlank(Column column) {
    cell.clear();
    sources[column.ordinal()].find(row, cell);
    if (cell.finding != null) {
      findings.note(kind, cell.finding, column.word(), row.line());
    }
    if (cell.problem != null) {
      wrong(column, cell.problem);
      return true;
    }
    if (!cell.isBlank()) {
      return false;
    }
    if (row.hasUncomputed() && isUncomputed(column)) {
      reject(column, RowProblems.NO_VALUE);
    } else if (column.required()) {
      wrong(column, RowProblems.REQUIRED);
    }
    return true;
  }

  /** Whether a cell of a workbook it comes from is a formula that nobody has computed. */
  private boolean isUncomputed(Column column) {
    for (int field : sources[column.ordinal()].fields()) {
      if (row.isUncomputed(field)) {
        return true;
      }
    }
    return false;
  }

  private <T> @Nullable T wrong(Column column, RowProblem problem) {
    Text accepted = sources[column.ordinal()].accepted();
    reject(
        column,
        RowProblems.remedied(problem, accepted == null ? column.type().accepted() : accepted));
    return null;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isPoint(char character) {
    return character == '.' || character == ',';
  }
}

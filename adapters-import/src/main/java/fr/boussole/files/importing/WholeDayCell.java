package fr.boussole.files.importing;

import fr.boussole.domain.text.Text;
import fr.boussole.files.form.IsoText;
import fr.boussole.files.table.Row;
import java.util.List;

/** The day that lasts from one moment to another. */
final class WholeDayCell implements CellSource {

  /** A day on which the clock changes is an hour shorter or longer. */
  private static final long SHORTEST = 23 * 3_600 - 1;

  private static final long LONGEST = 25 * 3_600;
  private static final long NOON = 12 * 3_600;

  private final CellSource begin;
  private final CellSource end;
  private final MomentParser moments;
  private final IsoText written = new IsoText();

  WholeDayCell(CellSource begin, CellSource end, MomentParser moments) {
    this.begin = begin;
    this.end = end;
    this.moments = moments;
  }

  @Override
  public void find(Row row, Slice into) {
    begin.find(row, into);
    if (into.isBlank() || into.problem != null || !parse(into)) {
      return;
    }
    long from = moments.epochSecond();
    into.clear();
    end.find(row, into);
    if (into.problem != null || (!into.isBlank() && !parse(into))) {
      return;
    }
    long length = into.isBlank() ? 0 : moments.epochSecond() - from;
    if (length < SHORTEST || length > LONGEST) {
      into.problem = RowProblems.NOT_ONE_DAY;
      return;
    }
    // Its noon is on that day wherever the file was written: midnight may be the day before here.
    written.epochDay(moments.dayAt(from + NOON));
    into.set(written.text(), 0, written.length());
  }

  private boolean parse(Slice moment) {
    if (moments.parse(moment.text, moment.from, moment.to) == MomentParser.Outcome.READ) {
      return true;
    }
    moment.problem = RowProblems.NOT_A_TIME;
    return false;
  }

  @Override
  public int[] fields() {
    return CellSources.fields(List.of(begin, end));
  }

  @Override
  public Text accepted() {
    return new Text(
        "un début et une fin distants d’un jour ; dans l’outil, exportez par jour",
        "a beginning and an end one day apart; in the tool, export by day");
  }
}

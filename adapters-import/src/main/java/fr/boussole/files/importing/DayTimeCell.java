package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.domain.text.Text;
import fr.boussole.files.form.DurationText;
import fr.boussole.files.form.IsoText;
import fr.boussole.files.table.Row;
import java.util.List;

/** A day and a time of the day. */
final class DayTimeCell implements CellSource {
  private static final int DAY = 86_400;
  private final CellSource date;
  private final CellSource time;
  private final DurationText clock;
  private final Slice part = new Slice();
  private final IsoText written = new IsoText();
  private final char[] moment = new char[32];

  /**
   * @param date gives days
   * @param time as the file has it
   */
  DayTimeCell(CellSource date, CellSource time, DurationText clock) {
    this.date = date;
    this.time = time;
    this.clock = clock;
  }

  @Override
  public void find(Row row, Slice into) {
    date.find(row, into);
    if (into.isBlank() || into.problem != null) {
      return;
    }
    int length = into.to - into.from;
    part.clear();
    time.find(row, part);
    if (length > 12 || part.isBlank()) {
      into.problem = part.isBlank() ? RowProblems.NO_TIME_OF_DAY : RowProblems.NOT_A_TIME;
      return;
    }
    int seconds = secondOfDay();
    if (seconds < 0) {
      into.problem = RowProblems.NOT_A_TIME_OF_DAY;
      return;
    }
    System.arraycopy(into.text, into.from, moment, 0, length);
    written.day(0, 0, 0);
    int start = written.length();
    written.secondOfDay(seconds, 0);
    System.arraycopy(written.text(), start, moment, length, written.length() - start);
    into.set(moment, 0, length + written.length() - start);
  }

  /** Also with AM or PM, of 09:12 without seconds, and behind a day as spreadsheets have it. */
  private int secondOfDay() {
    int end = part.to;
    if (end - part.from > 11
        && part.text[part.from + 4] == '-'
        && part.text[part.from + 7] == '-') {
      part.from += 11;
    }
    int half = half(part.text, part.from, end);
    if (half > 0) {
      end -= 2;
      while (end > part.from && Row.isBlank(part.text[end - 1])) {
        end--;
      }
    }
    if (!clock.read(part.text, part.from, end)) {
      return -1;
    }
    boolean minutesOnly = isHourAndMinute(part.text, part.from, end);
    double seconds = clock.exactSeconds() * (minutesOnly ? 60 : 1);
    if (half > 0) {
      double hour = Math.floor(seconds / 3_600);
      if (hour > 12) {
        return -1;
      }
      seconds += hour == 12 ? (half == 1 ? -DAY / 2 : 0) : (half == 2 ? DAY / 2 : 0);
    }
    if (seconds < 0 || seconds >= DAY) {
      return -1;
    }
    // To the nearest second, as times in workbooks are, but never into the next day.
    return (int) Math.min(Math.round(seconds), DAY - 1);
  }

  /** In a time of the day two parts are hours and minutes, not minutes and seconds. */
  private static boolean isHourAndMinute(char[] text, int from, int to) {
    int colons = 0;
    for (int i = from; i < to; i++) {
      colons += text[i] == ':' ? 1 : 0;
    }
    return colons == 1;
  }

  /** 1 for AM at the end, 2 for PM, 0 for neither. */
  private static int half(char[] text, int from, int to) {
    if (to - from < 3 || Character.toUpperCase(text[to - 1]) != 'M') {
      return 0;
    }
    char letter = Character.toUpperCase(text[to - 2]);
    return letter == 'A' ? 1 : letter == 'P' ? 2 : 0;
  }

  @Override
  public int[] fields() {
    return CellSources.fields(List.of(date, time));
  }

  @Override
  public Text accepted() {
    Text day = date.accepted();
    Text days = day == null ? new CellType.Day().accepted() : day;
    return new Text(
        days.french() + ", et une heure comme 09:12 ou 09:12:58",
        days.english() + ", and a time like 09:12 or 09:12:58");
  }
}

package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Finding;
import fr.boussole.application.mapping.Aliases;
import fr.boussole.domain.text.Text;
import fr.boussole.files.form.DurationText;
import fr.boussole.files.form.IsoText;
import fr.boussole.files.form.NumberText;
import fr.boussole.files.form.WordTable;
import fr.boussole.files.table.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The sources of cells that are more than a field as it is. */
final class CellSources {

  private CellSources() {}

  static int[] fields(List<CellSource> sources) {
    return sources.stream()
        .flatMapToInt(source -> IntStream.of(source.fields()))
        .distinct()
        .toArray();
  }

  /**
   * A field whose words or form are not ours.
   *
   * @param nulls words for no value
   * @param theirs words that stand for others
   * @param ours these others, each in the place of its word
   * @param accepted what may be written in the field, when it is not what our column takes
   */
  record FormedCell(
      int field,
      WordTable nulls,
      WordTable theirs,
      char[][] ours,
      Aliases.Otherwise otherwise,
      @Nullable CellForm form,
      @Nullable Text accepted)
      implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      into.set(row, field);
      if (into.isBlank()) {
        return;
      }
      int alias = ours.length == 0 ? -1 : theirs.find(into.text, into.from, into.to);
      if (alias >= 0) {
        into.set(ours[alias], 0, ours[alias].length);
        return;
      }
      if (nulls.has(into.text, into.from, into.to)) {
        into.to = into.from;
        return;
      }
      switch (otherwise) {
        case KEEP -> {
          if (form != null) {
            form.apply(into);
          }
        }
        case BLANK -> into.to = into.from;
        case REJECT -> into.problem = RowProblems.NOT_AN_ALIAS;
      }
    }

    @Override
    public int[] fields() {
      return new int[] {field};
    }

    @Override
    public @Nullable Text accepted() {
      return accepted;
    }
  }

  /** The same in every row. */
  record ConstantCell(char[] value, boolean assumed) implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      into.set(value, 0, value.length);
      into.assumed = assumed;
    }

    @Override
    public int[] fields() {
      return new int[0];
    }
  }

  record Case(RowTest when, CellSource then) {}

  /** The first case that holds. */
  record CasesCell(Case[] cases, CellSource otherwise) implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      for (Case one : cases) {
        if (one.when().holds(row)) {
          one.then().find(row, into);
          return;
        }
      }
      otherwise.find(row, into);
    }

    @Override
    public int[] fields() {
      return IntStream.concat(
              Arrays.stream(cases)
                  .flatMapToInt(
                      one ->
                          IntStream.concat(
                              IntStream.of(one.when().fields()),
                              IntStream.of(one.then().fields()))),
              IntStream.of(otherwise.fields()))
          .distinct()
          .toArray();
    }
  }

  /** The first that has a value. */
  record FirstCell(List<CellSource> sources) implements CellSource {
    @Override
    public void find(Row row, Slice into) {
      for (int i = 0; i < sources.size(); i++) {
        into.clear();
        sources.get(i).find(row, into);
        if (!into.isBlank()) {
          return;
        }
      }
    }

    @Override
    public int[] fields() {
      return CellSources.fields(sources);
    }

    @Override
    public @Nullable Text accepted() {
      return sources.getFirst().accepted();
    }
  }

  /** Texts one after the other. */
  static final class JoinedCell implements CellSource {
    private final List<CellSource> parts;
    private final char[] between;
    private final Slice part = new Slice();
    private char[] joined = new char[256];

    JoinedCell(List<CellSource> parts, String between) {
      this.parts = parts;
      this.between = between.toCharArray();
    }

    @Override
    public void find(Row row, Slice into) {
      int length = 0;
      boolean filled = false;
      for (int i = 0; i < parts.size(); i++) {
        part.clear();
        parts.get(i).find(row, part);
        length = i == 0 ? 0 : add(length, between, 0, between.length);
        length = add(length, part.text, part.from, part.to);
        filled |= !part.isBlank();
        into.problem = into.problem == null ? part.problem : into.problem;
      }
      into.set(joined, 0, filled ? length : 0);
    }

    private int add(int length, char[] text, int from, int to) {
      int longer = length + to - from;
      if (longer > joined.length) {
        joined = Arrays.copyOf(joined, Math.max(longer, 2 * joined.length));
      }
      System.arraycopy(text, from, joined, length, to - from);
      return longer;
    }

    @Override
    public int[] fields() {
      return CellSources.fields(parts);
    }
  }

  /** A day and a time of the day. */
  static final class DayTimeCell implements CellSource {
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
      long whole = (long) Math.floor(seconds + 0.001);
      return whole >= 0 && whole < DAY ? (int) whole : -1;
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

  /** So long after a moment. */
  static final class AfterCell implements CellSource {
    private final CellSource moment;
    private final CellSource duration;
    private final MomentParser moments;
    private final Slice part = new Slice();
    private final NumberText number = new NumberText('.');
    private final IsoText written = new IsoText();

    AfterCell(CellSource moment, CellSource duration, MomentParser moments) {
      this.moment = moment;
      this.duration = duration;
      this.moments = moments;
    }

    @Override
    public void find(Row row, Slice into) {
      duration.find(row, into);
      if (into.isBlank() || into.problem != null) {
        return;
      }
      if (!number.read(into.text, into.from, into.to)) {
        into.problem = RowProblems.NOT_A_DURATION;
        return;
      }
      @Nullable Finding finding = into.finding;
      into.clear();
      moment.find(row, into);
      if (into.isBlank() || into.problem != null) {
        return;
      }
      part.clear();
      if (moments.parse(into.text, into.from, into.to) != MomentParser.Outcome.READ) {
        into.problem = RowProblems.NOT_A_TIME;
        return;
      }
      Instant start = moments.instant();
      written.instant(start.getEpochSecond() + Math.round(number.value()), start.getNano() / 1_000);
      into.finding = into.finding == null ? finding : into.finding;
      into.set(written.text(), 0, written.length());
    }

    @Override
    public int[] fields() {
      return CellSources.fields(List.of(moment, duration));
    }

    @Override
    public Text accepted() {
      return new Text("un moment, et une durée après lui", "a moment, and a duration after it");
    }
  }

  /** The day so many months before one. */
  static final class MonthsBeforeCell implements CellSource {
    private final LocalDate day;
    private final CellSource months;
    private final NumberText number = new NumberText(NumberText.EITHER);
    private final IsoText written = new IsoText();

    MonthsBeforeCell(LocalDate day, CellSource months) {
      this.day = day;
      this.months = months;
    }

    @Override
    public void find(Row row, Slice into) {
      months.find(row, into);
      if (into.isBlank() || into.problem != null) {
        return;
      }
      if (!number.read(into.text, into.from, into.to)
          || number.value() < 0
          || number.value() > 12 * 200
          || number.value() != Math.rint(number.value())) {
        into.problem = RowProblems.NOT_MONTHS;
        return;
      }
      LocalDate before = day.minusMonths((long) number.value());
      written.day(before.getYear(), before.getMonthValue(), before.getDayOfMonth());
      into.set(written.text(), 0, written.length());
    }

    @Override
    public int[] fields() {
      return months.fields();
    }
  }
}

package fr.boussole.domain.stat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * On which days something usually comes, told by the days on which it did.
 *
 * @param holes days between the first and the last on which nothing came, although such a weekday
 *     usually has something; in their order
 * @param usualGap from one day to the next on which something comes: nine of ten gaps are no
 *     longer, in days; empty where there are too few to tell
 */
public record Rhythm(List<LocalDate> holes, OptionalInt usualGap) {

  /** A weekday says what is usual once it came so many times. */
  private static final int FEWEST_WEEKS = 3;

  private static final int FEWEST_GAPS = 3;

  /** A weekday on which no more than this part of the usual comes may as well have nothing. */
  private static final double QUIET = 0.2;

  public Rhythm {
    holes = List.copyOf(holes);
  }

  /**
   * The rhythm of what came.
   *
   * @param counts how much came on each day; days on which nothing did are left out
   */
  public static Rhythm of(SortedMap<LocalDate, Long> counts) {
    if (counts.isEmpty()) {
      return new Rhythm(List.of(), OptionalInt.empty());
    }
    return new Rhythm(holes(counts), usualGap(List.copyOf(counts.keySet())));
  }

  private static List<LocalDate> holes(SortedMap<LocalDate, Long> counts) {
    double least = QUIET * median(new ArrayList<>(counts.values()));
    Map<DayOfWeek, List<Long>> byWeekday = new EnumMap<>(DayOfWeek.class);
    List<LocalDate> empty = new ArrayList<>();
    LocalDate end = counts.lastKey();
    for (LocalDate day = counts.firstKey(); !day.isAfter(end); day = day.plusDays(1)) {
      long count = counts.getOrDefault(day, 0L);
      byWeekday.computeIfAbsent(day.getDayOfWeek(), unseen -> new ArrayList<>()).add(count);
      if (count == 0) {
        empty.add(day);
      }
    }
    Map<DayOfWeek, Boolean> usual = new EnumMap<>(DayOfWeek.class);
    byWeekday.forEach(
        (weekday, each) -> usual.put(weekday, each.size() >= FEWEST_WEEKS && median(each) > least));
    return empty.stream().filter(day -> usual.get(day.getDayOfWeek())).toList();
  }

  private static OptionalInt usualGap(List<LocalDate> days) {
    int[] gaps = new int[days.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = (int) ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
    }
    if (gaps.length < FEWEST_GAPS) {
      return OptionalInt.empty();
    }
    Arrays.sort(gaps);
    return OptionalInt.of(gaps[(int) Math.ceil(0.9 * gaps.length) - 1]);
  }

  private static double median(List<Long> numbers) {
    Collections.sort(numbers);
    int middle = numbers.size() / 2;
    return numbers.size() % 2 == 1
        ? numbers.get(middle)
        : (numbers.get(middle - 1) + numbers.get(middle)) / 2.0;
  }
}

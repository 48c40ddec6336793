package fr.boussole.bootstrap.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * Spreads numbered contacts over days: time runs with the number, working days get more than
 * weekends, all arrive between 7 and 19 h UTC. Moments are seconds since the first day's midnight
 * UTC.
 */
final class BenchDays {
  static final int SECONDS_A_DAY = 86_400;

  private static final int OPENS = 7 * 3_600;
  private static final int OPEN_SECONDS = 12 * 3_600;

  /** Beyond the covered days: corrections tell of the week after. */
  private static final int SPARE_DAYS = BenchFiles.FOLLOW_UP_DAYS;

  private static final double[] BY_WEEKDAY = {1.25, 1.1, 1.05, 1, 1, 0.5, 0.2};
  private static final byte[][] TIMES = times();

  private final long[] firstOfDay;
  private final byte[][] dates;

  /**
   * @param first number of the first contact
   * @param count how many contacts there are
   * @param days over how many days, from {@code firstDay} on
   */
  BenchDays(LocalDate firstDay, int days, long first, long count) {
    firstOfDay = new long[days + 1];
    double total = 0;
    for (int day = 0; day < days; day++) {
      total += weight(firstDay.plusDays(day));
    }
    double sum = 0;
    for (int day = 0; day < days; day++) {
      firstOfDay[day] = first + (long) (count * (sum / total));
      sum += weight(firstDay.plusDays(day));
    }
    firstOfDay[days] = first + count;
    dates = new byte[days + SPARE_DAYS][];
    for (int day = 0; day < dates.length; day++) {
      dates[day] = (firstDay.plusDays(day) + "T").getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** The number of the first contact of a day. */
  long firstOf(int day) {
    return firstOfDay[day];
  }

  /** When a contact of a given day arrives. */
  long arrival(int day, long number) {
    long place = number - firstOfDay[day];
    long ofDay = Math.max(1, firstOfDay[day + 1] - firstOfDay[day]);
    return (long) day * SECONDS_A_DAY + OPENS + place * OPEN_SECONDS / ofDay;
  }

  void write(ByteLines lines, long moment) {
    lines.text(dates[(int) (moment / SECONDS_A_DAY)]).text(TIMES[(int) (moment % SECONDS_A_DAY)]);
  }

  private static double weight(LocalDate day) {
    return BY_WEEKDAY[day.getDayOfWeek().getValue() - 1];
  }

  private static byte[][] times() {
    byte[][] times = new byte[SECONDS_A_DAY][];
    DateTimeFormatter format = DateTimeFormatter.ofPattern("HH:mm:ss'Z'");
    for (int second = 0; second < SECONDS_A_DAY; second++) {
      times[second] =
          format.format(LocalTime.ofSecondOfDay(second)).getBytes(StandardCharsets.US_ASCII);
    }
    return times;
  }
}

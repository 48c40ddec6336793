package fr.boussole.web.format;

/** Durations in their two largest units: {@code 30 s}, {@code 2 min 05 s}, {@code 3 j 4 h}. */
public final class Durations {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final char SPACE = '\u00a0';

  private final Numbers numbers;

  public Durations(Numbers numbers) {
    this.numbers = numbers;
  }

  /** A duration; below ten seconds with a tenth, for there it matters. */
  public String of(double seconds) {
    double size = Math.abs(seconds);
    String sign = seconds < 0 ? String.valueOf(Numbers.MINUS) : "";
    if (size < 9.95) {
      return numbers.fixed(seconds, isWhole(size) ? 0 : 1) + SPACE + "s";
    }
    long whole = Math.round(size);
    if (whole < MINUTE) {
      return sign + whole + SPACE + "s";
    }
    if (whole < HOUR) {
      return sign + two(whole / MINUTE, "min", whole % MINUTE, "s", 2);
    }
    long minutes = Math.round(size / MINUTE);
    if (minutes < DAY / MINUTE) {
      return sign + two(minutes / MINUTE, "h", minutes % MINUTE, "min", 2);
    }
    long hours = Math.round(size / HOUR);
    return sign + two(hours / 24, numbers.isFrench() ? "j" : "d", hours % 24, "h", 1);
  }

  /** A difference of durations, with its sign. */
  public String signed(double seconds) {
    String text = of(seconds);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero || seconds < 0 ? text : "+" + text;
  }

  private String two(long large, String unit, long small, String smallUnit, int digits) {
    return numbers.whole(large) + SPACE + unit + SPACE + pad(small, digits) + SPACE + smallUnit;
  }

  private static String pad(long number, int digits) {
    String text = Long.toString(number);
    return text.length() < digits ? "0" + text : text;
  }

  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < 0.05;
  }
}

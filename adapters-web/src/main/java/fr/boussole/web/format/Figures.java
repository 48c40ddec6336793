package fr.boussole.web.format;

import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.Unit;
import fr.boussole.domain.stat.Interval;
import java.util.Locale;

/** The amounts of a KPI as they are read: {@code 84,3 %}, {@code 2 min 05 s}, {@code +35}. */
public final class Figures {

  private static final String POINT = "\u00a0pt";

  private final Numbers numbers;
  private final Durations durations;
  private final boolean examples;

  public Figures(Locale locale) {
    this(locale, false);
  }

  private Figures(Locale locale, boolean examples) {
    numbers = new Numbers(locale);
    durations = new Durations(numbers);
    this.examples = examples;
  }

  /** The same, but with a second decimal of a percentage that has one: {@code 91,67 %}. */
  public static Figures ofExamples(Locale locale) {
    return new Figures(locale, true);
  }

  /** An amount in the KPI's unit. */
  public String amount(Kpi kpi, double amount) {
    return switch (kpi.unit()) {
      case PERCENT -> percent(amount);
      case SECONDS -> durations.of(amount);
      case COUNT -> numbers.fixed(amount, 0);
      case POINTS -> isNetScore(kpi) ? numbers.signed(amount, 0) : numbers.fixed(amount, 2);
      case CURRENCY -> numbers.euros(amount, false);
      case NUMBER -> numbers.fixed(amount, 2);
    };
  }

  /** What was gained or lost, with its sign; percentages differ by points. */
  public String difference(Kpi kpi, double amount) {
    return switch (kpi.unit()) {
      case PERCENT -> numbers.signed(amount, 1) + POINT;
      case SECONDS -> durations.signed(amount);
      case COUNT -> numbers.signed(amount, 0);
      case POINTS -> numbers.signed(amount, isNetScore(kpi) ? 0 : 2);
      case CURRENCY -> numbers.euros(amount, true);
      case NUMBER -> numbers.signed(amount, 2);
    };
  }

  /** The two ends of an interval; a shared unit is written once. */
  public String interval(Kpi kpi, Interval interval) {
    String high = amount(kpi, interval.high());
    String low =
        kpi.unit() == Unit.PERCENT
            ? numbers.fixed(interval.low(), 1)
            : amount(kpi, Math.max(interval.low(), floor(kpi)));
    return low + "\u00a0– " + high;
  }

  /** A count of facts. */
  public String count(long count) {
    return numbers.whole(count);
  }

  /** A part of a calculation: seconds stay seconds, so that the division can be redone by hand. */
  public String operand(Unit unit, double amount) {
    if (unit == Unit.CURRENCY) {
      return numbers.euros(amount, false);
    }
    boolean whole = amount == Math.rint(amount);
    String number = numbers.fixed(amount, whole ? 0 : 2);
    return unit == Unit.SECONDS ? number + "\u00a0s" : number;
  }

  /** A plain duration, whatever the KPI. */
  public String duration(double seconds) {
    return durations.of(seconds);
  }

  public String percent(double percent) {
    boolean hasMore = Math.round(percent * 100) % 10 != 0;
    return numbers.percent(percent, examples && hasMore ? 2 : 1);
  }

  /** Nobody waits less than no time, even where the arithmetic of an interval says so. */
  private static double floor(Kpi kpi) {
    return kpi.unit() == Unit.SECONDS || kpi.unit() == Unit.COUNT ? 0 : -Double.MAX_VALUE;
  }

  private static boolean isNetScore(Kpi kpi) {
    return kpi.formula() instanceof Formula.NetScore;
  }
}

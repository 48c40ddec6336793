package fr.boussole.domain.kpi;

import fr.boussole.domain.stat.Difference;
import fr.boussole.domain.stat.Interval;
import fr.boussole.domain.stat.Intervals;
import java.util.Optional;

/**
 * How a KPI moved from the previous period.
 *
 * @param verdict what to make of it
 * @param difference now less before, in the KPI's unit; absent when one of them is unknown
 */
public record Movement(Verdict verdict, Optional<Difference> difference) {

  private static final double STEADY = 0.01;

  /** What a movement means, given the KPI's direction. */
  public enum Verdict {
    BETTER,
    WORSE,
    /** Up, where up is neither good nor bad by itself. */
    HIGHER,
    LOWER,
    /** Within the noise of these volumes; of an exact figure, by less than a hundredth. */
    NOISE,
    /** One of the two has no data, or they are not on the same scale, or under the same rules. */
    NOT_COMPARABLE
  }

  /** Two values that tell nothing about each other. */
  public static Movement notComparable() {
    return new Movement(Verdict.NOT_COMPARABLE, Optional.empty());
  }

  public static Movement of(Kpi kpi, KpiValue now, KpiValue before) {
    if (!(now instanceof KpiValue.Known newer)
        || !(before instanceof KpiValue.Known older)
        || !newer.remark().equals(older.remark())) {
      return notComparable();
    }
    if (isExact(kpi)) {
      Difference difference = Difference.exact(newer.amount(), older.amount());
      boolean steady = Math.abs(difference.amount()) < Math.abs(older.amount()) * STEADY;
      return new Movement(
          steady || difference.amount() == 0 ? Verdict.NOISE : verdict(kpi.direction(), difference),
          Optional.of(difference));
    }
    Optional<Interval> newerInterval = interval(kpi, newer);
    Optional<Interval> olderInterval = interval(kpi, older);
    if (newerInterval.isEmpty() || olderInterval.isEmpty()) {
      return notComparable();
    }
    Difference difference =
        Difference.between(
            newer.amount(), newerInterval.get(), older.amount(), olderInterval.get());
    return new Movement(verdict(kpi.direction(), difference), Optional.of(difference));
  }

  /** Sums of money and quotients that are no shares of their facts are not drawn from a sample. */
  private static boolean isExact(Kpi kpi) {
    Formula formula =
        kpi.formula() instanceof Formula.Narrowed(var to, Formula.Narrowable of)
            ? of
            : kpi.formula();
    return switch (formula) {
      case Formula.Total total -> kpi.unit() != Unit.COUNT;
      case Formula.Quotient quotient ->
          kpi.unit() != Unit.PERCENT || !quotient.facts().equals(quotient.whole());
      case Formula.Ratio ratio -> false;
      case Formula.MeanDuration mean -> false;
      case Formula.NetScore score -> false;
      case Formula.Share share -> false;
      case Formula.Stock stock -> false;
      case Formula.ScaledMean mean -> false;
      case Formula.Narrowed narrowed -> false;
    };
  }

  private static Optional<Interval> interval(Kpi kpi, KpiValue.Known value) {
    if (kpi.unit() == Unit.COUNT) {
      return Optional.of(Intervals.count(Math.max(0, Math.round(value.amount()))));
    }
    return value.interval();
  }

  private static Verdict verdict(Direction direction, Difference difference) {
    if (difference.isNoise()) {
      return Verdict.NOISE;
    }
    boolean up = difference.amount() > 0;
    return switch (direction) {
      case UP -> up ? Verdict.BETTER : Verdict.WORSE;
      case DOWN -> up ? Verdict.WORSE : Verdict.BETTER;
      case BAND, NEUTRAL -> up ? Verdict.HIGHER : Verdict.LOWER;
    };
  }
}

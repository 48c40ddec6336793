package fr.boussole.domain.kpi;

import fr.boussole.domain.stat.Interval;
import fr.boussole.domain.text.Text;
import java.util.Optional;

/**
 * What a KPI came to: a known amount with its evidence, or no data and why. Never 0 or NaN for
 * nothing.
 */
public sealed interface KpiValue {

  /** Said of figures whose facts belong to no team and no person. */
  Text ORGANISATION = new Text("Toute l’organisation.", "The whole organisation.");

  /**
   * A known value, unrounded.
   *
   * @param amount in the KPI's unit
   * @param n how many facts it rests on
   * @param numerator the upper number of the formula (for a count or stock: the count itself)
   * @param denominator the lower number; absent for counts and stocks
   * @param interval 95 % confidence; absent where the figure is an exact count or sum, or rests on
   *     one fact only
   * @param spread median and P90 of a duration
   * @param remark what the reader must know about this value, such as converted scales
   */
  record Known(
      double amount,
      long n,
      double numerator,
      Optional<Double> denominator,
      Optional<Interval> interval,
      Optional<Spread> spread,
      Optional<Text> remark)
      implements KpiValue {

    /** The same value, with more that the reader must know. */
    public Known withRemark(Text more) {
      return new Known(
          amount,
          n,
          numerator,
          denominator,
          interval,
          spread,
          Optional.of(remark.map(first -> first.and(more)).orElse(more)));
    }

    public Known {
      if (!Double.isFinite(amount)) {
        throw new IllegalArgumentException("a known value is a number: " + amount);
      }
    }
  }

  /** No data. */
  record Unknown(NoData why) implements KpiValue {}

  /**
   * How a duration spreads, in seconds.
   *
   * @param medianInterval 95 % confidence interval of the median
   * @param meanOverMedian mean less median: a wide gap means extreme cases
   */
  record Spread(double median, Interval medianInterval, double p90, double meanOverMedian) {}

  /** This value, with the remark that it is not of the viewer's teams alone. */
  default KpiValue ofTheWholeOrganisation() {
    return switch (this) {
      case Unknown unknown -> unknown;
      case Known known -> known.withRemark(ORGANISATION);
    };
  }

  default Optional<Known> known() {
    return this instanceof Known known ? Optional.of(known) : Optional.empty();
  }
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.stat.Interval;
import fr.boussole.domain.stat.Intervals;
import fr.boussole.domain.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From formula and evidence to value: the one path for every card, chart, table, export and API
 * answer.
 */
public final class Evaluation {

  private static final Text OF_SINGLE_CONTACTS =
      new Text(
          "Médiane et P90 : des seules demandes connues une à une.",
          "Median and P90: of the contacts known one by one only.");

  private Evaluation() {}

  /**
   * The KPI's value.
   *
   * @param evidence of the scope, for a narrowed formula of its facts there
   */
  public static KpiValue evaluate(Kpi kpi, Evidence evidence) {
    KpiValue value = evaluate(kpi.formula(), kpi.unit(), evidence);
    int fewest = kpi.formula().factTypes().stream().mapToInt(FactType::fewest).max().orElseThrow();
    return value instanceof KpiValue.Known known && known.n() < fewest && fewest > 1
        ? new KpiValue.Unknown(NoData.TOO_FEW)
        : value;
  }

  private static KpiValue evaluate(Formula formula, Unit unit, Evidence evidence) {
    Tally tally = evidence.tally();
    if (!formula.isTold(evidence.around())) {
      return new KpiValue.Unknown(NoData.NOT_TOLD);
    }
    return switch (formula) {
      case Formula.Total(Measure of, Optional<Measure> facts) ->
          facts.isPresent() && evidence.around().get(facts.get()) == 0
              ? new KpiValue.Unknown(NoData.NO_FACTS)
              : total(Unit.of(of.word()).ofCounted(tally.get(of)), tally.get(facts.orElse(of)));
      case Formula.Ratio(Measure part, Measure whole, Measure needed) ->
          tally.get(whole) > 0 && evidence.around().get(needed) == 0
              ? new KpiValue.Unknown(NoData.NOT_TOLD)
              : ratio(tally.get(part), tally.get(whole));
      case Formula.MeanDuration(Measure sum, Measure count, Distribution spread) ->
          mean(tally.get(sum), tally.get(count), evidence.spreads().get(spread));
      case Formula.NetScore(Measure plus, Measure minus, Measure of) ->
          netScore(tally.get(plus), tally.get(minus), tally.get(of));
      case Formula.Share(Measure of, Dimension within) ->
          evidence
              .reference()
              .map(whole -> ratio(tally.get(of), whole.tally().get(of)))
              .orElseGet(() -> new KpiValue.Unknown(NoData.NEEDS_CHANNEL));
      case Formula.Stock(Level of) -> total(evidence.closing(of), evidence.closing(of));
      case Formula.Quotient quotient -> quotient(quotient, unit, evidence);
      case Formula.ScaledMean mean -> ScaledPoints.of(mean, tally).mean();
      case Formula.Narrowed(Narrowing to, Formula.Narrowable of) -> evaluate(of, unit, evidence);
    };
  }

  private static KpiValue total(double sum, long n) {
    return new KpiValue.Known(
        sum, n, sum, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static KpiValue ratio(long part, long whole) {
    if (whole == 0) {
      return new KpiValue.Unknown(NoData.NO_FACTS);
    }
    return new KpiValue.Known(
        100.0 * part / whole,
        whole,
        part,
        Optional.of((double) whole),
        proportion(part, whole),
        Optional.empty(),
        Optional.empty());
  }

  /** Counts that files give ready made may exceed what they are parts of: no proportion then. */
  private static Optional<Interval> proportion(long part, long whole) {
    return part < 0 || part > whole
        ? Optional.empty()
        : Optional.of(Intervals.proportion(part, whole));
  }

  private static KpiValue quotient(Formula.Quotient formula, Unit unit, Evidence evidence) {
    double part = formula.part().in(evidence);
    double whole = formula.whole().in(evidence);
    if (whole <= 0) {
      return new KpiValue.Unknown(NoData.NO_FACTS);
    }
    if (formula.evidence().stream().anyMatch(needed -> evidence.around().get(needed) == 0)) {
      return new KpiValue.Unknown(NoData.NOT_TOLD);
    }
    boolean percent = unit == Unit.PERCENT;
    boolean shareOfFacts = percent && formula.facts().equals(formula.whole());
    return new KpiValue.Known(
        (percent ? 100 * part : part) / whole,
        Math.round(formula.facts().in(evidence)),
        part,
        Optional.of(whole),
        shareOfFacts ? proportion(Math.round(part), Math.round(whole)) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static KpiValue mean(long sum, long count, @Nullable Histogram histogram) {
    if (count == 0) {
      return new KpiValue.Unknown(NoData.NO_FACTS);
    }
    double mean = (double) sum / count;
    Optional<Interval> interval = Optional.empty();
    Optional<KpiValue.Spread> spread = Optional.empty();
    Optional<Text> remark = Optional.empty();
    if (histogram != null && histogram.size() > 0) {
      long n = histogram.size();
      long[] places = Intervals.medianPlaces(n);
      double median = histogram.quantile(0.5);
      Interval around =
          new Interval(
              Math.min(median, histogram.orderStatistic(places[0])),
              Math.max(median, histogram.orderStatistic(places[1])),
              Interval.LEVEL);
      spread =
          Optional.of(new KpiValue.Spread(median, around, histogram.quantile(0.9), mean - median));
      if (n < count) {
        remark = Optional.of(OF_SINGLE_CONTACTS);
      } else if (n > 1) {
        interval = Optional.of(Intervals.mean(mean, histogram.variance(mean), n));
      }
    }
    return new KpiValue.Known(
        mean, count, sum, Optional.of((double) count), interval, spread, remark);
  }

  private static KpiValue netScore(long plus, long minus, long answers) {
    if (answers == 0) {
      return new KpiValue.Unknown(NoData.NO_FACTS);
    }
    return new KpiValue.Known(
        100.0 * (plus - minus) / answers,
        answers,
        plus - minus,
        Optional.of((double) answers),
        Optional.of(Intervals.netScore(plus, minus, answers)),
        Optional.empty(),
        Optional.empty());
  }
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
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

  private static final Text CONVERTED =
      new Text(
          "Les réponses sur 1–7 sont ramenées à 1–5 : 1 + (points − 1) × 4 ÷ 6.",
          "Answers on 1–7 are brought to 1–5: 1 + (points − 1) × 4 ÷ 6.");
  private static final Text ON_SEVEN = new Text("Échelle de 1 à 7.", "Scale from 1 to 7.");
  private static final Text ON_FIVE = new Text("Échelle de 1 à 5.", "Scale from 1 to 5.");

  private Evaluation() {}

  /**
   * The formula's value.
   *
   * @param evidence of the scope, for a narrowed formula of its facts there
   */
  public static KpiValue evaluate(Formula formula, Evidence evidence) {
    Tally tally = evidence.tally();
    return switch (formula) {
      case Formula.Total(Measure of) -> total(tally.get(of));
      case Formula.Ratio(Measure part, Measure whole, Measure needed) ->
          tally.get(whole) > 0 && evidence.around().get(needed) == 0
              ? new KpiValue.Unknown(NoData.NOT_TOLD)
              : ratio(tally.get(part), tally.get(whole));
      case Formula.MeanDuration(Measure sum, Measure count, Distribution spread) ->
          mean(tally.get(sum), tally.get(count), evidence.spreads().get(spread));
      case Formula.NetScore(Measure plus, Measure minus, Measure of) ->
          netScore(tally.get(plus), tally.get(minus), tally.get(of));
      case Formula.Share(Measure of, var within) ->
          evidence
              .reference()
              .map(whole -> ratio(tally.get(of), whole.get(of)))
              .orElseGet(() -> new KpiValue.Unknown(NoData.NEEDS_CHANNEL));
      case Formula.Stock(Measure in, Measure out) ->
          total(evidence.openingStock() + tally.get(in) - tally.get(out));
      case Formula.EffortScore() -> effort(tally);
      case Formula.Narrowed(var to, Formula.Ratio of) -> evaluate(of, evidence);
    };
  }

  private static KpiValue total(long count) {
    return new KpiValue.Known(
        count,
        count,
        count,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static KpiValue ratio(long part, long whole) {
    if (whole == 0) {
      return new KpiValue.Unknown(NoData.NO_FACTS);
    }
    return new KpiValue.Known(
        100.0 * part / whole,
        whole,
        part,
        Optional.of(whole),
        Optional.of(Intervals.proportion(part, whole)),
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
      if (n > 1) {
        interval = Optional.of(Intervals.mean(mean, histogram.variance(mean), n));
      }
    }
    return new KpiValue.Known(
        mean, count, sum, Optional.of(count), interval, spread, Optional.empty());
  }

  private static KpiValue netScore(long plus, long minus, long answers) {
    if (answers == 0) {
      return new KpiValue.Unknown(NoData.NO_FACTS);
    }
    return new KpiValue.Known(
        100.0 * (plus - minus) / answers,
        answers,
        plus - minus,
        Optional.of(answers),
        Optional.of(Intervals.netScore(plus, minus, answers)),
        Optional.empty(),
        Optional.empty());
  }

  private static KpiValue effort(Tally tally) {
    long five = tally.get(Measure.CES5_ANSWERS);
    long seven = tally.get(Measure.CES7_ANSWERS);
    if (five + seven == 0) {
      return new KpiValue.Unknown(NoData.NO_FACTS);
    }
    double points = tally.get(Measure.CES5_POINTS);
    double squares = tally.get(Measure.CES5_SQUARES);
    double sevenPoints = tally.get(Measure.CES7_POINTS);
    double sevenSquares = tally.get(Measure.CES7_SQUARES);
    Text scale = ON_FIVE;
    if (five == 0) {
      points = sevenPoints;
      squares = sevenSquares;
      scale = ON_SEVEN;
    } else if (seven > 0) {
      // x on 1–7 becomes (2x + 1) ÷ 3 on 1–5.
      points += (2 * sevenPoints + seven) / 3;
      squares += (4 * sevenSquares + 4 * sevenPoints + seven) / 9;
      scale = CONVERTED;
    }
    long n = five + seven;
    double mean = points / n;
    Optional<Interval> interval =
        n < 2
            ? Optional.empty()
            : Optional.of(
                Intervals.mean(mean, Math.max(0, squares - n * mean * mean) / (n - 1), n));
    return new KpiValue.Known(
        mean, n, points, Optional.of(n), interval, Optional.empty(), Optional.of(scale));
  }
}

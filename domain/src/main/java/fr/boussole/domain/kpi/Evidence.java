package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a formula is computed from, for one scope. What is missing from a map is none.
 *
 * @param tally the scope's measures
 * @param spreads the scope's distributions
 * @param openings levels when the period began
 * @param averages means of the levels at the end of each day
 * @param distincts figures that are no sums of days
 * @param reference the evidence of the scope without its filter on a dimension or its narrowing,
 *     where the formula reads that, too
 * @param around the measures of the wider scope this is a piece of, such as the whole period of a
 *     trend: what its files tell, this piece's facts tell, too. The scope's own when it is no piece
 */
public record Evidence(
    Tally tally,
    Map<Distribution, Histogram> spreads,
    Map<Level, Long> openings,
    Map<Level, Double> averages,
    Map<Distinct, Long> distincts,
    Optional<Evidence> reference,
    Tally around) {

  public Evidence {
    spreads = Map.copyOf(spreads);
    openings = Map.copyOf(openings);
    averages = Map.copyOf(averages);
    distincts = Map.copyOf(distincts);
  }

  public static Evidence of(Tally tally) {
    return new Evidence(tally, Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), tally);
  }

  /** Measures of durations, of which each is known: their number, their sum and how they spread. */
  public static Evidence ofDurations(Formula.MeanDuration mean, int... seconds) {
    Histogram histogram = new Histogram();
    Tally tally = Tally.of(mean.count(), seconds.length);
    for (int each : seconds) {
      histogram.addSeconds(each);
      tally = tally.plus(mean.sum(), each);
    }
    return of(tally).withSpreads(Map.of(mean.spread(), histogram));
  }

  /** This and a measure more. */
  public Evidence with(Measure measure, long sum) {
    return new Evidence(
        tally.plus(measure, sum),
        spreads,
        openings,
        averages,
        distincts,
        reference,
        around.plus(measure, sum));
  }

  public Evidence withSpreads(Map<Distribution, Histogram> known) {
    return new Evidence(tally, known, openings, averages, distincts, reference, around);
  }

  public Evidence withOpening(Level level, long opening) {
    return new Evidence(
        tally, spreads, with(openings, level, opening), averages, distincts, reference, around);
  }

  public Evidence withAverage(Level level, double average) {
    return new Evidence(
        tally, spreads, openings, with(averages, level, average), distincts, reference, around);
  }

  public Evidence withDistinct(Distinct distinct, long figure) {
    return new Evidence(
        tally, spreads, openings, averages, with(distincts, distinct, figure), reference, around);
  }

  public Evidence withReference(Evidence whole) {
    return new Evidence(tally, spreads, openings, averages, distincts, Optional.of(whole), around);
  }

  public Evidence withAround(Tally wider) {
    return new Evidence(tally, spreads, openings, averages, distincts, reference, wider);
  }

  public long opening(Level level) {
    return openings.getOrDefault(level, 0L);
  }

  /** What was there when the period began, and what came and went since. */
  public long closing(Level level) {
    return opening(level) + tally.get(level.in()) - tally.get(level.out());
  }

  public double average(Level level) {
    return averages.getOrDefault(level, 0.0);
  }

  public long distinct(Distinct distinct) {
    return distincts.getOrDefault(distinct, 0L);
  }

  private static <K extends Enum<K>, V> Map<K, V> with(Map<K, V> known, K key, V value) {
    EnumMap<K, V> more = new EnumMap<>(key.getDeclaringClass());
    more.putAll(known);
    more.put(key, value);
    return more;
  }
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Tally;
import java.util.Map;
import java.util.Optional;

/**
 * What a formula is computed from, for one scope.
 *
 * @param tally the scope's measures
 * @param spreads the scope's distributions; one that is missing holds nothing
 * @param reference for a share: the measures of the scope without its filter on the dimension, when
 *     there is one
 * @param openingStock for a stock: what was there when the period began
 * @param around the measures of the wider scope this is a piece of, such as the whole period of a
 *     trend: what its files tell, this piece's facts tell, too. The scope's own when it is no piece
 */
public record Evidence(
    Tally tally,
    Map<Distribution, Histogram> spreads,
    Optional<Tally> reference,
    long openingStock,
    Tally around) {

  public static Evidence of(Tally tally) {
    return new Evidence(tally, Map.of(), Optional.empty(), 0, tally);
  }

  /** Measures of durations, of which each is known: their number, their sum and how they spread. */
  public static Evidence ofDurations(Formula.MeanDuration mean, int... seconds) {
    Histogram histogram = new Histogram();
    Tally tally = Tally.of(mean.count(), seconds.length);
    for (int each : seconds) {
      histogram.addSeconds(each);
      tally = tally.plus(mean.sum(), each);
    }
    return new Evidence(tally, Map.of(mean.spread(), histogram), Optional.empty(), 0, tally);
  }

  public Evidence withReference(Tally whole) {
    return new Evidence(tally, spreads, Optional.of(whole), openingStock, around);
  }

  public Evidence withOpeningStock(long stock) {
    return new Evidence(tally, spreads, reference, stock, around);
  }
}

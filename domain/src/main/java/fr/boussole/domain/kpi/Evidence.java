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

  public Evidence withReference(Tally whole) {
    return new Evidence(tally, spreads, Optional.of(whole), openingStock, around);
  }
}

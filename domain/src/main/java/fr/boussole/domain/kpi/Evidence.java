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
 */
public record Evidence(
    Tally tally,
    Map<Distribution, Histogram> spreads,
    Optional<Tally> reference,
    long openingStock) {

  public static Evidence of(Tally tally) {
    return new Evidence(tally, Map.of(), Optional.empty(), 0);
  }

  public Evidence withReference(Tally whole) {
    return new Evidence(tally, spreads, Optional.of(whole), openingStock);
  }
}

package fr.boussole.application.importing;

import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.TwoWays;
import fr.boussole.domain.scope.Dimension;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Sees what the rows of one file tell in two ways. Keeps an entry a day and place, not a row. */
final class Overlaps {

  private record Place(LocalDate day, Labels labels) {}

  private final TwoWays ways;
  private final Map<Place, Set<TwoWays.Way>> seen = new HashMap<>();

  Overlaps(TwoWays ways) {
    this.ways = ways;
  }

  /** The column that tells the amount. */
  String column() {
    return ways.counted().word();
  }

  /** Whether this row is the first to tell in the other way what another row told already. */
  boolean isSecondWay(Fact fact) {
    return ways.of(fact.labels(), fact.values())
        .filter(
            way -> {
              Set<TwoWays.Way> told =
                  seen.computeIfAbsent(place(fact), unseen -> EnumSet.noneOf(TwoWays.Way.class));
              return told.add(way) && told.size() > 1;
            })
        .isPresent();
  }

  /** The day, and all that the two ways have in common. */
  private Place place(Fact fact) {
    Map<Dimension, String> others = new EnumMap<>(Dimension.class);
    others.putAll(fact.labels().values());
    others.remove(ways.one());
    others.remove(ways.other());
    return new Place(fact.values().day(), new Labels(others));
  }
}

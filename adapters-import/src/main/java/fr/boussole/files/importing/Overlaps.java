package fr.boussole.files.importing;

import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.TwoWays;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

  void see(Fact fact) {
    ways.of(fact.labels(), fact.values())
        .ifPresent(
            way ->
                seen.computeIfAbsent(place(fact), unseen -> EnumSet.noneOf(TwoWays.Way.class))
                    .add(way));
  }

  List<Text> warnings() {
    long twice = seen.values().stream().filter(each -> each.size() > 1).count();
    return twice == 0
        ? List.of()
        : List.of(
            new Text(
                ways.warning().french().formatted(twice),
                ways.warning().english().formatted(twice)));
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

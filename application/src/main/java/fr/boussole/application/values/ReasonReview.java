package fr.boussole.application.values;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.application.dashboard.Trend;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.stat.Pareto;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What contacts are about.
 *
 * @param within the reason whose sub-reasons are told apart; reasons are when empty
 * @param volumes contacts by reason
 * @param courses the last weeks of each reason
 * @param channels the channels with most contacts, and contacts by reason on each
 * @param avoidable the reasons that are marked as such
 */
public record ReasonReview(
    Optional<String> within,
    Breakdown volumes,
    Map<String, List<Trend.Point>> courses,
    List<Channel> channels,
    Set<String> avoidable,
    Reading avoidableShare) {

  public ReasonReview {
    courses = Map.copyOf(courses);
    channels = List.copyOf(channels);
    avoidable = Set.copyOf(avoidable);
  }

  /** Contacts by reason on one channel. */
  public record Channel(String name, Map<String, Long> contacts) {
    public Channel {
      contacts = Map.copyOf(contacts);
    }
  }

  public Pareto pareto() {
    return Pareto.of(counts(volumes));
  }

  static Map<String, Long> counts(Breakdown volumes) {
    return volumes.rows().stream()
        .collect(Collectors.toMap(Breakdown.Row::value, row -> count(row.now())));
  }

  static long count(KpiValue value) {
    return value.known().map(known -> Math.round(known.amount())).orElse(0L);
  }
}

package fr.boussole.application.values;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.dashboard.NotVisible;
import fr.boussole.application.rollup.Recount;
import fr.boussole.application.rollup.Recounts;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looking at the values of the dimensions, and renaming, merging and marking them. */
@ApplicationScoped
public class ManageValues {

  /** Over how many days the contacts of a value are counted: enough to see which ones matter. */
  public static final int COUNTED_DAYS = 90;

  /** Most changes are made within it; whoever asked for a longer one looks again. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ValueNames names;
  private final Dashboards dashboards;
  private final Recounts recounts;
  private final Clock clock;

  public ManageValues(ValueNames names, Dashboards dashboards, Recounts recounts, Clock clock) {
    this.names = names;
    this.dashboards = dashboards;
    this.recounts = recounts;
    this.clock = clock;
  }

  /**
   * The values of a dimension that this viewer may see, in alphabetical order; an admin sees those
   * without facts, too.
   *
   * @throws NotVisible when the viewer may not tell these values apart
   */
  public List<KnownValue> values(Viewer viewer, Dimension dimension) {
    if (dimension == Dimension.AGENT && !viewer.visibility().showsAgents()) {
      throw new NotVisible("names of single persons");
    }
    ValueTree tree = names.of(dimension);
    Set<String> visible = Set.copyOf(dashboards.values(viewer, dimension));
    Map<String, Long> contacts = contacts(viewer, dimension);
    return tree.shown().stream()
        .filter(value -> viewer.role() == Role.ADMIN || visible.contains(value.name()))
        .map(
            value -> {
              List<ValueName> group = tree.group(value.name());
              return new KnownValue(
                  value, group.subList(1, group.size()), contacts.getOrDefault(value.name(), 0L));
            })
        .toList();
  }

  private Map<String, Long> contacts(Viewer viewer, Dimension dimension) {
    return dashboards
        .extent()
        .map(extent -> new Period(extent.end().minusDays(COUNTED_DAYS), extent.end()))
        .map(
            days -> dashboards.breakdown(viewer, KpiCode.CONTACT_VOLUME, Scope.of(days), dimension))
        .map(
            breakdown ->
                breakdown.rows().stream()
                    .collect(Collectors.toMap(Breakdown.Row::value, row -> amount(row.now()))))
        .orElse(Map.of());
  }

  private static long amount(KpiValue value) {
    return value.known().map(known -> Math.round(known.amount())).orElse(0L);
  }

  /**
   * Makes a change. Where it asks for much counting anew, that goes on in the background.
   *
   * @return how it stands after a few seconds
   * @throws ValueRefused when it cannot be made
   */
  public Recount change(Viewer admin, ValueChange change) {
    ValueTree unused = names.of(change.dimension()).after(change);
    return recounts.await(
        recounts.start(
            change.words(),
            admin.username(),
            () -> names.apply(change, admin.username(), clock.instant())),
        PATIENCE);
  }

  /** The changes under way or waiting. */
  public List<Recount> underWay() {
    return recounts.latest().stream()
        .filter(each -> each.state() == Recount.State.UNDER_WAY)
        .toList();
  }

  /** The last changes made, the latest first. */
  public List<ValueNames.Made> made(int most) {
    return names.made(most);
  }
}

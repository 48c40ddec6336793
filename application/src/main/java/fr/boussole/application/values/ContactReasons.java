package fr.boussole.application.values;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why customers get in touch: the contact volume by reason, as every breakdown has it. */
@ApplicationScoped
public class ContactReasons {

  private static final int CHANNELS = 6;

  private final Dashboards dashboards;
  private final ValueNames names;

  public ContactReasons(Dashboards dashboards, ValueNames names) {
    this.dashboards = dashboards;
    this.names = names;
  }

  /** By sub-reason where the scope is about one reason only. */
  public ReasonReview review(Viewer viewer, Scope asked) {
    Scope scope = asked.with(dashboards.shown(asked.filter()));
    Optional<String> within =
        scope
            .filter()
            .on(Dimension.REASON)
            .filter(reasons -> reasons.size() == 1)
            .map(reasons -> reasons.iterator().next());
    Dimension by = within.isPresent() ? Dimension.SUB_REASON : Dimension.REASON;
    return new ReasonReview(
        within,
        dashboards.breakdown(viewer, KpiCode.CONTACT_VOLUME, scope, by),
        dashboards.courses(viewer, KpiCode.CONTACT_VOLUME, scope, by),
        channels(viewer, scope, by),
        by == Dimension.REASON ? avoidable() : Set.of(),
        dashboards.reading(viewer, KpiCode.AVOIDABLE_SHARE, scope));
  }

  private Set<String> avoidable() {
    return names.of(Dimension.REASON).shown().stream()
        .filter(ValueName::avoidable)
        .map(ValueName::name)
        .collect(Collectors.toSet());
  }

  private List<ReasonReview.Channel> channels(Viewer viewer, Scope scope, Dimension by) {
    return dashboards
        .breakdown(viewer, KpiCode.CONTACT_VOLUME, scope, Dimension.CHANNEL)
        .rows()
        .stream()
        .filter(row -> ReasonReview.count(row.now()) > 0)
        .limit(CHANNELS)
        .map(Breakdown.Row::value)
        .map(
            channel -> {
              Filter on = scope.filter().with(Dimension.CHANNEL, Set.of(channel));
              return new ReasonReview.Channel(
                  channel,
                  ReasonReview.counts(
                      dashboards.breakdown(viewer, KpiCode.CONTACT_VOLUME, scope.with(on), by)));
            })
        .toList();
  }
}

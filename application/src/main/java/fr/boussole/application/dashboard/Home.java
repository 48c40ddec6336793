package fr.boussole.application.dashboard;

import fr.boussole.domain.scope.Scope;
import java.util.List;

/**
 * The home dashboard.
 *
 * @param scope as narrowed to what the viewer may see
 * @param cards one a KPI of {@link fr.boussole.domain.kpi.KpiCatalogue#home}, in its order
 * @param channels the share of each channel
 */
public record Home(Scope scope, List<Card> cards, Breakdown channels) {

  public Home {
    cards = List.copyOf(cards);
  }
}

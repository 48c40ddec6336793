package fr.boussole.application.dashboard;

import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Movement;
import fr.boussole.domain.kpi.NoData;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A KPI told apart by the values of one dimension.
 *
 * @param rows the value resting on most facts first
 * @param why there are no rows, when the KPI's facts cannot be told apart so
 */
public record Breakdown(Kpi kpi, Scope scope, Dimension by, List<Row> rows, Optional<NoData> why) {

  public Breakdown {
    rows = List.copyOf(rows);
  }

  /**
   * One value of the dimension.
   *
   * @param value the value's name, {@link Dimension#NONE} for facts that carry none
   */
  public record Row(String value, KpiValue now, KpiValue previous, Movement movement) {}
}

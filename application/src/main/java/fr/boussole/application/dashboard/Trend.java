package fr.boussole.application.dashboard;

import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Scope;
import java.util.List;

/** A KPI over time. */
public record Trend(Kpi kpi, Scope scope, Grain grain, List<Point> points) {

  public Trend {
    points = List.copyOf(points);
  }

  /**
   * One piece of the period.
   *
   * @param partial whether it lacks days of the week or month it stands for
   */
  public record Point(Period period, boolean partial, KpiValue value) {}
}

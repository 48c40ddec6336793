package fr.boussole.application.dashboard;

import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Movement;
import fr.boussole.domain.scope.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One KPI read on one scope.
 *
 * @param scope as narrowed to what the viewer may see
 * @param previous the value of the period of the same length just before
 * @param movement how it moved from there
 * @param ripeUntil last day whose figure no longer changes by itself, when later days of the period
 *     still may
 * @param explanation the value as a tree down to counts
 */
public record Reading(
    Kpi kpi,
    Scope scope,
    KpiValue value,
    KpiValue previous,
    Movement movement,
    Optional<LocalDate> ripeUntil,
    Explanation explanation) {}

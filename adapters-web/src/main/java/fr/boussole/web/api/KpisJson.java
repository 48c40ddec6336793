package fr.boussole.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.domain.scope.Scope;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All KPIs on one scope. */
@Schema(name = "Kpis")
public record KpisJson(
    @JsonUnwrapped KpiJson.Days days,
    @Schema(description = "One a KPI, in the order of a contact's path.", required = true)
        List<KpiJson> kpis) {

  static KpisJson of(Scope scope, List<Reading> readings, Locale locale) {
    return new KpisJson(
        KpiJson.Days.of(scope.period()),
        readings.stream().map(reading -> KpiJson.of(reading, locale)).toList());
  }
}

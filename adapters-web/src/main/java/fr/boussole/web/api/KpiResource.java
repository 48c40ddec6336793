package fr.boussole.web.api;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Scope;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** KPIs for programs; every answer is narrowed to what the caller's role sees. */
@Path("/api/v1/kpis")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
@Blocking
@Tag(name = "KPIs")
public class KpiResource {

  private final Dashboards dashboards;
  private final ScopeRequest request;
  private final CurrentViewer viewers;
  private final CallerLanguage language;

  KpiResource(
      Dashboards dashboards, ScopeRequest request, CurrentViewer viewers, CallerLanguage language) {
    this.dashboards = dashboards;
    this.request = request;
    this.viewers = viewers;
    this.language = language;
  }

  @GET
  @Operation(summary = "All KPIs of a scope")
  public KpisJson all() {
    Scope scope = request.scope();
    return KpisJson.of(scope, dashboards.readings(viewers.viewer(), scope), language.locale());
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One KPI of a scope, and the period before")
  public KpiJson one(@RestPath String code) {
    KpiCode kpi = kpi(code);
    return KpiJson.of(
        dashboards.reading(viewers.viewer(), kpi, request.scope()), language.locale());
  }

  @GET
  @Path("{code}/series")
  @Operation(summary = "One KPI by day, week (from Monday) or month")
  public SeriesJson series(
      @RestPath String code,
      @Parameter(description = "How finely the period is cut; by day when absent.") @RestQuery
          @Nullable String grain) {
    KpiCode kpi = kpi(code);
    Scope scope = request.scope("grain");
    return SeriesJson.of(
        dashboards.trend(
            viewers.viewer(),
            kpi,
            scope,
            grain == null ? Grain.DAY : word(Grain.class, "grain", grain)),
        language.locale());
  }

  @GET
  @Path("{code}/breakdown")
  @Operation(summary = "One KPI told apart by the values of a dimension")
  public BreakdownJson breakdown(
      @RestPath String code,
      @Parameter(description = "The dimension.", required = true) @RestQuery @Nullable String by) {
    KpiCode kpi = kpi(code);
    Scope scope = request.scope("by");
    return BreakdownJson.of(
        dashboards.breakdown(
            viewers.viewer(), kpi, scope, word(Dimension.class, "by", by == null ? "" : by)),
        language.locale());
  }

  private static KpiCode kpi(String code) {
    return Arrays.stream(KpiCode.values())
        .filter(kpi -> kpi.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFoundException(
                    "No KPI has the code %s. Codes: %s."
                        .formatted(
                            code,
                            Arrays.stream(KpiCode.values())
                                .map(KpiCode::name)
                                .collect(Collectors.joining(", ")))));
  }

  private static <T extends Enum<T>> T word(Class<T> type, String parameter, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> lower(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestException(
                    "%s is one of: %s."
                        .formatted(
                            parameter,
                            Arrays.stream(type.getEnumConstants())
                                .map(KpiResource::lower)
                                .collect(Collectors.joining(", ")))));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

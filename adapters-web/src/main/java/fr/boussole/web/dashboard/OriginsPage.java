package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.dashboard.Origins;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import fr.boussole.web.scope.Reach;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Which files a figure comes from: the last step down from a card to the data. */
@Path("/kpis/{code}/imports")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class OriginsPage {

  private final Dashboards dashboards;
  private final Imports imports;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  OriginsPage(
      Dashboards dashboards,
      Imports imports,
      CurrentViewer viewers,
      CurrentPage page,
      Clock clock) {
    this.dashboards = dashboards;
    this.imports = imports;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  public TemplateInstance origins(@PathParam("code") String code, @Context UriInfo address) {
    Kpi kpi = KpiCatalogue.find(code).orElseThrow(NotFoundException::new);
    Words words = new Words(page.chosenLanguage().locale());
    Reach reach = new Reach(dashboards.extent(), LocalDate.now(clock));
    ScopeChoice choice = ScopeChoice.of(address.getQueryParameters(), reach);
    return Templates.origins(
        new OriginsView(
            words.name(kpi),
            choice.address("/kpis/" + kpi.code()),
            words.dates().period(choice.period()),
            dashboards.origins(viewers.viewer(), kpi.code(), choice.scope()).stream()
                .flatMap(origin -> row(origin, words))
                .toList()));
  }

  private Stream<OriginsView.Row> row(Origins.Origin origin, Words words) {
    return imports.find(origin.importId()).stream().map(run -> row(run, origin, words));
  }

  private OriginsView.Row row(ImportRun run, Origins.Origin origin, Words words) {
    return new OriginsView.Row(
        run.fileName(),
        words.dates().moment(run.startedAt(), clock.getZone()),
        run.sender().in(page.chosenLanguage().locale()),
        words.figures().count(origin.rows()));
  }

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    private Templates() {}

    static native TemplateInstance origins(OriginsView origins);
  }
}

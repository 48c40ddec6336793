package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.Station;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import fr.boussole.web.scope.Reach;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The path of a contact as a drawing, each figure where it arises. */
@Path("/flow")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class FlowPage {

  private final Dashboards dashboards;
  private final ScopeForms forms;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  FlowPage(
      Dashboards dashboards,
      ScopeForms forms,
      CurrentViewer viewers,
      CurrentPage page,
      Clock clock) {
    this.dashboards = dashboards;
    this.forms = forms;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  public TemplateInstance flow(@Context UriInfo address) {
    Viewer viewer = viewers.viewer();
    Words words = new Words(page.chosenLanguage().locale());
    Reach reach = new Reach(dashboards.extent(), LocalDate.now(clock));
    ScopeChoice choice = ScopeChoice.of(address.getQueryParameters(), reach);
    List<Kpi> kpis =
        dashboards.offered(
            viewer,
            Arrays.stream(Station.values())
                .flatMap(station -> station.codes().stream())
                .map(KpiCatalogue::get)
                .toList());
    List<Reading> readings = dashboards.readings(viewer, kpis, choice.scope());
    Breakdown channels =
        dashboards.breakdown(viewer, KpiCode.CHANNEL_SHARE, choice.scope(), Dimension.CHANNEL);
    return Templates.flow(
        new FlowViews(words, choice, readings, channels)
            .of(forms.of(choice, "/flow", viewer, words)));
  }

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    private Templates() {}

    static native TemplateInstance flow(FlowView flow);
  }
}

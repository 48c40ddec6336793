package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.importing.Imports;
import fr.boussole.domain.access.Viewer;
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

/** The home page: every KPI along the flow of a contact. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class HomePage {

  private final Dashboards dashboards;
  private final ScopeForms forms;
  private final Imports imports;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  HomePage(
      Dashboards dashboards,
      ScopeForms forms,
      Imports imports,
      CurrentViewer viewers,
      CurrentPage page,
      Clock clock) {
    this.dashboards = dashboards;
    this.forms = forms;
    this.imports = imports;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  public TemplateInstance home(@Context UriInfo address) {
    Viewer viewer = viewers.viewer();
    Words words = new Words(page.chosenLanguage().locale());
    Reach reach = new Reach(dashboards.extent(), LocalDate.now(clock));
    ScopeChoice choice = ScopeChoice.of(address.getQueryParameters(), reach);
    return Templates.home(
        new HomeViews(words, choice)
            .of(
                dashboards.home(viewer, choice.scope()),
                forms.of(choice, "/", viewer, words),
                reach,
                imports));
  }

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    private Templates() {}

    static native TemplateInstance home(HomeView home);
  }
}

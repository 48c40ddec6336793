package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.values.ContactReasons;
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

/** Why customers get in touch: the Pareto of reasons, how each moves, and on which channels. */
@Path("/reasons")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ReasonsPage {

  private static final String PATH = "/reasons";

  private final ContactReasons reasons;
  private final Dashboards dashboards;
  private final ScopeForms forms;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  ReasonsPage(
      ContactReasons reasons,
      Dashboards dashboards,
      ScopeForms forms,
      CurrentViewer viewers,
      CurrentPage page,
      Clock clock) {
    this.reasons = reasons;
    this.dashboards = dashboards;
    this.forms = forms;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  public TemplateInstance reasons(@Context UriInfo address) {
    Viewer viewer = viewers.viewer();
    Words words = new Words(page.chosenLanguage().locale());
    Reach reach = new Reach(dashboards.extent(), LocalDate.now(clock));
    ScopeChoice choice = ScopeChoice.of(address.getQueryParameters(), reach);
    return Templates.reasons(
        new ReasonsViews(words, choice)
            .of(
                reasons.review(viewer, choice.scope()),
                forms.of(choice, PATH, viewer, words),
                PATH));
  }

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    private Templates() {}

    static native TemplateInstance reasons(ReasonsView reasons);
  }
}

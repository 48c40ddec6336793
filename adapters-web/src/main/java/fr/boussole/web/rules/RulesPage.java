package fr.boussole.web.rules;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.rollup.Recount;
import fr.boussole.application.rules.OrganisationRules;
import fr.boussole.application.rules.RuleDraft;
import fr.boussole.application.rules.Ruling;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import fr.boussole.web.scope.ScopeParameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The organisation's rules: everybody reads them, an administrator sets them. */
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RulesPage {

  private final OrganisationRules rules;
  private final Dashboards dashboards;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  RulesPage(
      OrganisationRules rules,
      Dashboards dashboards,
      CurrentViewer viewers,
      CurrentPage page,
      Clock clock) {
    this.rules = rules;
    this.dashboards = dashboards;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  public TemplateInstance show(
      @RestQuery @DefaultValue("false") boolean saved,
      @RestQuery @DefaultValue("false") boolean failed) {
    return Templates.rules(view(List.of(), saved, failed));
  }

  /** Sets those of a form's rules for which it gives a value. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  public Response set(@BeanParam RuleFields fields) {
    RulesViews views = views();
    RuleForm form = RuleForm.of(fields, page.chosenLanguage().locale(), views.say());
    return form.problems().isEmpty() ? set(form.drafts()) : refused(form.problems());
  }

  /** Ends a rule from today on. */
  @POST
  @Path("withdrawn")
  @RolesAllowed(Roles.ADMIN)
  public Response withdraw(@RestForm @DefaultValue("") String kind, @BeanParam RuleFields fields) {
    RuleKind withdrawn =
        RuleKind.of(kind).orElseThrow(() -> new BadRequestException("no such rule: " + kind));
    LocalDate from = ScopeParameters.day(fields.from).orElse(LocalDate.now(clock));
    return set(List.of(new RuleDraft(withdrawn, fields.of(withdrawn), OptionalLong.empty(), from)));
  }

  private Response set(List<RuleDraft> drafts) {
    List<String> problems =
        drafts.stream()
            .flatMap(draft -> draft.problem().stream())
            .map(problem -> problem.in(page.chosenLanguage().locale()))
            .toList();
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    Recount recount =
        rules.set(drafts.stream().map(RuleDraft::rule).toList(), viewers.viewer().username());
    String outcome =
        switch (recount.state()) {
          case DONE -> "?saved=true";
          case FAILED -> "?failed=true";
          case UNDER_WAY -> "";
        };
    return Response.seeOther(URI.create("/rules" + outcome)).build();
  }

  private Response refused(List<String> problems) {
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(Templates.rules(view(problems, false, false)))
        .build();
  }

  private RulesView view(List<String> problems, boolean saved, boolean failed) {
    RulesViews views = views();
    List<Ruling> history = rules.history();
    boolean editable = viewers.viewer().role() == Role.ADMIN;
    return new RulesView(
        editable,
        problems,
        saved,
        failed,
        rules.underWay().stream()
            .map(each -> each.what().in(page.chosenLanguage().locale()))
            .toList(),
        views.inForce(rules.book(), LocalDate.now(clock), history),
        editable ? views.groups(this::values) : List.of(),
        views.history(history),
        LocalDate.now(clock).toString());
  }

  private List<String> values(Dimension dimension) {
    return dashboards.values(viewers.viewer(), dimension);
  }

  private RulesViews views() {
    return new RulesViews(page.chosenLanguage().locale(), clock.getZone());
  }

  @CheckedTemplate(basePath = "rules")
  static class Templates {
    private Templates() {}

    static native TemplateInstance rules(RulesView page);
  }
}

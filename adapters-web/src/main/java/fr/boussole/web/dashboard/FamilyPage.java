package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.kpi.Family;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import fr.boussole.web.scope.Reach;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All KPIs of one family of the catalogue, so that each has a page that leads to it. */
@Path("/families/{family}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class FamilyPage {

  private final Dashboards dashboards;
  private final ScopeForms forms;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  FamilyPage(
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
  public TemplateInstance family(@PathParam("family") String word, @Context UriInfo address) {
    Viewer viewer = viewers.viewer();
    List<Family> families = families(viewer);
    Family family =
        families.stream()
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    Words words = new Words(page.chosenLanguage().locale());
    Reach reach = new Reach(dashboards.extent(), LocalDate.now(clock));
    ScopeChoice choice = ScopeChoice.of(address.getQueryParameters(), reach);
    List<Kpi> kpis = dashboards.offered(viewer, KpiCatalogue.of(family));
    Optional<Breakdown> channels =
        kpis.stream()
            .filter(kpi -> kpi.code() == KpiCode.CHANNEL_SHARE)
            .findFirst()
            .map(
                kpi -> dashboards.breakdown(viewer, kpi.code(), choice.scope(), Dimension.CHANNEL));
    CardViews cards = new CardViews(words, choice);
    return ChannelPage.Templates.board(
        new BoardView(
            forms.of(choice, path(family), viewer, words, carried(kpis)),
            words.say().kpis(),
            families.stream().map(each -> tab(each, family, choice, words)).toList(),
            family.label().in(words.locale()),
            family.question().in(words.locale()),
            words.dates().period(choice.period()),
            words.say().compared(choice.period().days()),
            "",
            dashboards.cards(viewer, kpis, choice.scope()).stream()
                .map(card -> cards.explained(card, channels))
                .toList()));
  }

  /** Those of which the catalogue has a KPI for this viewer. */
  private List<Family> families(Viewer viewer) {
    return Arrays.stream(Family.values())
        .filter(family -> !dashboards.offered(viewer, KpiCatalogue.of(family)).isEmpty())
        .toList();
  }

  /** What any of them can be filtered by. */
  private static Set<Dimension> carried(List<Kpi> kpis) {
    return kpis.stream().flatMap(kpi -> kpi.dimensions().stream()).collect(Collectors.toSet());
  }

  private static KpiView.Tab tab(Family each, Family current, ScopeChoice choice, Words words) {
    return new KpiView.Tab(
        each.word(), each.label().in(words.locale()), choice.address(path(each)), each == current);
  }

  private static String path(Family family) {
    return "/families/" + family.word();
  }
}

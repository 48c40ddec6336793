package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.kpi.ChannelView;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.scope.ChannelKind;
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
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One kind of channel: what is read of it, over all of the organisation's channels of that kind.
 */
@Path("/channels/{kind}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ChannelPage {

  private final Dashboards dashboards;
  private final ScopeForms forms;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  ChannelPage(
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
  public TemplateInstance channel(@PathParam("kind") String kind, @Context UriInfo address) {
    ChannelView view = ChannelView.of(kind).orElseThrow(NotFoundException::new);
    Viewer viewer = viewers.viewer();
    Words words = new Words(page.chosenLanguage().locale());
    Reach reach = new Reach(dashboards.extent(), LocalDate.now(clock));
    ScopeChoice asked = ScopeChoice.of(address.getQueryParameters(), reach);
    ScopeChoice choice = asked.with(dashboards.shown(asked.filter()));
    Set<String> channels =
        dashboards.values(viewer, Dimension.CHANNEL).stream()
            .filter(channel -> ChannelKind.of(channel) == view.kind())
            .collect(Collectors.toCollection(TreeSet::new));
    ScopeChoice chosen = within(choice, view, channels);
    CardViews cards = new CardViews(words, chosen);
    String path = path(view);
    return Templates.board(
        new BoardView(
            forms.of(choice, path, viewer, words).offering(Dimension.CHANNEL, channels),
            words.say().channels(),
            Arrays.stream(ChannelView.values())
                .map(each -> tab(each, view, choice, words))
                .toList(),
            view.kind().label().in(words.locale()),
            "",
            words.dates().period(choice.period()),
            words.say().compared(choice.period().days()),
            note(view, chosen, channels, words),
            dashboards
                .cards(
                    viewer,
                    dashboards.offered(
                        viewer, view.codes().stream().map(KpiCatalogue::get).toList()),
                    chosen.scope())
                .stream()
                .map(card -> cards.explained(card, Optional.empty()))
                .toList()));
  }

  /**
   * The choice within the channels of this kind: all of them, unless some are chosen. Where no
   * facts name any, the kind's own word stands for them, so that there is no figure of others.
   */
  private static ScopeChoice within(ScopeChoice choice, ChannelView view, Set<String> channels) {
    Set<String> chosen = new TreeSet<>(channels);
    choice.filter().on(Dimension.CHANNEL).ifPresent(chosen::retainAll);
    if (chosen.isEmpty()) {
      chosen.addAll(channels.isEmpty() ? Set.of(view.kind().word()) : channels);
    }
    return choice.with(choice.filter().with(Dimension.CHANNEL, chosen));
  }

  private static KpiView.Tab tab(
      ChannelView each, ChannelView current, ScopeChoice choice, Words words) {
    ScopeChoice other = choice.with(choice.filter().without(Dimension.CHANNEL));
    return new KpiView.Tab(
        each.kind().word(),
        each.kind().label().in(words.locale()),
        other.address(path(each)),
        each == current);
  }

  private static String path(ChannelView view) {
    return "/channels/" + view.kind().word();
  }

  private static String note(
      ChannelView view, ScopeChoice chosen, Set<String> channels, Words words) {
    if (channels.isEmpty()) {
      return words.say().noChannel();
    }
    List<String> names =
        chosen.filter().on(Dimension.CHANNEL).stream()
            .flatMap(Set::stream)
            .map(channel -> words.value(Dimension.CHANNEL, channel))
            .toList();
    boolean plain = names.equals(List.of(view.kind().label().in(words.locale())));
    return plain ? "" : words.say().channelsOf(String.join(", ", names));
  }

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    private Templates() {}

    static native TemplateInstance board(BoardView board);
  }
}

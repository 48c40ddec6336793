package fr.boussole.web.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.application.dashboard.Trend;
import fr.boussole.application.health.Health;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.health.HealthView;
import fr.boussole.web.health.HealthViews;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of one KPI: what it is, how it moves, what it is made of. */
@Path("/kpis/{code}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class KpiPage {

  private static final int DAYS_SHOWN_BY_DAY = 45;
  private static final int DAYS_SHOWN_BY_WEEK = 200;
  private static final int LONGEST_BY_DAY = 800;

  private final Dashboards dashboards;
  private final Health health;
  private final ScopeForms forms;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final ObjectMapper json;
  private final Clock clock;

  KpiPage(
      Dashboards dashboards,
      Health health,
      ScopeForms forms,
      CurrentViewer viewers,
      CurrentPage page,
      ObjectMapper json,
      Clock clock) {
    this.dashboards = dashboards;
    this.health = health;
    this.forms = forms;
    this.viewers = viewers;
    this.page = page;
    this.json = json;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  public TemplateInstance kpi(
      @PathParam("code") String code,
      @QueryParam("grain") @Nullable String wantedGrain,
      @QueryParam("by") @Nullable String wantedDimension,
      @Context UriInfo address) {
    Kpi kpi = KpiCatalogue.find(code).orElseThrow(NotFoundException::new);
    Viewer viewer = viewers.viewer();
    Words words = new Words(page.chosenLanguage().locale());
    Reach reach = new Reach(dashboards.extent(), LocalDate.now(clock));
    ScopeChoice choice = ScopeChoice.of(address.getQueryParameters(), reach);
    String path = "/kpis/" + kpi.code();
    List<Grain> grains = grains(choice.period());
    Grain grain = named(grains, wantedGrain).orElseGet(() -> usual(choice.period()));
    List<Dimension> dimensions = dimensions(kpi, viewer);
    Dimension by = named(dimensions, wantedDimension).orElse(dimensions.getFirst());
    String grainWord = grain.name().toLowerCase(Locale.ROOT);

    Reading reading = dashboards.reading(viewer, kpi.code(), choice.scope());
    Trend trend = dashboards.trend(viewer, kpi.code(), choice.scope(), grain);
    KpiViews views = new KpiViews(words, choice);
    TrendViews trends = new TrendViews(words);
    return Templates.kpi(
        new KpiView(
            forms.of(choice, path, viewer, words, kpi.dimensions()),
            kpi.code().name(),
            words.name(kpi),
            choice.address("/"),
            kpi.family().label().in(words.locale()),
            choice.address("/families/" + kpi.family().word()),
            choice.address(path + "/imports"),
            words.dates().period(choice.period()),
            words.say().compared(choice.period().days()),
            words.reading(kpi, reading.value(), reading.previous(), reading.movement()),
            views.ripeness(reading),
            health(viewer, kpi),
            views.meaning(reading),
            views.spread(reading),
            trends.of(
                trend,
                grains.stream()
                    .map(
                        each ->
                            tab(each, words.name(each), each == grain)
                                .at(choice, path, "grain", "by", by.word()))
                    .toList()),
            trends.chart(trend, json),
            new BreakdownViews(words, choice)
                .of(
                    dashboards.breakdown(viewer, kpi.code(), choice.scope(), by),
                    path,
                    dimensions.stream()
                        .map(
                            each ->
                                tab(each, words.name(each), each == by)
                                    .at(choice, path, "by", "grain", grainWord))
                        .toList()),
            views.explanation(reading)));
  }

  /** Those who lead or administer may know what the data are worth. */
  private HealthView.Line health(Viewer viewer, Kpi kpi) {
    return viewer.role() == Role.ADMIN || viewer.role() == Role.SUPERVISOR
        ? new HealthViews(page.chosenLanguage().locale(), clock.getZone()).line(health.of(kpi))
        : HealthView.Line.none();
  }

  private static UnplacedTab tab(Enum<?> value, String name, boolean current) {
    return new UnplacedTab(value.name().toLowerCase(Locale.ROOT), name, current);
  }

  /** A tab that does not know its address yet. */
  private record UnplacedTab(String word, String name, boolean current) {
    KpiView.Tab at(ScopeChoice choice, String path, String parameter, String other, String kept) {
      return new KpiView.Tab(
          word, name, choice.address(path, parameter, word, other, kept), current);
    }
  }

  /** Grains that do not cut the period into more pieces than anyone can look at. */
  private static List<Grain> grains(Period period) {
    return Arrays.stream(Grain.values())
        .filter(grain -> grain != Grain.DAY || period.days() <= LONGEST_BY_DAY)
        .toList();
  }

  private static Grain usual(Period period) {
    if (period.days() <= DAYS_SHOWN_BY_DAY) {
      return Grain.DAY;
    }
    return period.days() <= DAYS_SHOWN_BY_WEEK ? Grain.WEEK : Grain.MONTH;
  }

  /**
   * What the figure can be told apart by for this viewer; every KPI has something beside agents.
   */
  private static List<Dimension> dimensions(Kpi kpi, Viewer viewer) {
    return Arrays.stream(Dimension.values())
        .filter(kpi.dimensions()::contains)
        .filter(dimension -> dimension != Dimension.AGENT || viewer.visibility().showsAgents())
        .toList();
  }

  private static <E extends Enum<E>> Optional<E> named(List<E> values, @Nullable String word) {
    return values.stream().filter(value -> value.name().equalsIgnoreCase(word)).findFirst();
  }

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    private Templates() {}

    static native TemplateInstance kpi(KpiView kpi);
  }
}

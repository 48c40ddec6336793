package fr.boussole.application.dashboard;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.access.Visibility;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Movement;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Rules;
import fr.boussole.domain.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reading KPIs: every screen, export and API answer comes from here, so that all of them agree.
 * Each question is first narrowed to what the viewer may see.
 */
@ApplicationScoped
public class Dashboards {

  private static final int SPARK_WEEKS = 13;

  private final Measurements measurements;
  private final Origins origins;
  private final Clock clock;

  public Dashboards(Measurements measurements, Origins origins, Clock clock) {
    this.measurements = measurements;
    this.origins = origins;
    this.clock = clock;
  }

  /** The KPIs of the home page with their recent course. */
  public Home home(Viewer viewer, Scope asked) {
    Scope scope = narrow(viewer, asked);
    return new Home(
        scope,
        cards(scope, KpiCatalogue.home()),
        breakdown(scope, KpiCatalogue.get(KpiCode.CHANNEL_SHARE), Dimension.CHANNEL));
  }

  /** These KPIs with their recent course, in this order. */
  public List<Card> cards(Viewer viewer, List<Kpi> kpis, Scope asked) {
    return cards(narrow(viewer, asked), kpis);
  }

  /** One KPI of the scope. */
  public Reading reading(Viewer viewer, KpiCode code, Scope asked) {
    Kpi kpi = KpiCatalogue.get(code);
    return ask(narrow(viewer, asked), kpi, Optional.empty(), List.of()).reading(kpi);
  }

  /** All KPIs of the scope. */
  public List<Reading> readings(Viewer viewer, Scope asked) {
    return readings(viewer, KpiCatalogue.all(), asked);
  }

  /** These KPIs of the scope, in this order. */
  public List<Reading> readings(Viewer viewer, List<Kpi> kpis, Scope asked) {
    Map<KpiCode, Answers> answers = askTogether(narrow(viewer, asked), kpis, List.of());
    return kpis.stream()
        .map(kpi -> Objects.requireNonNull(answers.get(kpi.code())).reading(kpi))
        .toList();
  }

  /** One KPI over the scope's period, cut by the grain. */
  public Trend trend(Viewer viewer, KpiCode code, Scope asked, Grain grain) {
    Scope scope = narrow(viewer, asked);
    Kpi kpi = KpiCatalogue.get(code);
    List<Period> pieces = scope.period().cut(grain);
    Answers answers = ask(scope, kpi, Optional.empty(), pieces);
    return new Trend(kpi, scope, grain, answers.points(kpi, pieces, Optional.of(grain)));
  }

  /**
   * One KPI of the scope, told apart by a dimension.
   *
   * @throws NotVisible when the viewer may not tell these values apart
   */
  public Breakdown breakdown(Viewer viewer, KpiCode code, Scope asked, Dimension by) {
    Scope scope = narrow(viewer, asked);
    requireVisible(viewer.visibility(), by);
    return breakdown(scope, KpiCatalogue.get(code), by);
  }

  /** The values of a dimension that this viewer may filter by, in alphabetical order. */
  public List<String> values(Viewer viewer, Dimension dimension) {
    if (dimension == Dimension.AGENT && !viewer.visibility().showsAgents()) {
      return List.of();
    }
    return switch (viewer.visibility()) {
      case Visibility.Everything all -> measurements.values(dimension);
      case Visibility.AggregatesOnly aggregates -> measurements.values(dimension);
      case Visibility.OfTeams(Set<String> teams) ->
          switch (dimension) {
            case TEAM -> List.copyOf(new TreeSet<>(shown(Dimension.TEAM, teams)));
            case AGENT -> agentsOf(teams);
            case CHANNEL,
                REASON,
                SEGMENT,
                PRIORITY,
                PRODUCT,
                SUB_REASON,
                CAMPAIGN,
                PAGE,
                FEATURE,
                ASPECT ->
                measurements.values(dimension);
          };
      case Visibility.OfAgent(String agent) ->
          switch (dimension) {
            case TEAM -> List.of();
            case AGENT -> List.copyOf(shown(Dimension.AGENT, Set.of(agent)));
            case CHANNEL,
                REASON,
                SEGMENT,
                PRIORITY,
                PRODUCT,
                SUB_REASON,
                CAMPAIGN,
                PAGE,
                FEATURE,
                ASPECT ->
                measurements.values(dimension);
          };
    };
  }

  /** The imports that the KPI's facts of the scope came with, most rows first. */
  public List<Origins.Origin> origins(Viewer viewer, KpiCode code, Scope asked) {
    Formula formula = KpiCatalogue.get(code).formula();
    boolean surveys =
        formula.measures().stream().anyMatch(measure -> measure.facts() == FactType.SURVEYS);
    return origins.of(
        surveys ? ImportKind.SURVEYS : ImportKind.CONTACTS,
        narrow(viewer, asked),
        formula.narrowing());
  }

  /** The span of days for which there are facts. */
  public Optional<Period> extent() {
    return measurements.extent();
  }

  private List<String> agentsOf(Set<String> teams) {
    return measurements
        .extent()
        .map(
            extent ->
                measurements
                    .answer(
                        new Question(
                            Filter.all().with(Dimension.TEAM, teams),
                            Optional.empty(),
                            Rules.standard(),
                            Optional.of(Dimension.AGENT),
                            EnumSet.of(Measure.RECEIVED),
                            List.of(extent),
                            Set.of(),
                            List.of(),
                            Set.of()))
                    .parts()
                    .keySet()
                    .stream()
                    .filter(agent -> !agent.equals(Dimension.NONE))
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  private List<Card> cards(Scope scope, List<Kpi> kpis) {
    List<Period> weeks = sparkWeeks(scope.period());
    Map<KpiCode, Answers> all = askTogether(scope, kpis, weeks);
    return kpis.stream()
        .map(
            kpi -> {
              Answers answers = Objects.requireNonNull(all.get(kpi.code()));
              return new Card(answers.reading(kpi), answers.points(kpi, weeks, Optional.empty()));
            })
        .toList();
  }

  /** One question for all KPIs that are about the same facts. */
  private Map<KpiCode, Answers> askTogether(Scope scope, List<Kpi> kpis, List<Period> pieces) {
    Map<KpiCode, Answers> answers = new EnumMap<>(KpiCode.class);
    kpis.stream()
        .collect(Collectors.groupingBy(kpi -> kpi.formula().narrowing()))
        .forEach(
            (narrowing, same) -> {
              Answers asked = ask(scope, same, narrowing, Optional.empty(), pieces);
              same.forEach(kpi -> answers.put(kpi.code(), asked));
            });
    return answers;
  }

  private Breakdown breakdown(Scope scope, Kpi kpi, Dimension by) {
    Answers answers = ask(scope, kpi, Optional.of(by), List.of());
    List<Breakdown.Row> rows = new ArrayList<>();
    for (String value : answers.values()) {
      KpiValue now = answers.value(kpi, value, scope.period());
      KpiValue previous = answers.value(kpi, value, scope.period().previous());
      if (now.known().isPresent() || previous.known().isPresent()) {
        rows.add(new Breakdown.Row(value, now, previous, Movement.of(kpi, now, previous)));
      }
    }
    rows.sort(
        Comparator.comparingDouble(Dashboards::weight)
            .reversed()
            .thenComparing(Breakdown.Row::value));
    return new Breakdown(kpi, scope, by, rows);
  }

  private static double weight(Breakdown.Row row) {
    return row.now()
        .known()
        .map(
            known ->
                known.denominator().isPresent()
                    ? Math.max(known.n(), known.numerator())
                    : known.amount())
        .orElse(-1.0);
  }

  private Answers ask(Scope scope, Kpi kpi, Optional<Dimension> by, List<Period> pieces) {
    return ask(scope, List.of(kpi), kpi.formula().narrowing(), by, pieces);
  }

  /** Asks for KPIs that are all narrowed to the same facts. */
  private Answers ask(
      Scope scope,
      List<Kpi> kpis,
      Optional<Narrowing> narrowing,
      Optional<Dimension> by,
      List<Period> pieces) {
    Period period = scope.period();
    Period before = period.previous();
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    Set<Distribution> distributions = EnumSet.noneOf(Distribution.class);
    boolean stock = false;
    boolean share = false;
    for (Kpi kpi : kpis) {
      measures.addAll(kpi.formula().measures());
      if (by.isEmpty()) {
        measures.addAll(Explanation.measuresBeside(kpi.formula()));
      }
      kpi.formula().distribution().ifPresent(distributions::add);
      stock |= kpi.formula() instanceof Formula.Stock;
      share |= kpi.formula() instanceof Formula.Share;
    }
    Set<Period> tallies = new TreeSet<>(pieces);
    tallies.add(period);
    tallies.add(before);
    // A trend of one KPI shows the median and the interval of each piece; the home's sparklines
    // show neither.
    List<Period> spreads = new ArrayList<>(List.of(before, period));
    if (kpis.size() == 1) {
      pieces.stream().filter(piece -> !spreads.contains(piece)).forEach(spreads::add);
    }
    Set<LocalDate> stockDates = new TreeSet<>();
    if (stock) {
      tallies.forEach(window -> stockDates.add(window.start()));
    }
    Question question =
        new Question(
            scope.filter(),
            narrowing,
            scope.rules(),
            by,
            measures,
            List.copyOf(tallies),
            distributions,
            distributions.isEmpty() ? List.of() : spreads,
            stockDates);
    Optional<Answer> reference = Optional.empty();
    if (share && scope.filter().on(Dimension.CHANNEL).isPresent()) {
      // Broken down by channel, each is a part of all; by anything else, of all channels of that
      // value.
      reference =
          Optional.of(
              measurements.answer(
                  new Question(
                      scope.filter().without(Dimension.CHANNEL),
                      Optional.empty(),
                      scope.rules(),
                      by.filter(dimension -> dimension != Dimension.CHANNEL),
                      EnumSet.of(Measure.RECEIVED),
                      List.copyOf(tallies),
                      Set.of(),
                      List.of(),
                      Set.of())));
    }
    return new Answers(scope, clock, measurements.answer(question), reference, by, new HashMap<>());
  }

  private static List<Period> sparkWeeks(Period period) {
    return IntStream.range(0, SPARK_WEEKS)
        .mapToObj(week -> period.end().minusWeeks(SPARK_WEEKS - week))
        .map(start -> new Period(start, start.plusWeeks(1)))
        .toList();
  }

  /**
   * By the names that are shown: an account may know a team, or an old link a channel, by the name
   * it had before it was renamed or merged.
   */
  private Scope narrow(Viewer viewer, Scope scope) {
    Filter filter = scope.filter();
    for (Dimension dimension : filter.dimensions()) {
      filter = filter.with(dimension, shown(dimension, filter.on(dimension).orElseThrow()));
    }
    Visibility visibility = viewer.visibility();
    filter.dimensions().forEach(dimension -> requireVisible(visibility, dimension));
    return scope.with(
        switch (visibility) {
          case Visibility.Everything all -> filter;
          case Visibility.AggregatesOnly aggregates -> filter;
          case Visibility.OfTeams(Set<String> teams) ->
              filter.within(Dimension.TEAM, shown(Dimension.TEAM, teams));
          case Visibility.OfAgent(String agent) ->
              filter.within(Dimension.AGENT, shown(Dimension.AGENT, Set.of(agent)));
        });
  }

  private Set<String> shown(Dimension dimension, Set<String> names) {
    return names.stream()
        .map(name -> measurements.shown(dimension, name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void requireVisible(Visibility visibility, Dimension dimension) {
    if (dimension == Dimension.AGENT && !visibility.showsAgents()) {
      throw new NotVisible("figures of single persons");
    }
  }
}

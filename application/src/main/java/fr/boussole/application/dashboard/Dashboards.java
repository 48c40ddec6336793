package fr.boussole.application.dashboard;

import fr.boussole.application.rules.Rulings;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.access.Visibility;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Needs;
import fr.boussole.domain.kpi.NoData;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
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
  private final Rulings rulings;
  private final Clock clock;

  public Dashboards(Measurements measurements, Origins origins, Rulings rulings, Clock clock) {
    this.measurements = measurements;
    this.origins = origins;
    this.rulings = rulings;
    this.clock = clock;
  }

  /** The KPIs of the home page with their recent course. */
  public Home home(Viewer viewer, Scope asked) {
    Kpi share = KpiCatalogue.get(KpiCode.CHANNEL_SHARE);
    Scope scope = narrow(viewer, asked, share);
    return new Home(
        scope,
        cards(viewer, KpiCatalogue.home(), asked),
        breakdown(scope, share, Dimension.CHANNEL));
  }

  /** Those of these KPIs that are of any use to the viewer. */
  public List<Kpi> offered(Viewer viewer, List<Kpi> kpis) {
    return kpis.stream().filter(kpi -> viewer.visibility().shows(kpi.dimensions())).toList();
  }

  /** These KPIs with their recent course, in this order. */
  public List<Card> cards(Viewer viewer, List<Kpi> kpis, Scope asked) {
    List<Period> weeks = sparkWeeks(upToToday(asked).period());
    Map<KpiCode, Answers> all = askTogether(viewer, asked, kpis, weeks);
    return kpis.stream()
        .map(
            kpi -> {
              Answers answers = Objects.requireNonNull(all.get(kpi.code()));
              return new Card(answers.reading(kpi), answers.points(kpi, weeks, Optional.empty()));
            })
        .toList();
  }

  /** One KPI of the scope. */
  public Reading reading(Viewer viewer, KpiCode code, Scope asked) {
    Kpi kpi = KpiCatalogue.get(code);
    return ask(narrow(viewer, asked, kpi), kpi, Optional.empty(), List.of()).reading(kpi);
  }

  /** All KPIs of the scope. */
  public List<Reading> readings(Viewer viewer, Scope asked) {
    return readings(viewer, KpiCatalogue.all(), asked);
  }

  /** These KPIs of the scope, in this order. */
  public List<Reading> readings(Viewer viewer, List<Kpi> kpis, Scope asked) {
    Map<KpiCode, Answers> answers = askTogether(viewer, asked, kpis, List.of());
    return kpis.stream()
        .map(kpi -> Objects.requireNonNull(answers.get(kpi.code())).reading(kpi))
        .toList();
  }

  /** One KPI over the scope's period, cut by the grain. */
  public Trend trend(Viewer viewer, KpiCode code, Scope asked, Grain grain) {
    Kpi kpi = KpiCatalogue.get(code);
    Scope scope = narrow(viewer, asked, kpi);
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
    Kpi kpi = KpiCatalogue.get(code);
    Scope scope = narrow(viewer, asked, kpi);
    requireVisible(viewer.visibility(), by);
    return breakdown(scope, kpi, by);
  }

  /**
   * The last weeks of one KPI, each value of a dimension for itself.
   *
   * @throws NotVisible when the viewer may not tell these values apart
   */
  public Map<String, List<Trend.Point>> courses(
      Viewer viewer, KpiCode code, Scope asked, Dimension by) {
    Kpi kpi = KpiCatalogue.get(code);
    Scope scope = narrow(viewer, asked, kpi);
    requireVisible(viewer.visibility(), by);
    List<Period> weeks = sparkWeeks(scope.period());
    Answers answers = ask(scope, kpi, Optional.of(by), weeks);
    return answers.values().stream()
        .collect(
            Collectors.toMap(
                value -> value,
                value ->
                    weeks.stream()
                        .map(week -> new Trend.Point(week, false, answers.value(kpi, value, week)))
                        .toList()));
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
    Kpi kpi = KpiCatalogue.get(code);
    Scope scope = narrow(viewer, asked, kpi);
    return whyNot(kpi, scope, Optional.empty()).isPresent()
        ? List.of()
        : origins.of(factsOf(kpi.formula()), scope, kpi.formula().narrowing());
  }

  /** Totals of a day count into some of the measures of contacts. */
  private static Set<FactType> factsOf(Formula formula) {
    Set<FactType> facts = EnumSet.copyOf(formula.factTypes());
    if (!Collections.disjoint(formula.measures(), DailyContacts.MEASURES)) {
      facts.add(FactType.DAILY_CONTACTS);
    }
    return facts;
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
                            Needs.of(Measure.RECEIVED, Measure.AGENT_DAYS_TOLD),
                            List.of(extent),
                            List.of()))
                    .parts()
                    .keySet()
                    .stream()
                    .filter(agent -> !agent.equals(Dimension.NONE))
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  private Breakdown breakdown(Scope scope, Kpi kpi, Dimension by) {
    Answers answers = ask(scope, kpi, Optional.of(by), List.of());
    List<Breakdown.Row> rows = new ArrayList<>();
    for (String value : answers.values()) {
      KpiValue now = answers.value(kpi, value, scope.period());
      KpiValue previous = answers.value(kpi, value, scope.period().previous());
      if (now.known().isPresent() || previous.known().isPresent()) {
        rows.add(new Breakdown.Row(value, now, previous, answers.movement(kpi, now, previous)));
      }
    }
    rows.sort(
        Comparator.comparingDouble(Dashboards::weight)
            .reversed()
            .thenComparing(Breakdown.Row::value));
    return new Breakdown(kpi, scope, by, rows, whyNot(kpi, scope, Optional.of(by)));
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
    return whyNot(kpi, scope, by)
        .map(why -> Answers.none(scope, rulings.book(), clock, why))
        .orElseGet(
            () ->
                measurements.atOnce(
                    facts ->
                        Answers.to(
                            Inquiry.of(scope, kpi, by, pieces), facts, rulings.book(), clock)));
  }

  /** One question for all KPIs that are read on the same facts of the same scope. */
  private Map<KpiCode, Answers> askTogether(
      Viewer viewer, Scope asked, List<Kpi> kpis, List<Period> pieces) {
    return measurements.atOnce(facts -> askTogether(facts, viewer, asked, kpis, pieces));
  }

  private Map<KpiCode, Answers> askTogether(
      Asking facts, Viewer viewer, Scope asked, List<Kpi> kpis, List<Period> pieces) {
    Map<KpiCode, Answers> answers = new EnumMap<>(KpiCode.class);
    Visibility visibility = shown(viewer.visibility());
    Scope scope = shown(asked);
    Map<Read, List<Kpi>> together =
        kpis.stream()
            .collect(
                Collectors.groupingBy(
                    kpi -> new Read(narrow(visibility, scope, kpi), kpi.formula().narrowing())));
    together.forEach(
        (read, group) -> {
          Map<Optional<NoData>, List<Kpi>> told =
              group.stream()
                  .collect(
                      Collectors.groupingBy(kpi -> whyNot(kpi, read.scope(), Optional.empty())));
          told.forEach(
              (why, same) -> {
                Answers given =
                    why.map(reason -> Answers.none(read.scope(), rulings.book(), clock, reason))
                        .orElseGet(() -> answersTo(facts, read, same, pieces));
                same.forEach(kpi -> answers.put(kpi.code(), given));
              });
        });
    return answers;
  }

  /** What KPIs have in common that one question answers. */
  private record Read(Scope scope, Optional<Narrowing> narrowing) {}

  private Answers answersTo(Asking facts, Read read, List<Kpi> kpis, List<Period> pieces) {
    return Answers.to(
        new Inquiry(read.scope(), read.narrowing(), kpis, Optional.empty(), pieces),
        facts,
        rulings.book(),
        clock);
  }

  /** Why nothing is asked for a KPI: an unfiltered figure is never shown under a filter. */
  private Optional<NoData> whyNot(Kpi kpi, Scope scope, Optional<Dimension> by) {
    Set<Dimension> told = kpi.dimensions();
    if (!told.containsAll(scope.filter().dimensions()) || !by.stream().allMatch(told::contains)) {
      return Optional.of(NoData.NOT_TOLD_APART);
    }
    if (scope.period().start().isAfter(LocalDate.now(clock))) {
      return Optional.of(NoData.NO_FACTS);
    }
    boolean ofMarked =
        kpi.formula().narrowing().stream().anyMatch(Narrowing.AvoidableReasons.class::isInstance);
    return ofMarked && !measurements.marksReasons()
        ? Optional.of(NoData.NO_REASON_MARKED)
        : Optional.empty();
  }

  private static List<Period> sparkWeeks(Period period) {
    return IntStream.range(0, SPARK_WEEKS)
        .mapToObj(week -> period.end().minusWeeks(SPARK_WEEKS - week))
        .map(start -> new Period(start, start.plusWeeks(1)))
        .toList();
  }

  /** The scope in which this viewer reads this KPI. */
  private Scope narrow(Viewer viewer, Scope scope, Kpi kpi) {
    return narrow(shown(viewer.visibility()), shown(scope), kpi);
  }

  private static Scope narrow(Visibility visibility, Scope scope, Kpi kpi) {
    scope.filter().dimensions().forEach(dimension -> requireVisible(visibility, dimension));
    return scope.with(visibility.narrow(scope.filter(), kpi.dimensions()));
  }

  /**
   * By the names that are shown: an account may know a team, or an old link a channel, by the name
   * it had before it was renamed or merged.
   */
  private Scope shown(Scope scope) {
    return upToToday(scope).with(shown(scope.filter()));
  }

  /** The filter by the names that are shown, whatever its values were called before. */
  public Filter shown(Filter filter) {
    Filter shown = filter;
    for (Dimension dimension : filter.dimensions()) {
      shown = shown.with(dimension, shown(dimension, filter.on(dimension).orElseThrow()));
    }
    return shown;
  }

  private Visibility shown(Visibility visibility) {
    return switch (visibility) {
      case Visibility.Everything all -> all;
      case Visibility.AggregatesOnly aggregates -> aggregates;
      case Visibility.OfTeams(Set<String> teams) ->
          new Visibility.OfTeams(shown(Dimension.TEAM, teams));
      case Visibility.OfAgent(String agent) ->
          new Visibility.OfAgent(measurements.shown(Dimension.AGENT, agent));
    };
  }

  /** Delays that will run out are known already; they are no facts before they do. */
  private Scope upToToday(Scope scope) {
    Period period = scope.period();
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    return period.start().isBefore(tomorrow) && period.end().isAfter(tomorrow)
        ? scope.during(new Period(period.start(), tomorrow))
        : scope;
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

package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.domain.scope.Scope;
import fr.boussole.domain.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules of the organisation a KPI depends on, and what their changes mean for it. */
public final class RulesBehind {

  private static final int MOST_DAYS_TOLD = 3;

  private static final Map<Measure, Set<RuleKind>> RULES =
      new EnumMap<>(
          Map.of(
              Measure.IN_TIME, Set.of(RuleKind.SERVICE_THRESHOLD),
              Measure.TIMED, Set.of(RuleKind.SHORT_ABANDON, RuleKind.ABANDONS_COUNTED),
              Measure.REPEATED, Set.of(RuleKind.REPEAT_WINDOW),
              Measure.ONCE_AND_DONE, Set.of(RuleKind.ONCE_AND_DONE_WINDOW),
              Measure.DUE, Set.of(RuleKind.RESOLUTION_DELAY),
              Measure.SOLVED_IN_TIME, Set.of(RuleKind.RESOLUTION_DELAY),
              Measure.UNDER_SLA, Set.of(RuleKind.SLA_RESPONSE, RuleKind.SLA_RESOLUTION),
              Measure.SLA_MET, Set.of(RuleKind.SLA_RESPONSE, RuleKind.SLA_RESOLUTION)));

  private RulesBehind() {}

  /** The kinds of rules under which the KPI's measures are counted. */
  public static Set<RuleKind> of(Kpi kpi) {
    Set<RuleKind> kinds = EnumSet.noneOf(RuleKind.class);
    kpi.formula()
        .measures()
        .forEach(measure -> kinds.addAll(RULES.getOrDefault(measure, Set.of())));
    return kinds;
  }

  /**
   * That rules of the KPI changed inside a scope's period, inside the one before, or between them:
   * the two do not compare. Empty when none did.
   */
  public static Optional<Text> changed(Kpi kpi, Rulebook book, Scope scope) {
    Set<RuleKind> kinds = of(kpi);
    if (kinds.isEmpty() || book.isStandard()) {
      return Optional.empty();
    }
    if (scope.rules().serviceThreshold().isPresent()) {
      kinds.remove(RuleKind.SERVICE_THRESHOLD);
    }
    if (scope.rules().repeatWindowDays().isPresent()) {
      kinds.remove(RuleKind.REPEAT_WINDOW);
      kinds.remove(RuleKind.ONCE_AND_DONE_WINDOW);
    }
    List<LocalDate> days =
        book.changes(
            kinds,
            filter(kpi, scope.filter()),
            new Period(scope.period().previous().start(), scope.period().end()));
    return days.isEmpty() ? Optional.empty() : Optional.of(sentence(days));
  }

  private static Filter filter(Kpi kpi, Filter filter) {
    return kpi.formula()
        .narrowing()
        .filter(to -> filter.on(to.dimension()).isEmpty())
        .flatMap(RulesBehind::narrowed)
        .map(name -> filter.with(Dimension.CHANNEL, Set.of(name)))
        .orElse(filter);
  }

  private static Optional<String> narrowed(Narrowing to) {
    return to instanceof Narrowing.Channels channels
        ? Optional.of(channels.kind().name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Text sentence(List<LocalDate> days) {
    boolean several = days.size() > 1;
    return new Text(
        "%s %s : les deux périodes ne se comparent pas."
            .formatted(
                several ? "Règles changées le" : "Règle changée le",
                listed(days, Locale.FRENCH, ", le ")),
        "%s %s: the two periods do not compare."
            .formatted(
                several ? "Rules changed on" : "Rule changed on",
                listed(days, Locale.ENGLISH, ", ")));
  }

  private static String listed(List<LocalDate> days, Locale locale, String between) {
    DateTimeFormatter written = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    return days.stream()
            .limit(MOST_DAYS_TOLD)
            .map(
                day ->
                    locale.equals(Locale.FRENCH) && day.getDayOfMonth() == 1
                        ? day.format(written).replaceFirst("^1 ", "1er ")
                        : day.format(written))
            .collect(Collectors.joining(between))
        + (days.size() > MOST_DAYS_TOLD ? "…" : "");
  }
}

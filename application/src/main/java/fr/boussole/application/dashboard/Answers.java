package fr.boussole.application.dashboard;

import fr.boussole.domain.kpi.Evaluation;
import fr.boussole.domain.kpi.Evidence;
import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Movement;
import fr.boussole.domain.kpi.NoData;
import fr.boussole.domain.kpi.RulesBehind;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.ContactRules;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.domain.scope.Scope;
import fr.boussole.domain.text.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered for a scope, ready for formulas.
 *
 * @param answer absent when nothing was asked
 * @param why what is said of each KPI then
 * @param references answers without the filter on a dimension
 * @param wholes measures of all parts together, as far as they were looked at
 */
record Answers(
    Scope scope,
    Clock clock,
    Rulebook book,
    Optional<Answer> answer,
    NoData why,
    Map<Dimension, Answer> references,
    Optional<Dimension> by,
    Map<Period, Tally> wholes) {

  static Answers to(Inquiry inquiry, Asking facts, Rulebook book, Clock clock) {
    return new Answers(
        inquiry.scope(),
        clock,
        book,
        Optional.of(inquiry.ask(facts)),
        NoData.NO_FACTS,
        inquiry.references(facts),
        inquiry.by(),
        new HashMap<>());
  }

  static Answers none(Scope scope, Rulebook book, Clock clock, NoData why) {
    return new Answers(
        scope, clock, book, Optional.empty(), why, Map.of(), Optional.empty(), new HashMap<>());
  }

  List<String> values() {
    return answer.map(told -> List.copyOf(told.parts().keySet())).orElse(List.of());
  }

  KpiValue value(Kpi kpi, String value, Period window) {
    KpiValue evaluated =
        answer
            .map(told -> Evaluation.evaluate(kpi, evidence(told, kpi, value, window)))
            .orElseGet(() -> new KpiValue.Unknown(why));
    return kpi.code() == KpiCode.SLA_COMPLIANCE
            && evaluated.equals(new KpiValue.Unknown(NoData.NO_FACTS))
            && !isUnderPolicy(window)
        ? new KpiValue.Unknown(NoData.NO_POLICY)
        : evaluated;
  }

  private boolean isUnderPolicy(Period window) {
    return book.inForce(window.last()).stream()
        .anyMatch(
            rule -> rule.kind() == RuleKind.SLA_RESPONSE || rule.kind() == RuleKind.SLA_RESOLUTION);
  }

  /** How a KPI moved; that is not told where its rules changed on the way. */
  Movement movement(Kpi kpi, KpiValue now, KpiValue previous) {
    return RulesBehind.changed(kpi, book, scope).isPresent()
        ? Movement.notComparable()
        : Movement.of(kpi, now, previous);
  }

  private KpiValue remarked(Kpi kpi, KpiValue value) {
    KpiValue told = kpi.isOrganisationWide() ? value.ofTheWholeOrganisation() : value;
    Optional<Text> changed = RulesBehind.changed(kpi, book, scope);
    return told instanceof KpiValue.Known known && changed.isPresent()
        ? known.withRemark(changed.get())
        : told;
  }

  Reading reading(Kpi kpi) {
    KpiValue now = value(kpi, Answer.ALL, scope.period());
    KpiValue previous = value(kpi, Answer.ALL, scope.period().previous());
    return new Reading(
        kpi,
        scope,
        remarked(kpi, now),
        previous,
        movement(kpi, now, previous),
        ripeUntil(kpi),
        answer
            .map(told -> Explanation.of(kpi, evidence(told, kpi, Answer.ALL, scope.period())))
            .orElseGet(() -> Explanation.without(kpi)));
  }

  List<Trend.Point> points(Kpi kpi, List<Period> pieces, Optional<Grain> grain) {
    return pieces.stream()
        .map(
            piece ->
                new Trend.Point(
                    piece,
                    grain.map(cut -> cut.isPartial(piece)).orElse(false),
                    value(kpi, Answer.ALL, piece)))
        .toList();
  }

  private Evidence evidence(Answer told, Kpi kpi, String value, Period window) {
    Evidence own = told.part(value).evidence(window).withAround(around(told, window));
    return kpi.formula()
        .beyond()
        .flatMap(dimension -> reference(told, kpi.formula(), dimension, value, window))
        .map(own::withReference)
        .orElse(own);
  }

  /** What is told without the filter on the dimension, where that is not the scope itself. */
  private Optional<Evidence> reference(
      Answer told, Formula formula, Dimension dimension, String value, Period window) {
    boolean byIt = by.equals(Optional.of(dimension));
    Answer without = references.get(dimension);
    if (without != null) {
      return Optional.of(without.part(byIt ? Answer.ALL : value).evidence(window));
    }
    return byIt && formula instanceof Formula.Share
        ? Optional.of(Evidence.of(told.whole(window)))
        : Optional.empty();
  }

  private Tally around(Answer told, Period window) {
    Period period = scope.period();
    boolean piece = period.contains(window.start()) && period.contains(window.last());
    return wholes.computeIfAbsent(piece ? period : window, told::whole);
  }

  private int widestWindow() {
    return book.inForce(scope.period().last()).stream()
        .filter(rule -> rule.kind() == RuleKind.ONCE_AND_DONE_WINDOW)
        .flatMapToInt(rule -> rule.value().stream())
        .reduce(ContactRules.STANDARD_WINDOW_DAYS, Math::max);
  }

  private Optional<LocalDate> ripeUntil(Kpi kpi) {
    if (kpi.ripeAfterDays().isEmpty()) {
      return Optional.empty();
    }
    int days =
        kpi.code() == KpiCode.ONCE_AND_DONE
            ? scope.rules().repeatWindowDays().orElseGet(this::widestWindow)
            : kpi.ripeAfterDays().getAsInt();
    LocalDate ripe = LocalDate.now(clock).minusDays(days + 1L);
    return ripe.isBefore(scope.period().last()) ? Optional.of(ripe) : Optional.empty();
  }
}

package fr.boussole.application.dashboard;

import fr.boussole.domain.kpi.Evaluation;
import fr.boussole.domain.kpi.Evidence;
import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Movement;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.ContactRules;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was answered for a scope, ready for formulas. */
record Answers(
    Scope scope,
    Clock clock,
    Answer answer,
    Optional<Answer> reference,
    Optional<Dimension> by,
    Map<Period, Tally> wholes) {

  List<String> values() {
    return List.copyOf(answer.parts().keySet());
  }

  KpiValue value(Kpi kpi, String value, Period window) {
    return Evaluation.evaluate(kpi.formula(), evidence(value, window));
  }

  Reading reading(Kpi kpi) {
    KpiValue now = value(kpi, Answer.ALL, scope.period());
    KpiValue previous = value(kpi, Answer.ALL, scope.period().previous());
    return new Reading(
        kpi,
        scope,
        now,
        previous,
        Movement.of(kpi, now, previous),
        ripeUntil(kpi),
        Explanation.of(kpi, evidence(Answer.ALL, scope.period())));
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

  private Evidence evidence(String value, Period window) {
    Answer.Part part = answer.part(value);
    return new Evidence(
        part.tally(window),
        part.spread(window),
        whole(value, window),
        part.stock(window.start()),
        around(window));
  }

  /** What a share is a share of; all channels together make the whole where none is chosen. */
  private Optional<Tally> whole(String value, Period window) {
    boolean byChannel = by.equals(Optional.of(Dimension.CHANNEL));
    return byChannel && reference.isEmpty()
        ? Optional.of(answer.whole(window))
        : reference.map(all -> all.part(byChannel ? Answer.ALL : value).tally(window));
  }

  private Tally around(Period window) {
    Period period = scope.period();
    boolean piece = period.contains(window.start()) && period.contains(window.last());
    return wholes.computeIfAbsent(piece ? period : window, answer::whole);
  }

  private Optional<LocalDate> ripeUntil(Kpi kpi) {
    if (kpi.ripeAfterDays().isEmpty()) {
      return Optional.empty();
    }
    int days =
        kpi.code() == KpiCode.ONCE_AND_DONE
            ? scope.rules().repeatWindowDays().orElse(ContactRules.STANDARD_WINDOW_DAYS)
            : kpi.ripeAfterDays().getAsInt();
    LocalDate ripe = LocalDate.now(clock).minusDays(days + 1L);
    return ripe.isBefore(scope.period().last()) ? Optional.of(ripe) : Optional.empty();
  }
}

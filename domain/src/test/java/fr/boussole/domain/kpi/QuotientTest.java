package fr.boussole.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.stat.Intervals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Quotients of amounts of any sort, worked out on measures of contacts. */
class QuotientTest {

  private static final Amount OPEN = new Amount.Opening(Level.BACKLOG);
  private static final Amount SETTLED = new Amount.Sum(Measure.SETTLED);
  private static final Formula SETTLED_OF_OPEN = share(SETTLED, OPEN);

  private static Formula share(Amount part, Amount whole) {
    return new Formula.Quotient(part, whole, whole, Set.of());
  }

  @Test
  void aShareOfItsFactsHasAnInterval() {
    KpiValue.Known known = percent(SETTLED_OF_OPEN, backlog(2_400, 0, 120));
    assertThat(known.amount()).isEqualTo(5);
    assertThat(known.numerator()).isEqualTo(120);
    assertThat(known.denominator()).contains(2_400.0);
    assertThat(known.n()).isEqualTo(2_400);
    assertThat(known.interval()).contains(Intervals.proportion(120, 2_400));
  }

  /** (2 400 + 300 − 200) − 300 of 2 400. */
  @Test
  void whatIsThereAtTheEndLessWhatCame() {
    Formula kept =
        share(
            new Amount.Less(new Amount.Closing(Level.BACKLOG), new Amount.Sum(Measure.SINGLE)),
            OPEN);
    KpiValue.Known known = percent(kept, backlog(2_400, 300, 200));
    assertThat(known.amount()).isEqualTo(100.0 * 2_200 / 2_400);
    assertThat(known.numerator()).isEqualTo(2_200);
  }

  @Property
  void whoIsKeptAndWhoIsLostMakeAll(
      @ForAll @IntRange(min = 1, max = 100_000) int opening,
      @ForAll @IntRange(max = 10_000) int came,
      @ForAll @IntRange(max = 10_000) int went) {
    Formula kept =
        share(
            new Amount.Less(new Amount.Closing(Level.BACKLOG), new Amount.Sum(Measure.SINGLE)),
            OPEN);
    Evidence evidence = backlog(opening, came, went);
    assertThat(percent(kept, evidence).amount() + percent(SETTLED_OF_OPEN, evidence).amount())
        .isCloseTo(100, org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void aQuotientOfAnythingElseIsExact() {
    Formula perAgent =
        new Formula.Quotient(
            new Amount.Sum(Measure.RESOLVED),
            new Amount.Different(Distinct.ACTIVE_AGENTS),
            new Amount.Sum(Measure.RESOLVED),
            Set.of());
    Evidence evidence =
        Evidence.of(Tally.of(Measure.RESOLVED, 1_260)).withDistinct(Distinct.ACTIVE_AGENTS, 12);
    KpiValue.Known known = value(perAgent, Unit.NUMBER, evidence).known().orElseThrow();
    assertThat(known.amount()).isEqualTo(105);
    assertThat(known.n()).isEqualTo(1_260);
    assertThat(known.interval()).isEmpty();
  }

  @Test
  void anAverageIsOfTheDays() {
    Formula ofAverage =
        new Formula.Quotient(SETTLED, new Amount.Average(Level.BACKLOG), SETTLED, Set.of());
    Evidence evidence = Evidence.of(Tally.of(Measure.SETTLED, 6)).withAverage(Level.BACKLOG, 40);
    assertThat(percent(ofAverage, evidence).amount()).isEqualTo(15);
    assertThat(percent(ofAverage, evidence).interval()).isEmpty();
  }

  @Test
  void aWholeBeyondTheFilterIsThatOfTheReference() {
    Formula ofAll = share(SETTLED, new Amount.Beyond(Dimension.CHANNEL, OPEN));
    assertThat(ofAll.beyond()).contains(Dimension.CHANNEL);
    assertThat(ofAll.needs().openings()).isEmpty();
    assertThat(ofAll.needsBeyond().openings()).containsExactly(Level.BACKLOG);
    Evidence phone = backlog(40, 0, 14);
    assertThat(percent(ofAll, phone.withReference(backlog(560, 0, 0))).amount()).isEqualTo(2.5);
    assertThat(percent(ofAll, phone).amount()).isEqualTo(35);
    assertThatThrownBy(() -> share(new Amount.Beyond(Dimension.CHANNEL, SETTLED), OPEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingToDivideByOrNothingToldIsNoData() {
    assertThat(value(SETTLED_OF_OPEN, Unit.PERCENT, backlog(0, 5, 5)))
        .isEqualTo(new KpiValue.Unknown(NoData.NO_FACTS));
    Formula needsAnswers = new Formula.Quotient(SETTLED, OPEN, OPEN, Set.of(Measure.ANSWERED));
    assertThat(value(needsAnswers, Unit.PERCENT, backlog(10, 0, 5)))
        .isEqualTo(new KpiValue.Unknown(NoData.NOT_TOLD));
  }

  @Test
  void theTreeHoldsEachOperand() {
    Formula kept =
        share(
            new Amount.Less(new Amount.Closing(Level.BACKLOG), new Amount.Sum(Measure.SINGLE)),
            OPEN);
    Explanation tree =
        Explanation.of(AKpi.of(kept, Unit.PERCENT, Direction.UP), backlog(2_400, 300, 200));
    assertThat(tree.parts())
        .extracting(part -> part.amount().orElseThrow())
        .containsExactly(2_200.0, 2_400.0);
    assertThat(tree.parts().getFirst().parts())
        .extracting(part -> part.label().english())
        .containsExactly(
            "contacts open when the period ended", "contacts received, known one by one");
    assertThat(tree.parts().getFirst().parts().getFirst().parts())
        .extracting(part -> part.amount().orElseThrow())
        .containsExactly(2_400.0, 300.0, 200.0);
  }

  @Test
  void isToldApartByWhatAllItsFactsCarry() {
    assertThat(SETTLED_OF_OPEN.dimensions()).contains(Dimension.AGENT, Dimension.CHANNEL);
    assertThat(share(SETTLED, new Amount.Different(Distinct.ACTIVE_AGENTS)).dimensions())
        .contains(Dimension.TEAM)
        .doesNotContain(Dimension.AGENT);
  }

  /** Exact figures move by more than a hundredth or not at all. */
  @Test
  void movesWithoutNoise() {
    Kpi kpi =
        AKpi.of(
            new Formula.Quotient(Measure.SETTLED, Measure.SINGLE, Measure.SINGLE),
            Unit.NUMBER,
            Direction.DOWN);
    assertThat(moved(kpi, 430, 400).verdict()).isEqualTo(Movement.Verdict.WORSE);
    assertThat(moved(kpi, 390, 400).verdict()).isEqualTo(Movement.Verdict.BETTER);
    assertThat(moved(kpi, 401, 400).verdict()).isEqualTo(Movement.Verdict.NOISE);
    assertThat(moved(kpi, 430, 400).difference().orElseThrow().interval()).isEmpty();
  }

  /** 2 of 3 on 1–7 less 4 there is a gap of −2; beside −1 on 1–5 that is −4 ÷ 3 and −1. */
  @Test
  void gapsAreStretchedAndNotMoved() {
    Formula gaps =
        new Formula.ScaledMean(
            List.of(
                new Formula.Scale(
                    Measure.CES5_ANSWERS, Measure.CES5_POINTS, Measure.CES5_SQUARES, 1, 5),
                new Formula.Scale(
                    Measure.CES7_ANSWERS, Measure.CES7_POINTS, Measure.CES7_SQUARES, 1, 7)),
            true);
    Evidence evidence =
        Evidence.of(
            Tally.of(Measure.CES5_ANSWERS, 1)
                .plus(Measure.CES5_POINTS, -1)
                .plus(Measure.CES7_ANSWERS, 1)
                .plus(Measure.CES7_POINTS, -2));
    KpiValue.Known known = value(gaps, Unit.POINTS, evidence).known().orElseThrow();
    assertThat(known.numerator()).isEqualTo(-1 - 4 / 3.0);
    assertThat(known.remark().map(text -> text.in(java.util.Locale.ENGLISH)))
        .isEqualTo(Optional.of("Gaps on 1–7 are brought to 1–5: gap × 4 ÷ 6."));
  }

  private static Movement moved(Kpi kpi, long now, long before) {
    return Movement.of(
        kpi,
        Evaluation.evaluate(kpi, backlog(0, 100, now)),
        Evaluation.evaluate(kpi, backlog(0, 100, before)));
  }

  private static Evidence backlog(long opening, long in, long out) {
    return Evidence.of(Tally.of(Measure.SINGLE, in).plus(Measure.SETTLED, out))
        .withOpening(Level.BACKLOG, opening);
  }

  private static KpiValue.Known percent(Formula formula, Evidence evidence) {
    return value(formula, Unit.PERCENT, evidence).known().orElseThrow();
  }

  private static KpiValue value(Formula formula, Unit unit, Evidence evidence) {
    return Evaluation.evaluate(AKpi.of(formula, unit, Direction.UP), evidence);
  }
}

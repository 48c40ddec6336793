package fr.boussole.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Histogram;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The arithmetic of the articles that define the KPIs, to the digit, and what no data gives. */
class WorkedExamplesTest {

  private static final Tally NOTHING = Tally.zero();

  @ParameterizedTest
  @CsvSource({
    // code, upper measure, its sum, lower measure, its sum, value
    "ASA, WAIT_SECONDS, 18000, WAITED, 600, 30",
    "SERVICE_LEVEL, IN_TIME, 720, TIMED, 900, 80",
    "ABANDON_RATE, ABANDONED, 90, RECEIVED, 900, 10",
    "ANSWER_RATE, ANSWERED, 4054, RECEIVED, 5000, 81.08",
    "FIRST_RESPONSE_TIME, RESPONSE_SECONDS, 7200, RESPONDED, 16, 450",
    // (40 h + 10 h) ÷ 1 000 contacts, and 5 h ÷ 600
    "AHT, HANDLING_SECONDS, 180000, HANDLING_KNOWN, 1000, 180",
    "ACW, AFTER_CONTACT_SECONDS, 18000, AFTER_CONTACT_KNOWN, 600, 30",
    "HOLD_TIME, HOLD_SECONDS, 12000, HOLD_KNOWN, 800, 15",
    "RESOLUTION_TIME, RESOLUTION_SECONDS, 86400, RESOLUTION_KNOWN, 8, 10800",
    "FCR, RESOLVED_AT_FIRST, 520, RECEIVED, 650, 80",
    "ONCE_AND_DONE, ONCE_AND_DONE, 450, TRACEABLE, 600, 75",
    "REPEAT_RATE, REPEATED, 70, TRACEABLE, 700, 10",
    "ESCALATION_RATE, ESCALATED, 45, RECEIVED, 900, 5",
    "CSAT, CSAT_SATISFIED, 84, CSAT_ANSWERS, 120, 70",
  })
  void ratiosAndMeans(
      KpiCode code, Measure upper, long upperSum, Measure lower, long lowerSum, double expected) {
    Tally tally = Tally.of(upper, upperSum).plus(lower, lowerSum);
    // What else the formula wants to have been told at all.
    for (Measure needed : KpiCatalogue.get(code).formula().measures()) {
      tally = tally.get(needed) == 0 ? tally.plus(needed, 1) : tally;
    }
    KpiValue.Known known = known(code, Evidence.of(tally));
    assertThat(known.amount()).isEqualTo(expected);
    assertThat(known.numerator()).isEqualTo(upperSum);
    assertThat(known.denominator()).contains(lowerSum);
    assertThat(known.n()).isEqualTo(lowerSum);
  }

  @Test
  void netPromoterScoreIsPromotersLessDetractors() {
    Tally tally =
        Tally.of(Measure.NPS_PROMOTERS, 110)
            .plus(Measure.NPS_DETRACTORS, 40)
            .plus(Measure.NPS_ANSWERS, 200);
    KpiValue.Known known = known(KpiCode.NPS, Evidence.of(tally));
    assertThat(known.amount()).isEqualTo(35);
    assertThat(known.numerator()).isEqualTo(70);
    assertThat(known.denominator()).contains(200L);
    assertThat(known.interval().orElseThrow().low()).isLessThan(35);
  }

  @Test
  void effortOnOneScaleIsReadOnIt() {
    Tally five = Tally.of(Measure.CES5_POINTS, 320).plus(Measure.CES5_ANSWERS, 80);
    assertThat(known(KpiCode.CES, Evidence.of(five)).amount()).isEqualTo(4.0);
    assertThat(known(KpiCode.CES, Evidence.of(five)).remark().orElseThrow().english())
        .isEqualTo("Scale from 1 to 5.");
    Tally seven = Tally.of(Measure.CES7_POINTS, 550).plus(Measure.CES7_ANSWERS, 100);
    assertThat(known(KpiCode.CES, Evidence.of(seven)).amount()).isEqualTo(5.5);
    assertThat(known(KpiCode.CES, Evidence.of(seven)).remark().orElseThrow().english())
        .isEqualTo("Scale from 1 to 7.");
  }

  /** 1, 4 and 7 of 7 become 1, 3 and 5 of 5; beside a 2 and a 4 of 5 that makes 15 ÷ 5. */
  @Test
  void effortOnTwoScalesIsConvertedAndSaysSo() {
    Tally tally =
        Tally.of(Measure.CES5_ANSWERS, 2)
            .plus(Measure.CES5_POINTS, 6)
            .plus(Measure.CES5_SQUARES, 4 + 16)
            .plus(Measure.CES7_ANSWERS, 3)
            .plus(Measure.CES7_POINTS, 12)
            .plus(Measure.CES7_SQUARES, 1 + 16 + 49);
    KpiValue.Known known = known(KpiCode.CES, Evidence.of(tally));
    assertThat(known.amount()).isEqualTo(3.0);
    assertThat(known.remark().orElseThrow().english()).contains("1 + (points − 1) × 4 ÷ 6");
    // The converted answers 2, 4, 1, 3, 5 have the sample variance 2.5; t of 4 degrees is 2.776.
    double half = 2.776 * Math.sqrt(2.5 / 5);
    assertThat(known.interval().orElseThrow().low()).isCloseTo(3 - half, within(1e-9));
    assertThat(known.interval().orElseThrow().high()).isCloseTo(3 + half, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"CONTACT_VOLUME, RECEIVED", "HANDLED_VOLUME, HANDLED", "RESOLVED_VOLUME, RESOLVED"})
  void volumesAreCounts(KpiCode code, Measure measure) {
    KpiValue.Known known = known(code, Evidence.of(Tally.of(measure, 12_345)));
    assertThat(known.amount()).isEqualTo(12_345);
    assertThat(known.n()).isEqualTo(12_345);
    assertThat(known.denominator()).isEmpty();
    assertThat(known.interval()).isEmpty();
    assertThat(known(code, Evidence.of(NOTHING)).amount()).isZero();
  }

  @Test
  void backlogIsWhatWasOpenWithWhatCameLessWhatWent() {
    Tally tally = Tally.of(Measure.RECEIVED, 100).plus(Measure.SETTLED, 90);
    Evidence evidence = new Evidence(tally, Map.of(), Optional.empty(), 42, tally);
    assertThat(known(KpiCode.BACKLOG, evidence).amount()).isEqualTo(52);
  }

  @Test
  void channelShareNeedsAChannelToBeAPartOfTheWhole() {
    Tally phone = Tally.of(Measure.RECEIVED, 300);
    assertThat(value(KpiCode.CHANNEL_SHARE, Evidence.of(phone)))
        .isEqualTo(new KpiValue.Unknown(NoData.NEEDS_CHANNEL));
    KpiValue.Known share =
        known(
            KpiCode.CHANNEL_SHARE,
            Evidence.of(phone).withReference(Tally.of(Measure.RECEIVED, 1200)));
    assertThat(share.amount()).isEqualTo(25);
    assertThat(share.denominator()).contains(1200L);
  }

  @ParameterizedTest
  @EnumSource(
      value = KpiCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CONTACT_VOLUME", "HANDLED_VOLUME", "RESOLVED_VOLUME", "BACKLOG", "CHANNEL_SHARE"})
  void withoutFactsThereIsNoValue(KpiCode code) {
    assertThat(value(code, Evidence.of(NOTHING))).isEqualTo(new KpiValue.Unknown(NoData.NO_FACTS));
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE_LEVEL, TIMED",
    "FCR, RECEIVED",
    "ONCE_AND_DONE, TRACEABLE",
    "ESCALATION_RATE, RECEIVED"
  })
  void filesThatDoNotTellGiveNoValueRatherThanNothing(KpiCode code, Measure whole) {
    assertThat(value(code, Evidence.of(Tally.of(whole, 500))))
        .isEqualTo(new KpiValue.Unknown(NoData.NOT_TOLD));
  }

  @ParameterizedTest
  @CsvSource({"SERVICE_LEVEL, TIMED, RESPONDED", "FCR, RECEIVED, RESOLVED_OF_RECEIVED"})
  void whatFilesTellElsewhereMakesNothingHereZeroPercent(
      KpiCode code, Measure whole, Measure needed) {
    Tally day = Tally.of(whole, 5);
    Evidence evidence =
        new Evidence(day, Map.of(), Optional.empty(), 0, day.plus(whole, 500).plus(needed, 400));
    assertThat(known(code, evidence).amount()).isZero();
  }

  @Test
  void nothingAmongManyIsZeroPercent() {
    assertThat(known(KpiCode.ABANDON_RATE, Evidence.of(Tally.of(Measure.RECEIVED, 20))).amount())
        .isZero();
  }

  /** Waits 10, 20, 30, 40 and 200 s: mean 60, median 30, P90 = 40 + 0.6 × 160. */
  @Test
  void durationsShowMedianNinetiethPercentileAndGap() {
    Histogram waits = new Histogram();
    for (int seconds : new int[] {200, 10, 40, 20, 30}) {
      waits.addSeconds(seconds);
    }
    Tally tally = Tally.of(Measure.WAIT_SECONDS, 300).plus(Measure.WAITED, 5);
    KpiValue.Known known =
        known(
            KpiCode.ASA,
            new Evidence(tally, Map.of(Distribution.WAIT, waits), Optional.empty(), 0, tally));
    KpiValue.Spread spread = known.spread().orElseThrow();
    assertThat(known.amount()).isEqualTo(60);
    assertThat(spread.median()).isEqualTo(30);
    assertThat(spread.p90()).isCloseTo(136, within(1e-9));
    assertThat(spread.meanOverMedian()).isEqualTo(30);
    // Sum of squared distances 25 000, t of 4 degrees 2.776.
    double half = 2.776 * Math.sqrt(25_000 / 4.0 / 5);
    assertThat(known.interval().orElseThrow().high()).isCloseTo(60 + half, within(1e-9));
  }

  @Test
  void oneDurationAloneHasNoInterval() {
    Histogram one = new Histogram();
    one.addSeconds(90);
    Tally tally = Tally.of(Measure.WAIT_SECONDS, 90).plus(Measure.WAITED, 1);
    KpiValue.Known known =
        known(
            KpiCode.ASA,
            new Evidence(tally, Map.of(Distribution.WAIT, one), Optional.empty(), 0, tally));
    assertThat(known.interval()).isEmpty();
    assertThat(known.spread().orElseThrow().median()).isEqualTo(90);
  }

  @Test
  void everyKpiOfTheCatalogueIsEvaluatedAndExplained() {
    Tally full = NOTHING;
    for (Measure measure : Measure.values()) {
      full = full.plus(measure, 10);
    }
    Evidence evidence = new Evidence(full, Map.of(), Optional.of(full), 3, full);
    for (KpiCode code : EnumSet.allOf(KpiCode.class)) {
      KpiValue.Known known = known(code, evidence);
      Explanation explanation = Explanation.of(KpiCatalogue.get(code), evidence);
      assertThat(explanation.amount()).contains(known.amount());
      assertThat(explanation.parts()).isNotEmpty();
    }
  }

  private static KpiValue value(KpiCode code, Evidence evidence) {
    return Evaluation.evaluate(KpiCatalogue.get(code).formula(), evidence);
  }

  private static KpiValue.Known known(KpiCode code, Evidence evidence) {
    return value(code, evidence).known().orElseThrow();
  }
}

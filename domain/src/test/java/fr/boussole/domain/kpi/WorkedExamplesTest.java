package fr.boussole.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The arithmetic of the articles that define the KPIs, to the digit, and what no data gives. */
class WorkedExamplesTest {

  private static final Tally NOTHING = Tally.zero();

  /** The examples as the catalogue shows them; those of the articles are theirs to the digit. */
  @ParameterizedTest
  @CsvSource({
    // code, value, upper number, lower number
    "CONTACT_VOLUME, 200, 200,",
    "CHANNEL_SHARE, 25, 300, 1200",
    "AVOIDABLE_SHARE, 15, 180, 1200",
    "ASA, 30, 18000, 600",
    "SERVICE_LEVEL, 80, 720, 900",
    "ABANDON_RATE, 10, 90, 900",
    "ANSWER_RATE, 92, 460, 500",
    "FIRST_RESPONSE_TIME, 60, 300, 5",
    "SOCIAL_RESPONSIVENESS, 75, 180, 240",
    "BACKLOG, 52, 52,",
    "HANDLED_VOLUME, 180, 180,",
    // (40 h + 10 h) ÷ 1 000 contacts, and 5 h ÷ 600
    "AHT, 180, 180000, 1000",
    "ACW, 30, 18000, 600",
    "HOLD_TIME, 15, 12000, 800",
    "CASE_HANDLING_TIME, 21600, 86400, 4",
    "PRIVATE_SWITCH_RATE, 30, 36, 120",
    "ARGUED_CONTACTS, 40, 96, 240",
    "RESOLVED_VOLUME, 170, 170,",
    "RESOLUTION_TIME, 36000, 144000, 4",
    "FCR, 80, 520, 650",
    "ONCE_AND_DONE, 75, 450, 600",
    "REPEAT_RATE, 10, 70, 700",
    "ESCALATION_RATE, 5, 45, 900",
    "CSAT, 70, 84, 120",
    "NPS, 35, 35, 100",
    "CES, 4, 320, 80",
    "DIGITAL_CES, 4.1, 410, 100",
    "DIGITAL_CSAT, 66, 132, 200",
    "CTR, 2, 480, 24000",
    "BOUNCE_RATE, 40, 4800, 12000",
    "CONVERSION_RATE, 2.5, 300, 12000",
    "TRANSFORMATION_RATE, 15, 45, 300",
    "CART_ABANDONMENT, 70, 560, 800",
    "BOT_ESCALATION_RATE, 30, 450, 1500",
    "SELFCARE_RESOLUTION, 30, 1200, 4000",
    "SELFCARE_BOUNCE, 15, 600, 4000",
    "WRITING_QUALITY, 85, 340, 400",
    "PROCESS_COMPLIANCE, 95, 190, 200",
    "TONE, 80, 168, 210",
    "QOS_GAP, -0.4, -20, 50",
    // 21 h ÷ 28 h, 30 h ÷ 300 h, 1 288 h ÷ 1 400 h, 84 h ÷ 1 400 h
    "OCCUPANCY, 75, 75600, 100800",
    "BREAK_SHARE, 10, 108000, 1080000",
    "ADHERENCE, 92, 4636800, 5040000",
    "ABSENTEEISM, 6, 302400, 5040000",
    "COST_PER_CONTACT, 4, 48000, 12000",
    "ENPS, 30, 15, 50",
    "ENGAGEMENT, 3.8, 152, 40",
    "TURNOVER, 15, 6, 40",
    // 210 h ÷ 42 = 5 h
    "TRAINING, 18000, 756000, 42",
    "CHURN, 5, 120, 2400",
    "RETENTION, 91.66666666666667, 2200, 2400",
    "RETURNING_CUSTOMERS, 32, 640, 2000",
    "AVERAGE_BASKET, 75, 36000, 480",
    "TIME_TO_FIRST_VALUE, 432000, 1296000, 3",
    "PRODUCT_ADOPTION, 75, 420, 560",
    "FEATURE_USAGE, 25, 140, 560",
    "EXPANSION_REVENUE, 18000, 18000,",
    "CUSTOMER_ROI, 150, 90000, 60000",
    "CHAT_CONCURRENCY, 1.2, 1800, 1500",
    "RESOLVED_PER_AGENT, 105, 1260, 12",
  })
  void comeToTheirDigits(KpiCode code, double value, double upper, @Nullable Double lower) {
    KpiValue.Known known = KpiCatalogue.get(code).exampleValue().known().orElseThrow();
    assertThat(known.amount()).isEqualTo(value);
    assertThat(known.numerator()).isEqualTo(upper);
    assertThat(known.denominator()).isEqualTo(Optional.ofNullable(lower));
  }

  /** Words and numbers of an example cannot drift apart. */
  @ParameterizedTest
  @EnumSource
  void tellTheCountsTheyAreComputedFrom(KpiCode code) {
    Kpi kpi = KpiCatalogue.get(code);
    WorkedExample example = kpi.example();
    assertThat(Explanation.of(kpi, example.evidence()).parts())
        .filteredOn(
            part ->
                part.unit() == Unit.COUNT
                    || part.unit() == Unit.POINTS
                    || isQuotient(kpi.formula()))
        .extracting(WorkedExamplesTest::told)
        .filteredOn(count -> count != 0)
        .isNotEmpty()
        .allSatisfy(
            count -> {
              assertThat(example.story().french())
                  .containsPattern("(?<!\\d)" + inWords(count).replace(',', '\u202f'));
              assertThat(example.story().english()).containsPattern("(?<!\\d)" + inWords(count));
            });
  }

  private static boolean isQuotient(Formula formula) {
    return formula instanceof Formula.Quotient
        || formula instanceof Formula.Narrowed(var to, Formula.Narrowable of) && isQuotient(of);
  }

  private static String inWords(long count) {
    return "%,d".formatted(count).replace('-', '−');
  }

  /** Durations of quotients are told in hours, or else in minutes. */
  private static long told(Explanation part) {
    long amount = part.amount().orElseThrow().longValue();
    if (part.unit() != Unit.SECONDS) {
      return amount;
    }
    return amount % 3_600 == 0 ? amount / 3_600 : amount / 60;
  }

  @Test
  void effortOnOneScaleIsReadOnIt() {
    Evidence five = KpiCatalogue.get(KpiCode.CES).example().evidence();
    assertThat(known(KpiCode.CES, five).remark().orElseThrow().english())
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
  void aNarrowedKpiSaysWhichFactsItCounts() {
    Kpi kpi = KpiCatalogue.get(KpiCode.SOCIAL_RESPONSIVENESS);
    assertThat(Explanation.of(kpi, kpi.example().evidence()).parts())
        .extracting(part -> part.label().english())
        .containsExactly(
            "answered within the channel’s threshold · Social media",
            "contacts received whose delay is known · Social media");
  }

  @Test
  void channelShareNeedsAChannel() {
    Tally phone = Tally.of(Measure.RECEIVED, 300);
    assertThat(value(KpiCode.CHANNEL_SHARE, Evidence.of(phone)))
        .isEqualTo(new KpiValue.Unknown(NoData.NEEDS_CHANNEL));
  }

  @Test
  void noContactsHaveNoAvoidableShare() {
    assertThat(
            value(
                KpiCode.AVOIDABLE_SHARE, Evidence.of(NOTHING).withReference(Evidence.of(NOTHING))))
        .isEqualTo(new KpiValue.Unknown(NoData.NO_FACTS));
  }

  @ParameterizedTest
  @EnumSource(
      value = KpiCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "CONTACT_VOLUME",
        "HANDLED_VOLUME",
        "RESOLVED_VOLUME",
        "BACKLOG",
        "CHANNEL_SHARE",
        "AVOIDABLE_SHARE"
      })
  void withoutFactsThereIsNoValue(KpiCode code) {
    assertThat(value(code, Evidence.of(NOTHING))).isEqualTo(new KpiValue.Unknown(NoData.NO_FACTS));
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE_LEVEL, TIMED",
    "SOCIAL_RESPONSIVENESS, TIMED",
    "FCR, SINGLE",
    "ONCE_AND_DONE, TRACEABLE",
    "ESCALATION_RATE, SINGLE"
  })
  void filesThatDoNotTellGiveNoValueRatherThanNothing(KpiCode code, Measure whole) {
    assertThat(value(code, Evidence.of(Tally.of(whole, 500))))
        .isEqualTo(new KpiValue.Unknown(NoData.NOT_TOLD));
  }

  @ParameterizedTest
  @CsvSource({"SERVICE_LEVEL, TIMED, TIMED_ANSWERED", "FCR, SINGLE, RESOLVED_OF_RECEIVED"})
  void whatFilesTellElsewhereMakesNothingHereZeroPercent(
      KpiCode code, Measure whole, Measure needed) {
    Tally day = Tally.of(whole, 5);
    Evidence evidence = Evidence.of(day).withAround(day.plus(whole, 500).plus(needed, 400));
    assertThat(known(code, evidence).amount()).isZero();
  }

  /** A visit may lead to two purchases: 30 of 20 is a rate, but no proportion of visits. */
  @Test
  void aPartThatOutgrowsItsWholeHasNoInterval() {
    Tally visits = Tally.of(Measure.CONVERSIONS, 30).plus(Measure.CONVERSION_VISITS, 20);
    KpiValue.Known known = known(KpiCode.CONVERSION_RATE, Evidence.of(visits));
    assertThat(known.amount()).isEqualTo(150);
    assertThat(known.interval()).isEmpty();
  }

  /** −2 and 0 of 5 become −3 and 0 of 7; beside a gap of −3 of 7 that makes −6 ÷ 3. */
  @Test
  void gapsOnTwoScalesAreStretchedAndSaySo() {
    Tally tally =
        Tally.of(Measure.QOS7_ANSWERS, 1)
            .plus(Measure.QOS7_GAP, -3)
            .plus(Measure.QOS7_SQUARES, 9)
            .plus(Measure.QOS5_ANSWERS, 2)
            .plus(Measure.QOS5_GAP, -2)
            .plus(Measure.QOS5_SQUARES, 4);
    KpiValue.Known known = known(KpiCode.QOS_GAP, Evidence.of(tally));
    assertThat(known.amount()).isEqualTo(-2);
    assertThat(known.remark().orElseThrow().english())
        .isEqualTo("Gaps on 1–5 are brought to 1–7: gap × 6 ÷ 4.");
  }

  @Test
  void anExplanationShowsTheScalesThatWereAnsweredOnly() {
    Kpi gap = KpiCatalogue.get(KpiCode.QOS_GAP);
    assertThat(Explanation.of(gap, gap.example().evidence()).parts())
        .extracting(part -> part.label().english())
        .containsExactly("perception − expectation, out of 7", "SERVQUAL answers out of 7");
  }

  @Test
  void nothingAmongManyIsZeroPercent() {
    assertThat(known(KpiCode.ABANDON_RATE, Evidence.of(Tally.of(Measure.RECEIVED, 20))).amount())
        .isZero();
  }

  /** Waits 10, 20, 30, 40 and 200 s: mean 60, median 30, P90 = 40 + 0.6 × 160. */
  @Test
  void durationsShowMedianNinetiethPercentileAndGap() {
    KpiValue.Known known = known(KpiCode.ASA, waits(200, 10, 40, 20, 30));
    KpiValue.Spread spread = known.spread().orElseThrow();
    assertThat(known.amount()).isEqualTo(60);
    assertThat(spread.median()).isEqualTo(30);
    assertThat(spread.p90()).isCloseTo(136, within(1e-9));
    assertThat(spread.meanOverMedian()).isEqualTo(30);
    // Sum of squared distances 25 000, t of 4 degrees 2.776.
    double half = 2.776 * Math.sqrt(25_000 / 4.0 / 5);
    assertThat(known.interval().orElseThrow().high()).isCloseTo(60 + half, within(1e-9));
  }

  /** Totals of a day say nothing of what became of their contacts. */
  @ParameterizedTest
  @CsvSource({"RESOLVED_VOLUME, NOT_TOLD", "BACKLOG, NOT_TOLD", "FCR, NO_FACTS"})
  void totalsDoNotTellWhatBecameOfTheirContacts(KpiCode code, NoData why) {
    assertThat(value(code, Evidence.of(Tally.of(Measure.RECEIVED, 500))))
        .isEqualTo(new KpiValue.Unknown(why));
    Tally known = Tally.of(Measure.RECEIVED, 500).plus(Measure.SINGLE, 20);
    assertThat(value(KpiCode.RESOLVED_VOLUME, Evidence.of(known)).known()).isPresent();
  }

  /** Neither the figure nor what it is made of: one of three is somebody. */
  @Test
  void answersOfFewerThanFiveTellNothing() {
    Evidence three =
        Evidence.of(
            Tally.of(Measure.ENPS_PROMOTERS, 1)
                .plus(Measure.ENPS_DETRACTORS, 2)
                .plus(Measure.ENPS_ANSWERS, 3));
    assertThat(value(KpiCode.ENPS, three)).isEqualTo(new KpiValue.Unknown(NoData.TOO_FEW));
    assertThat(Explanation.of(KpiCatalogue.get(KpiCode.ENPS), three).parts()).isEmpty();
    Evidence five = three.with(Measure.ENPS_ANSWERS, 2);
    assertThat(value(KpiCode.ENPS, five).known()).isPresent();
    assertThat(Explanation.of(KpiCatalogue.get(KpiCode.ENPS), five).parts()).hasSize(3);
  }

  @Test
  void aSpreadOfSomeContactsOnlySaysSo() {
    Evidence waits = waits(10, 20, 30, 40, 200);
    Tally more = waits.tally().plus(Measure.WAITED, 5).plus(Measure.WAIT_SECONDS, 600);
    KpiValue.Known known =
        known(
            KpiCode.ASA,
            new Evidence(
                more, waits.spreads(), Map.of(), Map.of(), Map.of(), Optional.empty(), more));
    assertThat(known.amount()).isEqualTo(90);
    assertThat(known.interval()).isEmpty();
    assertThat(known.spread().orElseThrow().median()).isEqualTo(30);
    assertThat(known.remark().orElseThrow().english()).contains("known one by one");
  }

  @Test
  void oneDurationAloneHasNoInterval() {
    KpiValue.Known known = known(KpiCode.ASA, waits(90));
    assertThat(known.interval()).isEmpty();
    assertThat(known.spread().orElseThrow().median()).isEqualTo(90);
  }

  @Test
  void everyKpiOfTheCatalogueIsEvaluatedAndExplained() {
    Tally full = NOTHING;
    for (Measure measure : Measure.values()) {
      full = full.plus(measure, 10);
    }
    Evidence evidence = Evidence.of(full);
    for (Level level : Level.values()) {
      evidence = evidence.withOpening(level, 3).withAverage(level, 3);
    }
    for (Distinct distinct : Distinct.values()) {
      evidence = evidence.withDistinct(distinct, 2);
    }
    evidence = evidence.withReference(evidence);
    for (KpiCode code : EnumSet.allOf(KpiCode.class)) {
      KpiValue.Known known = known(code, evidence);
      Explanation explanation = Explanation.of(KpiCatalogue.get(code), evidence);
      assertThat(explanation.amount()).contains(known.amount());
      assertThat(explanation.parts()).isNotEmpty();
    }
  }

  private static Evidence waits(int... seconds) {
    Formula.MeanDuration wait = (Formula.MeanDuration) KpiCatalogue.get(KpiCode.ASA).formula();
    return Evidence.ofDurations(wait, seconds);
  }

  private static KpiValue value(KpiCode code, Evidence evidence) {
    return Evaluation.evaluate(KpiCatalogue.get(code), evidence);
  }

  private static KpiValue.Known known(KpiCode code, Evidence evidence) {
    return value(code, evidence).known().orElseThrow();
  }
}

package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What single rows count for, and what a blank cell leaves out. */
class SimpleKindsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void aReviewCountsForItsCriterionOnly() {
    Values review =
        QualityReviews.KIND
            .row()
            .set(QualityReviews.CRITERION, QualityReviews.Criterion.COMPLIANCE.ordinal())
            .set(QualityReviews.POINTS, 8_50)
            .set(QualityReviews.MAXIMUM, 10_00)
            .build(DAY);
    assertThat(counted(review))
        .isEqualTo(
            Map.of(
                COMPLIANCE_REVIEWS,
                1L,
                COMPLIANCE_HUNDREDTHS,
                850L,
                COMPLIANCE_OF_HUNDREDTHS,
                1000L));
  }

  @Test
  void criteriaStandInTheOrderOfTheirWords() {
    FieldType.OneOf words = (FieldType.OneOf) QualityReviews.CRITERION.type();
    assertThat(words.words())
        .extracting(word -> word.spellings().getFirst())
        .isEqualTo(List.of("writing", "compliance", "tone"));
  }

  @Test
  void noPointsArePossibleBeyondTheMaximumOrWithoutOne() {
    Values.Builder review = QualityReviews.KIND.row();
    assertThat(broken(review.set(QualityReviews.POINTS, 5).set(QualityReviews.MAXIMUM, 4)))
        .containsExactly(QualityReviews.POINTS);
    assertThat(broken(review.set(QualityReviews.POINTS, 0).set(QualityReviews.MAXIMUM, 0)))
        .containsExactly(QualityReviews.MAXIMUM);
  }

  /** What a person settled was not settled by self-care. */
  @Test
  void aSessionHandedOverIsNeverResolvedBySelfCare() {
    Values.Builder session =
        SelfcareSessions.KIND
            .row()
            .set(SelfcareSessions.AUTOMATED, 1)
            .set(SelfcareSessions.HANDED_OVER, 1);
    Map<Measure, Long> unresolved =
        Map.of(
            SELFCARE_SESSIONS_TOLD, 1L,
            BOT_SESSIONS, 1L,
            BOT_HANDED_OVER, 1L,
            SESSIONS_OUTCOME_KNOWN, 1L,
            SESSIONS_RESOLVED, 0L);
    assertThat(counted(session.build(DAY))).isEqualTo(unresolved);
    assertThat(counted(session.set(SelfcareSessions.RESOLVED, 1).build(DAY))).isEqualTo(unresolved);
  }

  @Test
  void aSessionOfWhichNothingIsKnownCountsForNeitherSide() {
    assertThat(counted(SelfcareSessions.KIND.row().build(DAY)))
        .isEqualTo(Map.of(SELFCARE_SESSIONS_TOLD, 1L));
  }

  /** A blank number of conversions is not 0 conversions: these visits are no part of the rate. */
  @Test
  void visitsCountForARateOnlyWhereItsPartIsTold() {
    Values.Builder day =
        JourneyDays.KIND.row().set(JourneyDays.VISITS, 100).set(JourneyDays.ONE_PAGE_VISITS, 40);
    assertThat(counted(day.build(DAY)))
        .isEqualTo(Map.of(VISITS_TOLD, 100L, BOUNCE_VISITS, 100L, ONE_PAGE_VISITS, 40L));
    assertThat(counted(day.set(JourneyDays.CONVERSIONS, 0).build(DAY)))
        .containsEntry(CONVERSION_VISITS, 100L)
        .containsEntry(CONVERSIONS, 0L);
  }

  @Test
  void aPartOfAWholeIsNeverMoreThanIt() {
    Values.Builder day =
        JourneyDays.KIND
            .row()
            .set(JourneyDays.VISITS, 10)
            .set(JourneyDays.ONE_PAGE_VISITS, 11)
            .set(JourneyDays.IMPRESSIONS, 10)
            .set(JourneyDays.CLICKS, 11)
            .set(JourneyDays.CARTS_CREATED, 10)
            .set(JourneyDays.CARTS_ABANDONED, 11);
    assertThat(broken(day))
        .containsExactly(
            JourneyDays.ONE_PAGE_VISITS, JourneyDays.CLICKS, JourneyDays.CARTS_ABANDONED);
  }

  /** A visit may lead to two purchases, and a sale to a prospect of last month. */
  @Test
  void whatFollowsFromAWholeMayOutgrowIt() {
    Values.Builder day =
        JourneyDays.KIND
            .row()
            .set(JourneyDays.VISITS, 1)
            .set(JourneyDays.CONVERSIONS, 2)
            .set(JourneyDays.LEADS, 1)
            .set(JourneyDays.WON, 2);
    assertThat(broken(day)).isEmpty();
  }

  @Test
  void servqualScalesStayApart() {
    Values.Builder answer =
        ServqualAnswers.KIND
            .row()
            .set(ServqualAnswers.EXPECTATION, 5)
            .set(ServqualAnswers.PERCEPTION, 3);
    assertThat(counted(answer.build(DAY)))
        .isEqualTo(
            Map.of(
                QOS7_ANSWERS, 1L,
                QOS7_EXPECTATION, 5L,
                QOS7_PERCEPTION, 3L,
                QOS7_GAP, -2L,
                QOS7_SQUARES, 4L));
    assertThat(counted(answer.set(ServqualAnswers.SCALE_MAX, 1).build(DAY)))
        .containsEntry(QOS5_GAP, -2L)
        .doesNotContainKey(QOS7_ANSWERS);
  }

  @Test
  void aScoreLiesOnItsScale() {
    Values.Builder answer =
        ServqualAnswers.KIND
            .row()
            .set(ServqualAnswers.EXPECTATION, 7)
            .set(ServqualAnswers.PERCEPTION, 5);
    assertThat(broken(answer)).isEmpty();
    assertThat(broken(answer.set(ServqualAnswers.SCALE_MAX, 1)))
        .containsExactly(ServqualAnswers.EXPECTATION);
  }

  /** A hundred euros in three days: whole cents, and none lost. */
  @Test
  void aCostIsSpreadOverItsDays() {
    Values cost =
        Costs.KIND
            .row()
            .set(Costs.DAY, DAY.toEpochDay())
            .set(Costs.UNTIL, DAY.plusDays(2).toEpochDay())
            .set(Costs.AMOUNT, 100_00)
            .build(DAY);
    assertThat(countedByDay(cost))
        .isEqualTo(
            Map.of(
                DAY,
                Map.of(COST_CENTS, 3_333L),
                DAY.plusDays(1),
                Map.of(COST_CENTS, 3_333L),
                DAY.plusDays(2),
                Map.of(COST_CENTS, 3_334L)));
  }

  @Test
  void staffWhoGiveNineOrTenPromoteAndUpToSixDetract() {
    Map<Measure, Long> counted = new EnumMap<>(Measure.class);
    for (int score = 6; score <= 9; score++) {
      counted(
              StaffAnswers.KIND
                  .row()
                  .set(StaffAnswers.KIND_ASKED, 0)
                  .set(StaffAnswers.SCORE, score)
                  .build(DAY))
          .forEach((measure, amount) -> counted.merge(measure, amount, Long::sum));
    }
    assertThat(counted)
        .isEqualTo(Map.of(ENPS_ANSWERS, 4L, ENPS_PROMOTERS, 1L, ENPS_DETRACTORS, 1L));
  }

  @Test
  void engagementScalesStayApart() {
    Values.Builder answer =
        StaffAnswers.KIND.row().set(StaffAnswers.KIND_ASKED, 1).set(StaffAnswers.SCORE, 4);
    assertThat(counted(answer.build(DAY)))
        .isEqualTo(
            Map.of(ENGAGEMENT10_ANSWERS, 1L, ENGAGEMENT10_POINTS, 4L, ENGAGEMENT10_SQUARES, 16L));
    assertThat(counted(answer.set(StaffAnswers.SCALE_MAX, 5).build(DAY)))
        .isEqualTo(
            Map.of(ENGAGEMENT5_ANSWERS, 1L, ENGAGEMENT5_POINTS, 4L, ENGAGEMENT5_SQUARES, 16L));
  }

  @Test
  void whoLeavesCountsOnTheDayOfLeaving() {
    LocalDate left = DAY.plusDays(14);
    assertThat(countedByDay(Staff.KIND.row().set(Staff.LEFT_ON, left.toEpochDay()).build(DAY)))
        .isEqualTo(Map.of(DAY, Map.of(HIRED, 1L), left, Map.of(STAFF_LEFT, 1L)));
    assertThat(
            countedByDay(
                Customers.KIND
                    .row()
                    .set(Customers.LEFT_ON, left.toEpochDay())
                    .set(Customers.ONBOARDED_ON, DAY.plusDays(1).toEpochDay())
                    .set(Customers.FIRST_VALUE_ON, DAY.plusDays(3).toEpochDay())
                    .build(DAY)))
        .isEqualTo(
            Map.of(
                DAY,
                Map.of(CUSTOMERS_JOINED, 1L),
                DAY.plusDays(3),
                Map.of(FIRST_VALUES, 1L, FIRST_VALUE_SECONDS, 172_800L),
                left,
                Map.of(CUSTOMERS_LEFT, 1L)));
  }

  @Test
  void theDelayToTheFirstValueIsSpreadToo() {
    List<String> spread = new ArrayList<>();
    Values customer =
        Customers.KIND
            .row()
            .set(Customers.ONBOARDED_ON, DAY.toEpochDay())
            .set(Customers.FIRST_VALUE_ON, DAY.plusDays(2).toEpochDay())
            .build(DAY);
    Customers.KIND.count(
        customer,
        new Counting.Sink() {
          @Override
          public void add(LocalDate day, Measure measure, long amount) {}

          @Override
          public void add(LocalDate day, Distribution distribution, int seconds) {
            spread.add(day + " " + distribution + " " + seconds);
          }
        });
    assertThat(spread).containsExactly(DAY.plusDays(2) + " FIRST_VALUE 172800");
  }

  @Test
  void timesOfAnAgentCountOnlyBesideTheirWhole() {
    Values.Builder day =
        AgentDays.KIND.row().set(AgentDays.HANDLING, 18_900).set(AgentDays.TRAINING, 3_600);
    assertThat(counted(day.build(DAY)))
        .isEqualTo(Map.of(AGENT_DAYS_TOLD, 1L, TRAINING_SECONDS, 3_600L, TRAINING_KNOWN, 1L));
    assertThat(counted(day.set(AgentDays.LOGGED, 25_200).build(DAY)))
        .containsEntry(OCCUPIED_SECONDS, 18_900L)
        .containsEntry(OCCUPIED_OF_SECONDS, 25_200L)
        .doesNotContainKey(BREAK_OF_SECONDS);
  }

  @Test
  void aReportOfACustomerCountsForWhatItTellsInFull() {
    Values.Builder report =
        CustomerReports.KIND
            .row()
            .set(CustomerReports.ACTIVE, 0)
            .set(CustomerReports.INITIAL_REVENUE, 1_200_00)
            .set(CustomerReports.GAINS, 3_000_00);
    assertThat(counted(report.build(DAY)))
        .isEqualTo(Map.of(ACTIVE_KNOWN, 1L, ACTIVE_CUSTOMERS, 0L));
    report.set(CustomerReports.CURRENT_REVENUE, 1_100_00).set(CustomerReports.SPEND, 1_350_00);
    assertThat(counted(report.build(DAY)))
        .containsEntry(EXPANSION_CENTS, -100_00L)
        .containsEntry(REVENUE_KNOWN, 1L)
        .containsEntry(NET_GAIN_CENTS, 1_650_00L)
        .containsEntry(SPEND_CENTS, 1_350_00L)
        .containsEntry(ROI_KNOWN, 1L);
  }

  @Test
  void anOrderWithoutAmountIsAnOrder() {
    assertThat(counted(Orders.KIND.row().build(DAY))).isEqualTo(Map.of(ORDERS_TOLD, 1L));
    assertThat(counted(Orders.KIND.row().set(Orders.AMOUNT, 59_90).build(DAY)))
        .isEqualTo(Map.of(ORDERS_TOLD, 1L, ORDERS_PRICED, 1L, ORDER_CENTS, 59_90L));
  }

  @Test
  void aFeatureUsedNoTimesWasNotUsed() {
    assertThat(counted(FeatureUses.KIND.row().build(DAY))).isEqualTo(Map.of(FEATURE_USE_DAYS, 1L));
    assertThat(counted(FeatureUses.KIND.row().set(FeatureUses.USES, 0).build(DAY)))
        .isEqualTo(Map.of(FEATURE_USE_DAYS, 0L));
  }

  private static Map<Measure, Long> counted(Values row) {
    Map<LocalDate, Map<Measure, Long>> days = countedByDay(row);
    assertThat(days).containsOnlyKeys(DAY);
    return days.values().iterator().next();
  }

  private static Map<LocalDate, Map<Measure, Long>> countedByDay(Values row) {
    Map<LocalDate, Map<Measure, Long>> counted = new TreeMap<>();
    row.kind()
        .count(
            row,
            new Counting.Sink() {
              @Override
              public void add(LocalDate day, Measure measure, long amount) {
                counted
                    .computeIfAbsent(day, any -> new EnumMap<>(Measure.class))
                    .merge(measure, amount, Long::sum);
              }

              @Override
              public void add(LocalDate day, Distribution distribution, int seconds) {}
            });
    return counted;
  }

  private static List<Field> broken(Values.Builder row) {
    Values built = row.build(DAY);
    return built.kind().limits().stream()
        .filter(limit -> !limit.allows().test(built))
        .map(Limit::told)
        .toList();
  }
}

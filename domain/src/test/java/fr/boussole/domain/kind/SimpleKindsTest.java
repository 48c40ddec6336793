package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  private static Map<Measure, Long> counted(Values row) {
    Map<Measure, Long> counted = new EnumMap<>(Measure.class);
    row.kind()
        .count(
            row,
            new Counting.Sink() {
              @Override
              public void add(LocalDate day, Measure measure, long amount) {
                assertThat(day).isEqualTo(DAY);
                counted.merge(measure, amount, Long::sum);
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

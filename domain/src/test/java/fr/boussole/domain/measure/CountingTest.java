package fr.boussole.domain.measure;

import static fr.boussole.domain.measure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.fact.AContact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import fr.boussole.domain.fact.SurveyKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one fact adds, and on which day. */
class CountingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int WEEK = 7 * 86_400;

  @Test
  void anOutboundContactCountsNowhere() {
    assertThat(counted(new AContact().outbound().talked(60)).days).isEmpty();
  }

  @Test
  void anOpenContactIsReceivedAndNotInTime() {
    assertThat(counted(new AContact()).on(DAY))
        .isEqualTo(Map.of(RECEIVED, 1L, SINGLE, 1L, TIMED, 1L));
  }

  @Test
  void anAbandonedContactIsReceivedAndSettled() {
    assertThat(counted(new AContact().abandonedAfter(30)).on(DAY))
        .isEqualTo(Map.of(RECEIVED, 1L, SINGLE, 1L, TIMED, 1L, ABANDONED, 1L, SETTLED, 1L));
  }

  @Test
  void aCallIsCountedOnItsArrivalButResolvedOnItsResolution() {
    Counted counted =
        counted(
            new AContact()
                .on(Dimension.CHANNEL, "phone")
                .answeredAfter(20)
                .talked(100)
                .held(10)
                .workedAfter(30)
                .escalation(Escalation.ENDURED)
                .resolvedAfter(2 * 86_400));
    assertThat(counted.on(DAY))
        .isEqualTo(
            Map.ofEntries(
                Map.entry(RECEIVED, 1L),
                Map.entry(SINGLE, 1L),
                Map.entry(ANSWERED, 1L),
                Map.entry(WAITED, 1L),
                Map.entry(WAIT_SECONDS, 20L),
                Map.entry(RESPONDED, 1L),
                Map.entry(RESPONSE_SECONDS, 20L),
                Map.entry(TIMED, 1L),
                Map.entry(IN_TIME, 1L),
                Map.entry(HANDLED, 1L),
                Map.entry(HANDLING_KNOWN, 1L),
                Map.entry(HANDLING_SECONDS, 140L),
                Map.entry(HOLD_KNOWN, 1L),
                Map.entry(HOLD_SECONDS, 10L),
                Map.entry(AFTER_CONTACT_KNOWN, 1L),
                Map.entry(AFTER_CONTACT_SECONDS, 30L),
                Map.entry(ESCALATION_KNOWN, 1L),
                Map.entry(ESCALATED, 1L),
                Map.entry(ESCALATED_ENDURED, 1L),
                Map.entry(RESOLVED_OF_RECEIVED, 1L),
                Map.entry(RESOLVED_AT_FIRST, 1L)));
    assertThat(counted.on(DAY.plusDays(2)))
        .isEqualTo(
            Map.of(RESOLVED, 1L, RESOLUTION_KNOWN, 1L, RESOLUTION_SECONDS, 172_800L, SETTLED, 1L));
    assertThat(counted.spreads)
        .isEqualTo(
            Map.of(
                Distribution.WAIT, 20,
                Distribution.RESPONSE, 20,
                Distribution.HANDLING, 140,
                Distribution.HOLD, 10,
                Distribution.AFTER_CONTACT, 30,
                Distribution.RESOLUTION, 172_800));
  }

  /** Taken charge of by its first response only where nobody picked up. */
  @Test
  void aCaseRunsFromTakingChargeToClosingAndCountsTheDayItIsSettled() {
    Counted mail = counted(new AContact().respondedAfter(3_600).closedAfter(3 * 86_400));
    assertThat(mail.on(DAY.plusDays(3)))
        .isEqualTo(Map.of(SETTLED, 1L, CASE_KNOWN, 1L, CASE_SECONDS, 3 * 86_400L - 3_600));
    assertThat(mail.spreads).containsEntry(Distribution.CASE_HANDLING, 3 * 86_400 - 3_600);
    assertThat(
            counted(new AContact().answeredAfter(20).respondedAfter(60).closedAfter(320)).on(DAY))
        .containsEntry(CASE_SECONDS, 300L);
    assertThat(counted(new AContact().abandonedAfter(30).closedAfter(40)).on(DAY))
        .doesNotContainKey(CASE_KNOWN);
    assertThat(counted(new AContact().answeredAfter(20).closedAfter(10)).on(DAY))
        .containsKey(SETTLED)
        .doesNotContainKey(CASE_KNOWN);
  }

  @Test
  void onlyPublicMessagesThatWereHandledCanBeMoved() {
    AContact handled = new AContact().respondedAfter(60).closedAfter(90);
    assertThat(counted(handled).on(DAY)).doesNotContainKeys(PUBLIC_HANDLED, MOVED_PRIVATE);
    assertThat(counted(handled.exposure(Exposure.PUBLIC)).on(DAY))
        .containsKey(PUBLIC_HANDLED)
        .doesNotContainKey(MOVED_PRIVATE);
    assertThat(counted(handled.exposure(Exposure.MOVED)).on(DAY))
        .containsKeys(PUBLIC_HANDLED, MOVED_PRIVATE);
    assertThat(counted(handled.exposure(Exposure.PRIVATE)).on(DAY))
        .doesNotContainKeys(PUBLIC_HANDLED, MOVED_PRIVATE);
    assertThat(counted(new AContact().exposure(Exposure.MOVED)).on(DAY))
        .doesNotContainKeys(PUBLIC_HANDLED, MOVED_PRIVATE);
  }

  @Test
  void whetherAnOfferWasArguedForIsToldOfAnsweredContacts() {
    assertThat(counted(new AContact().answeredAfter(20).argued(true)).on(DAY))
        .containsKeys(ARGUED_KNOWN, ARGUED);
    assertThat(counted(new AContact().answeredAfter(20).argued(false)).on(DAY))
        .containsKey(ARGUED_KNOWN)
        .doesNotContainKey(ARGUED);
    assertThat(counted(new AContact().abandonedAfter(20).argued(true)).on(DAY))
        .doesNotContainKeys(ARGUED_KNOWN, ARGUED);
  }

  @Test
  void theThresholdOfTheChannelIsInclusive() {
    assertThat(isInTime("phone", 20, Rules.standard())).isTrue();
    assertThat(isInTime("phone", 21, Rules.standard())).isFalse();
    assertThat(isInTime("chat", 60, Rules.standard())).isTrue();
    assertThat(isInTime("chat", 61, Rules.standard())).isFalse();
    assertThat(isInTime("e-mail", 86_400, Rules.standard())).isTrue();
    assertThat(isInTime("chat", 60, Rules.standard().withServiceThreshold(59))).isFalse();
  }

  @Test
  void anAnswerAfterAnUnknownDelayIsLeftOutOfTheServiceLevel() {
    Counted counted = counted(new AContact().talked(60));
    assertThat(counted.on(DAY)).containsKey(ANSWERED).doesNotContainKeys(TIMED, IN_TIME);
  }

  @Test
  void aRepeatFollowsWithinTheWindow() {
    assertThat(traced(WEEK, null)).containsKey(REPEATED);
    assertThat(traced(WEEK + 1, null)).doesNotContainKey(REPEATED);
    assertThat(traced(null, null)).doesNotContainKey(REPEATED).containsKey(TRACEABLE);
    assertThat(traced(0, null)).containsKey(REPEATED);
  }

  @Test
  void onceAndDoneIsNotFollowedWithinTheWindow() {
    assertThat(traced(null, null)).containsKey(ONCE_AND_DONE);
    assertThat(traced(null, WEEK + 1)).containsKey(ONCE_AND_DONE);
    assertThat(traced(null, WEEK)).doesNotContainKey(ONCE_AND_DONE);
  }

  @Test
  void anEscalationThatIsKnownToBeNoneIsKnown() {
    assertThat(counted(new AContact().escalation(Escalation.NONE)).on(DAY))
        .containsKey(ESCALATION_KNOWN)
        .doesNotContainKeys(ESCALATED, ESCALATED_ENDURED);
    assertThat(counted(new AContact().escalation(Escalation.NORMAL)).on(DAY))
        .containsKeys(ESCALATION_KNOWN, ESCALATED)
        .doesNotContainKey(ESCALATED_ENDURED);
  }

  @Test
  void satisfiedIsTheTopQuarterOfTheScale() {
    assertThat(survey(SurveyKind.CSAT, 4, 1, 5)).containsKey(CSAT_SATISFIED);
    assertThat(survey(SurveyKind.CSAT, 3, 1, 5)).isEqualTo(Map.of(CSAT_ANSWERS, 1L));
    assertThat(survey(SurveyKind.CSAT, 8, 1, 10)).containsKey(CSAT_SATISFIED);
    assertThat(survey(SurveyKind.CSAT, 7, 1, 10)).doesNotContainKey(CSAT_SATISFIED);
    assertThat(survey(SurveyKind.CSAT, 6, 1, 7)).containsKey(CSAT_SATISFIED);
    assertThat(survey(SurveyKind.CSAT, 5, 1, 7)).doesNotContainKey(CSAT_SATISFIED);
  }

  @Test
  void promotersPassivesAndDetractors() {
    assertThat(survey(SurveyKind.NPS, 9, 0, 10)).containsKey(NPS_PROMOTERS);
    assertThat(survey(SurveyKind.NPS, 8, 0, 10)).isEqualTo(Map.of(NPS_ANSWERS, 1L));
    assertThat(survey(SurveyKind.NPS, 7, 0, 10)).isEqualTo(Map.of(NPS_ANSWERS, 1L));
    assertThat(survey(SurveyKind.NPS, 6, 0, 10)).containsKey(NPS_DETRACTORS);
  }

  @Test
  void effortIsKeptApartByScale() {
    assertThat(survey(SurveyKind.CES, 4, 1, 5))
        .isEqualTo(Map.of(CES5_ANSWERS, 1L, CES5_POINTS, 4L, CES5_SQUARES, 16L));
    assertThat(survey(SurveyKind.CES, 4, 1, 7))
        .isEqualTo(Map.of(CES7_ANSWERS, 1L, CES7_POINTS, 4L, CES7_SQUARES, 16L));
  }

  private static boolean isInTime(String channel, int delay, Rules rules) {
    AContact contact = new AContact().on(Dimension.CHANNEL, channel).answeredAfter(delay);
    return counted(contact, null, null, rules).on(DAY).containsKey(IN_TIME);
  }

  private static Map<Measure, Long> traced(@Nullable Integer since, @Nullable Integer until) {
    AContact contact =
        new AContact().customer("C-1").on(Dimension.REASON, "Facture").talked(60).resolvedAfter(60);
    return counted(contact, since, until, Rules.standard()).on(DAY);
  }

  private static Map<Measure, Long> survey(SurveyKind kind, int score, int minimum, int maximum) {
    Counted counted = new Counted();
    Counting.survey(DAY, kind, score, minimum, maximum, counted);
    return counted.on(DAY);
  }

  private static Counted counted(AContact contact) {
    return counted(contact, null, null, Rules.standard());
  }

  private static Counted counted(
      AContact contact, @Nullable Integer since, @Nullable Integer until, Rules rules) {
    Counted counted = new Counted();
    ContactFigures figures = ContactFigures.of(contact.contact(), ZoneId.of("Europe/Paris"));
    Counting.contact(figures, since, until, rules, counted);
    return counted;
  }

  private static final class Counted implements Counting.Sink {
    private final Map<LocalDate, Map<Measure, Long>> days = new TreeMap<>();
    private final Map<Distribution, Integer> spreads = new EnumMap<>(Distribution.class);

    Map<Measure, Long> on(LocalDate day) {
      return days.getOrDefault(day, Map.of());
    }

    @Override
    public void add(LocalDate day, Measure measure, long amount) {
      days.computeIfAbsent(day, any -> new EnumMap<>(Measure.class))
          .merge(measure, amount, Long::sum);
    }

    @Override
    public void add(LocalDate day, Distribution distribution, int seconds) {
      assertThat(spreads.put(distribution, seconds)).as("counted twice").isNull();
    }
  }
}

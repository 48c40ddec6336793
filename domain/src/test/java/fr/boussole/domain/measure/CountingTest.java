package fr.boussole.domain.measure;

import static fr.boussole.domain.measure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.fact.AContact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import fr.boussole.domain.fact.SurveyKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rulebook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one fact adds, and on which day. */
class CountingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int WEEK = 7 * 86_400;
  private static final int HOUR = 3_600;
  private static final Rulebook STANDARD = Rulebook.standard();

  @Test
  void anOutboundContactCountsNowhere() {
    assertThat(counted(new AContact().outbound().talked(60)).days).isEmpty();
  }

  @Test
  void anOpenContactIsReceivedAndNotInTime() {
    Counted counted = counted(new AContact());
    assertThat(counted.on(DAY)).isEqualTo(Map.of(RECEIVED, 1L, SINGLE, 1L, TIMED, 1L));
    assertThat(counted.on(DAY.plusDays(5))).isEqualTo(Map.of(DUE, 1L));
    assertThat(counted.days).hasSize(2);
  }

  @Test
  void anAssumedArrivalHasNoVerdict() {
    assertThat(counted(new AContact().arrivalAssumed()).days)
        .isEqualTo(Map.of(DAY, Map.of(RECEIVED, 1L, SINGLE, 1L)));
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
                Map.entry(TIMED_ANSWERED, 1L),
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
            Map.ofEntries(
                Map.entry(RESOLVED, 1L),
                Map.entry(RESOLUTION_KNOWN, 1L),
                Map.entry(RESOLUTION_SECONDS, 172_800L),
                Map.entry(SETTLED, 1L),
                Map.entry(DUE, 1L),
                Map.entry(SOLVED_IN_TIME, 1L)));
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
    assertThat(isInTime("phone", 20, STANDARD)).isTrue();
    assertThat(isInTime("phone", 21, STANDARD)).isFalse();
    assertThat(isInTime("chat", 60, STANDARD)).isTrue();
    assertThat(isInTime("chat", 61, STANDARD)).isFalse();
    assertThat(isInTime("e-mail", 86_400, STANDARD)).isTrue();
    assertThat(isInTime("chat", 60, ruled(RuleKind.SERVICE_THRESHOLD, 59))).isFalse();
  }

  @Test
  void anAnswerAfterAnUnknownDelayIsLeftOutOfTheServiceLevel() {
    Counted counted = counted(new AContact().talked(60));
    assertThat(counted.on(DAY))
        .containsKey(ANSWERED)
        .doesNotContainKeys(TIMED, TIMED_ANSWERED, IN_TIME);
  }

  @Test
  void abandonsAreLeftOutOfTheServiceLevelAsRuled() {
    AContact shortly = new AContact().abandonedAfter(5);
    AContact later = new AContact().abandonedAfter(6);
    Rulebook five = ruled(RuleKind.SHORT_ABANDON, 5);
    assertThat(counted(shortly, null, null, five).on(DAY))
        .containsKeys(RECEIVED, ABANDONED)
        .doesNotContainKey(TIMED);
    assertThat(counted(later, null, null, five).on(DAY)).containsKey(TIMED);
    assertThat(counted(shortly, null, null, ruled(RuleKind.SHORT_ABANDON, 0)).on(DAY))
        .containsKey(TIMED);
    Rulebook none = ruled(RuleKind.ABANDONS_COUNTED, 0);
    assertThat(counted(later, null, null, none).on(DAY)).doesNotContainKey(TIMED);
    assertThat(counted(new AContact(), null, null, none).on(DAY)).containsKey(TIMED);
  }

  @Test
  void repeatAndOnceAndDoneHaveAWindowEach() {
    AContact contact =
        new AContact().customer("C-1").on(Dimension.REASON, "Facture").talked(60).resolvedAfter(60);
    assertThat(counted(contact, 2 * WEEK, 2 * WEEK, ruled(RuleKind.REPEAT_WINDOW, 14)).on(DAY))
        .containsKeys(REPEATED, ONCE_AND_DONE);
    assertThat(
            counted(contact, 2 * WEEK, 2 * WEEK, ruled(RuleKind.ONCE_AND_DONE_WINDOW, 14)).on(DAY))
        .doesNotContainKeys(REPEATED, ONCE_AND_DONE);
  }

  /** Nothing about it is known only later: a verdict needs no import to fall. */
  @Test
  void whatIsNotSolvedInTimeIsDueOnTheDayItsDelayRanOut() {
    LocalDate due = DAY.plusDays(5);
    assertThat(counted(new AContact().talked(60)).on(due)).isEqualTo(Map.of(DUE, 1L));
    assertThat(counted(new AContact().talked(60).resolvedAfter(9 * 86_400)).on(due))
        .isEqualTo(Map.of(DUE, 1L));
    assertThat(counted(new AContact().talked(60).resolvedAfter(5 * 86_400)).on(due))
        .containsKeys(DUE, SOLVED_IN_TIME);
    assertThat(counted(new AContact().abandonedAfter(60)).days).containsOnlyKeys(DAY);
    assertThat(counted(new AContact().talked(60).status("resolved")).on(DAY))
        .containsKey(RESOLVED)
        .doesNotContainKey(DUE);
  }

  @Test
  void anSlaIsKeptOnTheDayOfItsLastPromise() {
    Rulebook book = sla(HOUR, 2 * 86_400);
    Counted kept = counted(new AContact().respondedAfter(HOUR).resolvedAfter(86_400), book);
    assertThat(kept.on(DAY.plusDays(1))).containsKeys(UNDER_SLA, SLA_MET);
    assertThat(kept.on(DAY)).doesNotContainKey(UNDER_SLA);
  }

  @Test
  void anSlaIsBrokenOnTheDayOfItsFirstBrokenPromise() {
    Rulebook book = sla(HOUR, 2 * 86_400);
    assertThat(counted(new AContact().respondedAfter(HOUR + 1).resolvedAfter(86_400), book).on(DAY))
        .containsKey(UNDER_SLA)
        .doesNotContainKey(SLA_MET);
    assertThat(counted(new AContact().respondedAfter(HOUR), book).on(DAY.plusDays(2)))
        .containsKey(UNDER_SLA)
        .doesNotContainKey(SLA_MET);
    assertThat(counted(new AContact(), book).on(DAY)).containsKey(UNDER_SLA);
  }

  @Test
  void anSlaThatCannotBeToldHasNoVerdict() {
    Rulebook book = sla(HOUR, 2 * 86_400);
    assertThat(underSla(new AContact().abandonedAfter(60), book)).isFalse();
    assertThat(underSla(new AContact().respondedAfter(60).status("resolved"), book)).isFalse();
    // Resolved late for a response, which nothing tells of.
    assertThat(underSla(new AContact().resolvedAfter(86_400), book)).isFalse();
    assertThat(underSla(new AContact().resolvedAfter(HOUR), book)).isTrue();
    assertThat(underSla(new AContact().respondedAfter(60), STANDARD)).isFalse();
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

  private static boolean isInTime(String channel, int delay, Rulebook rules) {
    AContact contact = new AContact().on(Dimension.CHANNEL, channel).answeredAfter(delay);
    return counted(contact, null, null, rules).on(DAY).containsKey(IN_TIME);
  }

  private static Map<Measure, Long> traced(@Nullable Integer since, @Nullable Integer until) {
    AContact contact =
        new AContact().customer("C-1").on(Dimension.REASON, "Facture").talked(60).resolvedAfter(60);
    return counted(contact, since, until, STANDARD).on(DAY);
  }

  private static Map<Measure, Long> survey(SurveyKind kind, int score, int minimum, int maximum) {
    Counted counted = new Counted();
    Counting.survey(DAY, kind, score, minimum, maximum, counted);
    return counted.on(DAY);
  }

  private static Rulebook ruled(RuleKind kind, int value) {
    return Rulebook.of(List.of(Rule.general(kind, value, DAY)));
  }

  private static Rulebook sla(int response, int resolution) {
    return ruled(RuleKind.SLA_RESPONSE, response)
        .with(List.of(Rule.general(RuleKind.SLA_RESOLUTION, resolution, DAY)));
  }

  private static boolean underSla(AContact contact, Rulebook book) {
    return counted(contact, book).days.values().stream().anyMatch(on -> on.containsKey(UNDER_SLA));
  }

  private static Counted counted(AContact contact, Rulebook book) {
    return counted(contact, null, null, book);
  }

  private static Counted counted(AContact contact) {
    return counted(contact, null, null, STANDARD);
  }

  private static Counted counted(
      AContact contact, @Nullable Integer since, @Nullable Integer until, Rulebook rules) {
    Counted counted = new Counted();
    ContactFigures figures = ContactFigures.of(contact.contact(), ZoneId.of("Europe/Paris"));
    Counting.contact(
        figures, since, until, rules.on(DAY, contact.contact().labels().values()), counted);
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

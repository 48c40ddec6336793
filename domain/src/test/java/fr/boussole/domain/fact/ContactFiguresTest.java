package fr.boussole.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row's columns come to, rule by rule. */
class ContactFiguresTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int A_DAY = 86_400;

  @Test
  void anArrivalAloneIsOpen() {
    ContactFigures figures = figures(new AContact());
    assertThat(figures.day()).isEqualTo(DAY);
    assertThat(figures.inbound()).isTrue();
    assertThat(figures.answered()).isFalse();
    assertThat(figures.abandoned()).isFalse();
    assertThat(figures.handled()).isFalse();
    assertThat(figures.resolved()).isFalse();
    assertThat(figures.settledDay()).isNull();
    assertThat(figures.waitSeconds()).isNull();
    assertThat(figures.responseSeconds()).isNull();
    assertThat(figures.handlingSeconds()).isNull();
    assertThat(figures.resolutionSeconds()).isNull();
    assertThat(figures.channelKind()).isEqualTo(ChannelKind.OTHER);
    assertThat(figures.traceable()).isFalse();
  }

  @Test
  void anyAnswerAnswers() {
    assertThat(figures(new AContact().answeredAfter(5)).answered()).isTrue();
    assertThat(figures(new AContact().respondedAfter(5)).answered()).isTrue();
    assertThat(figures(new AContact().talked(60)).answered()).isTrue();
    assertThat(figures(new AContact().talked(0)).answered()).isTrue();
  }

  @Test
  void whoLeavesWithoutAnswerAbandons() {
    for (AContact left :
        new AContact[] {
          new AContact().abandonedAfter(40),
          new AContact().status("Abandonné"),
          // Call servers write 0 talk time for calls that nobody took.
          new AContact().abandonedAfter(40).talked(0)
        }) {
      assertThat(figures(left).abandoned()).isTrue();
      assertThat(figures(left).answered()).isFalse();
      assertThat(figures(left).settledDay()).isEqualTo(DAY);
    }
  }

  @Test
  void anAnswerComesBeforeHangingUp() {
    ContactFigures figures = figures(new AContact().answeredAfter(10).abandonedAfter(40));
    assertThat(figures.answered()).isTrue();
    assertThat(figures.abandoned()).isFalse();
    assertThat(figures.waitSeconds()).isEqualTo(10);
    assertThat(figures(new AContact().status("abandoned").talked(3)).answered()).isTrue();
  }

  @Test
  void theWaitIsAsGivenElseDerived() {
    assertThat(figures(new AContact().waited(7).answeredAfter(10)).waitSeconds()).isEqualTo(7);
    assertThat(figures(new AContact().answeredAfter(10)).waitSeconds()).isEqualTo(10);
    assertThat(figures(new AContact().abandonedAfter(40)).waitSeconds()).isEqualTo(40);
    assertThat(figures(new AContact().respondedAfter(40)).waitSeconds()).isNull();
  }

  @Test
  void theResponseIsTheFirstElseThePickUpElseTheWait() {
    AContact contact = new AContact().waited(7);
    assertThat(figures(contact).responseSeconds()).isNull();
    assertThat(figures(contact.talked(60)).responseSeconds()).isEqualTo(7);
    assertThat(figures(contact.answeredAfter(10)).responseSeconds()).isEqualTo(10);
    assertThat(figures(contact.respondedAfter(30)).responseSeconds()).isEqualTo(30);
  }

  @Test
  void durationsThatWouldBeNegativeAreUnknown() {
    ContactFigures figures =
        figures(new AContact().answeredAfter(-10).talked(60).resolvedAfter(-3 * A_DAY));
    assertThat(figures.answered()).isTrue();
    assertThat(figures.waitSeconds()).isNull();
    assertThat(figures.responseSeconds()).isNull();
    assertThat(figures.resolutionSeconds()).isNull();
    // It was resolved all the same, on no day before it came.
    assertThat(figures.resolvedDay()).isEqualTo(DAY);
    assertThat(figures(new AContact().abandonedAfter(-2 * A_DAY)).settledDay()).isEqualTo(DAY);
  }

  @Test
  void noDurationBeginsAtAnAssumedArrival() {
    ContactFigures figures =
        figures(
            new AContact()
                .arrivalAssumed()
                .on(Dimension.REASON, "bill")
                .customer("C-1")
                .answeredAfter(20)
                .respondedAfter(30)
                .talked(60)
                .resolvedAfter(A_DAY));
    assertThat(figures.waitSeconds()).isNull();
    assertThat(figures.responseSeconds()).isNull();
    assertThat(figures.resolutionSeconds()).isNull();
    assertThat(figures.traceable()).isFalse();
    assertThat(figures.handlingSeconds()).isEqualTo(60);
    assertThat(figures.resolvedDay()).isEqualTo(DAY.plusDays(1));
  }

  @Test
  void handlingIsTalkHoldAndWorkAfter() {
    ContactFigures figures = figures(new AContact().talked(100).held(20).workedAfter(30));
    assertThat(figures.handlingSeconds()).isEqualTo(150);
    assertThat(figures.holdSeconds()).isEqualTo(20);
    assertThat(figures.afterContactSeconds()).isEqualTo(30);
    assertThat(figures(new AContact().answeredAfter(1).held(20)).handlingSeconds()).isEqualTo(20);
    assertThat(figures(new AContact().held(20)).handlingSeconds()).isNull();
  }

  @Test
  void anExchangeIsOverWhenTalkedClosedOrResolved() {
    assertThat(figures(new AContact().answeredAfter(5)).handled()).isFalse();
    assertThat(figures(new AContact().talked(5)).handled()).isTrue();
    assertThat(figures(new AContact().respondedAfter(5).status("clos")).handled()).isTrue();
    assertThat(figures(new AContact().respondedAfter(5).closedAfter(9)).handled()).isTrue();
    assertThat(figures(new AContact().respondedAfter(5).resolvedAfter(9)).handled()).isTrue();
    assertThat(figures(new AContact().closedAfter(9)).handled()).isFalse();
  }

  @Test
  void aRequestIsResolvedWhenItsRowSaysSo() {
    ContactFigures figures = figures(new AContact().respondedAfter(60).resolvedAfter(2 * A_DAY));
    assertThat(figures.resolvedDay()).isEqualTo(DAY.plusDays(2));
    assertThat(figures.settledDay()).isEqualTo(DAY.plusDays(2));
    assertThat(figures.resolutionSeconds()).isEqualTo(2 * A_DAY);
    // Tickets often tell of no answer.
    assertThat(figures(new AContact().resolvedAfter(A_DAY)).resolvedDay())
        .isEqualTo(DAY.plusDays(1));
    assertThat(figures(new AContact().abandonedAfter(9).resolvedAfter(A_DAY)).resolved()).isFalse();
  }

  @Test
  void aStatusTellsTheResolutionButNotItsMoment() {
    ContactFigures closed = figures(new AContact().talked(60).status("résolu").closedAfter(A_DAY));
    assertThat(closed.resolvedDay()).isEqualTo(DAY.plusDays(1));
    assertThat(closed.resolutionSeconds()).isEqualTo(A_DAY);
    // Without any moment, the end of the exchange stands for it, and no duration is known.
    ContactFigures bare = figures(new AContact().waited(11 * 3600).talked(3600).status("solved"));
    assertThat(bare.resolvedDay()).isEqualTo(DAY.plusDays(1));
    assertThat(bare.resolutionSeconds()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // interactions, transfers, reopened → at first, once
    ",,, true, true",
    "1, 0, false, true, true",
    "1, 1, false, false, true",
    "2, 0, false, false, false",
    "1, 0, true, false, false",
  })
  void resolvedAtFirstAndOnce(
      Integer interactions, Integer transfers, Boolean reopened, boolean atFirst, boolean once) {
    AContact contact = new AContact().talked(60).resolvedAfter(60);
    if (interactions != null) {
      contact.interactions(interactions);
    }
    if (transfers != null) {
      contact.transfers(transfers);
    }
    if (reopened != null) {
      contact.reopened(reopened);
    }
    assertThat(figures(contact).resolvedAtFirst()).isEqualTo(atFirst);
    assertThat(figures(contact).resolvedOnce()).isEqualTo(once);
  }

  @Test
  void theBacklogIsLeftByWhateverEndsTheRequest() {
    assertThat(figures(new AContact().talked(60)).settledDay()).isEqualTo(DAY);
    assertThat(figures(new AContact().talked(60).status("ouvert")).settledDay()).isNull();
    assertThat(figures(new AContact().respondedAfter(60)).settledDay()).isNull();
    assertThat(figures(new AContact().closedAfter(3 * A_DAY)).settledDay())
        .isEqualTo(DAY.plusDays(3));
    assertThat(figures(new AContact().status("closed")).settledDay()).isEqualTo(DAY);
    assertThat(figures(new AContact().abandonedAfter(13 * 3600)).settledDay())
        .isEqualTo(DAY.plusDays(1));
    assertThat(figures(new AContact().status("abandoned").waited(13 * 3600)).settledDay())
        .isEqualTo(DAY.plusDays(1));
  }

  @Test
  void repeatsShowWhereCustomerAndReasonAreKnown() {
    assertThat(figures(new AContact().customer("C-1")).traceable()).isFalse();
    assertThat(figures(new AContact().on(Dimension.REASON, "Facture")).traceable()).isFalse();
    assertThat(figures(new AContact().customer("C-1").on(Dimension.REASON, "Facture")).traceable())
        .isTrue();
  }

  /** On 29 March 2026 clocks go from 2 to 3, on 25 October from 3 to 2. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T22:59:59Z, 2026-03-28",
    "2026-03-28T23:00:00Z, 2026-03-29",
    "2026-03-29T21:59:59Z, 2026-03-29",
    "2026-03-29T22:00:00Z, 2026-03-30",
    "2026-10-24T21:59:59Z, 2026-10-24",
    "2026-10-24T22:00:00Z, 2026-10-25",
    "2026-10-25T22:59:59Z, 2026-10-25",
    "2026-10-25T23:00:00Z, 2026-10-26",
  })
  void daysAreThoseOfTheOrganisation(String instant, LocalDate day) {
    assertThat(figures(new AContact().opened(instant)).day()).isEqualTo(day);
  }

  /** From 1:59 to 3:01 is two minutes in March; from 2:59 to 2:01 is two minutes in October. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29T00:59:00Z", "2026-10-25T00:59:00Z"})
  void durationsDoNotJumpWithTheClock(String instant) {
    assertThat(figures(new AContact().opened(instant).answeredAfter(120)).waitSeconds())
        .isEqualTo(120);
  }

  private static ContactFigures figures(AContact contact) {
    return ContactFigures.of(contact.contact(), PARIS);
  }
}

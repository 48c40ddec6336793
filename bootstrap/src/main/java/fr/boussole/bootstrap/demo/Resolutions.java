package fr.boussole.bootstrap.demo;

import fr.boussole.bootstrap.demo.DemoContact.Effort;
import fr.boussole.bootstrap.demo.DemoContact.Resolution;
import fr.boussole.domain.fact.Escalation;
import java.time.Instant;

/** Settles contacts: at the first exchange, or after hours to weeks of work. */
final class Resolutions {
  private static final double MEDIAN_WORK_SECONDS = 9 * 3_600.0;
  private static final double LONGEST_WORK_SECONDS = 400 * 3_600.0;
  private static final long AUTOMATIC_CLOSURE_SECONDS = 48 * 3_600L;

  private final Draw draw;
  private final OpeningHours hours;
  private final Story story;

  Resolutions(Draw draw, OpeningHours hours, Story story) {
    this.draw = draw;
    this.hours = hours;
    this.story = story;
  }

  /**
   * The first exchange of a contact.
   *
   * @param end when it was over: the end of the conversation, or the reply
   */
  record Exchange(Arrival arrival, Team team, Agent agent, Priority priority, Instant end) {}

  Resolution draw(Exchange exchange, Effort effort) {
    int transfers = transfers(exchange);
    if (transfers == 0 && draw.chance(firstContactChance(exchange))) {
      return atOnce(exchange, effort);
    }
    return later(exchange, effort, transfers);
  }

  private Resolution atOnce(Exchange exchange, Effort effort) {
    Instant closed = exchange.end().plusSeconds(effort.afterContactSeconds());
    return new Resolution(exchange.end(), closed, 1, 0, false, Escalation.NONE);
  }

  private Resolution later(Exchange exchange, Effort effort, int transfers) {
    Escalation escalation = escalation(exchange);
    boolean reopened = draw.chance(0.12);
    double work =
        draw.logNormal(MEDIAN_WORK_SECONDS * exchange.priority().delayFactor(), 1.2)
            * (escalation == Escalation.NONE ? 1 : 1.7)
            * (reopened ? 1.8 : 1);
    Instant resolved =
        hours.after(exchange.end(), 600 + (long) Math.min(work, LONGEST_WORK_SECONDS));
    boolean automatic = !exchange.arrival().channel().live() && draw.chance(0.6);
    long closure = automatic ? AUTOMATIC_CLOSURE_SECONDS : effort.afterContactSeconds();
    int interactions = 2 + Math.min(6, (int) draw.exponential(0.8)) + (reopened ? 1 : 0);
    return new Resolution(
        resolved, resolved.plusSeconds(closure), interactions, transfers, reopened, escalation);
  }

  private double firstContactChance(Exchange exchange) {
    double medium =
        switch (exchange.arrival().channel()) {
          case PHONE -> 0.06;
          case CHAT -> 0;
          case EMAIL -> -0.10;
          case SOCIAL -> -0.16;
          case FORM -> -0.06;
        };
    double haste = story.haste(exchange.team(), exchange.arrival().day());
    return exchange.arrival().reason().firstContact()
        + medium
        + exchange.agent().skill()
        - 0.24 * haste
        - (exchange.arrival().again() ? 0.08 : 0);
  }

  private int transfers(Exchange exchange) {
    double chance = exchange.arrival().reason().family() == Reason.Family.TECHNICAL ? 0.09 : 0.06;
    if (!draw.chance(chance)) {
      return 0;
    }
    return draw.chance(0.12) ? 2 : 1;
  }

  private Escalation escalation(Exchange exchange) {
    double planned = exchange.arrival().reason() == Reason.COMPLAINT ? 0.28 : 0.13;
    double suffered = exchange.arrival().again() ? 0.14 : 0.05;
    if (draw.chance(planned)) {
      return Escalation.NORMAL;
    }
    return draw.chance(suffered) ? Escalation.ENDURED : Escalation.NONE;
  }
}

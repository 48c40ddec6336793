package fr.boussole.bootstrap.demo;

import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import java.time.Instant;
import java.util.Optional;

/** One contact with its whole future; the file leaves out what yesterday cannot know yet. */
record DemoContact(
    String id, Arrival arrival, String subReason, Priority priority, Team team, Outcome outcome) {

  /** What became of the contact. */
  sealed interface Outcome {}

  /** The customer gave up. */
  record Abandoned(int waitSeconds) implements Outcome {}

  /**
   * An agent dealt with it.
   *
   * @param firstResponse when the customer heard from the agent for the first time
   */
  record Handled(
      Agent agent, Instant firstResponse, Effort effort, Manner manner, Resolution resolution)
      implements Outcome {}

  /**
   * How it was dealt with.
   *
   * @param exposure on social media only
   * @param argued whether an offer was argued for; on the phone only
   */
  record Manner(Optional<Exposure> exposure, Optional<Boolean> argued) {}

  /** Seconds spent; the wait is that of a live channel, 0 on the others. */
  record Effort(int waitSeconds, int talkSeconds, int holdSeconds, int afterContactSeconds) {}

  /** How and when the matter was settled. */
  record Resolution(
      Instant resolvedAt,
      Instant closedAt,
      int interactions,
      int transfers,
      boolean reopened,
      Escalation escalation) {
    boolean atFirstContact() {
      return interactions == 1 && transfers == 0;
    }
  }
}

package fr.boussole.application.rollup;

import fr.boussole.domain.text.Text;
import java.time.Duration;
import java.time.Instant;

/**
 * A change on which figures depend, together with the counting anew that it asks for.
 *
 * @param what what changes, as users read it
 * @param by who asked for it
 * @param at when it was asked for
 * @param took from then to its end; zero while it is waiting or under way
 */
public record Recount(long id, Text what, String by, Instant at, State state, Duration took) {

  public enum State {
    /** Waiting for its turn, or under way: figures are still the old ones. */
    UNDER_WAY,
    DONE,
    /** Broke off, and nothing was changed; the server's log says why. */
    FAILED
  }

  Recount ended(State how, Instant end) {
    return new Recount(id, what, by, at, how, Duration.between(at, end));
  }
}

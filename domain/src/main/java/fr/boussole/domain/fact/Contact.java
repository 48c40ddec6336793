package fr.boussole.domain.fact;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One customer request through one channel, as a file tells it: nothing is derived here (see {@link
 * ContactFigures}).
 *
 * @param customer the customer's identifier in the source, when known
 */
public record Contact(
    FactKey key,
    Direction direction,
    Times times,
    Durations durations,
    Labels labels,
    Optional<String> customer,
    Course course) {

  /**
   * When what happened; all but the opening may be unknown.
   *
   * @param assumed whether the opening is not known either, but a moment that stands in for it: no
   *     duration begins there
   */
  public record Times(
      Instant opened,
      @Nullable Instant answered,
      @Nullable Instant abandoned,
      @Nullable Instant firstResponse,
      @Nullable Instant resolved,
      @Nullable Instant closed,
      boolean assumed) {

    /** The opening is known. */
    public Times(
        Instant opened,
        @Nullable Instant answered,
        @Nullable Instant abandoned,
        @Nullable Instant firstResponse,
        @Nullable Instant resolved,
        @Nullable Instant closed) {
      this(opened, answered, abandoned, firstResponse, resolved, closed, false);
    }

    public static Times opened(Instant at) {
      return new Times(at, null, null, null, null, null);
    }
  }

  /** Measured durations in whole seconds, 0 or more; unknown ones are null. */
  public record Durations(
      @Nullable Integer waitSeconds,
      @Nullable Integer talkSeconds,
      @Nullable Integer holdSeconds,
      @Nullable Integer afterContactSeconds) {

    public Durations {
      requireNotNegative(waitSeconds);
      requireNotNegative(talkSeconds);
      requireNotNegative(holdSeconds);
      requireNotNegative(afterContactSeconds);
    }

    public static Durations unknown() {
      return new Durations(null, null, null, null);
    }

    private static void requireNotNegative(@Nullable Integer seconds) {
      if (seconds != null && seconds < 0) {
        throw new IllegalArgumentException("a duration is not negative: " + seconds);
      }
    }
  }

  /**
   * How the request went.
   *
   * @param status the file's word for its state
   * @param interactions exchanges it took; 1 when it was settled in one
   * @param transfers how often it changed hands
   * @param argued whether the agent argued for an offer in earnest
   */
  public record Course(
      @Nullable String status,
      @Nullable Integer interactions,
      @Nullable Integer transfers,
      @Nullable Boolean reopened,
      @Nullable Escalation escalation,
      @Nullable Exposure exposure,
      @Nullable Boolean argued) {

    public static Course unknown() {
      return new Course(null, null, null, null, null, null, null);
    }
  }
}

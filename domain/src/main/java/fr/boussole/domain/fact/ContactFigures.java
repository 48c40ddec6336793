package fr.boussole.domain.fact;

import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What one contact counts for: the outcome and durations derived from its row, in the
 * organisation's time zone. This is the one place where a row's columns become an outcome.
 *
 * <p>Durations are whole seconds; one that is unknown or would be negative is null and counts
 * nowhere.
 *
 * @param opened when it arrived
 * @param arrivalAssumed the file does not tell when it arrived: what is counted from there is
 *     unknown, and so is what else was asked by that customer before and after
 * @param zone in which instants become days
 * @param day local day of arrival, the event day of everything but resolution and settlement
 * @param resolvedDay local day of resolution; null when not resolved. A request is resolved when
 *     its row says so, even if the row tells of no answer, as those of tickets often do not; one
 *     that was abandoned never is
 * @param settledDay local day on which the request left the backlog; null while it is open
 * @param answered has an answer time, a first response or talk time; where the customer left, no
 *     talk time at all (0) is no answer
 * @param abandoned the customer left without any answer
 * @param handled answered, and the exchange is over (closed, resolved, or its talk time is known)
 * @param resolvedAtFirst resolved in one exchange, without transfer or reopening
 * @param resolvedOnce resolved in one exchange, not reopened: no follow-up
 * @param waitSeconds time in the queue: as given, else pick-up or abandon less arrival
 * @param responseSeconds first response (else pick-up, else wait) less arrival
 * @param handlingSeconds talk + hold + after-contact work
 * @param caseSeconds from taking charge (pick-up, else first response) to closing
 * @param argued whether an offer was argued for; told of answered contacts only
 * @param traceable the customer, the reason and the arrival are known, so that repeats can be seen
 */
public record ContactFigures(
    Instant opened,
    boolean arrivalAssumed,
    ZoneId zone,
    LocalDate day,
    @Nullable LocalDate resolvedDay,
    @Nullable LocalDate settledDay,
    ChannelKind channelKind,
    boolean inbound,
    boolean answered,
    boolean abandoned,
    boolean handled,
    boolean resolvedAtFirst,
    boolean resolvedOnce,
    boolean traceable,
    @Nullable Escalation escalation,
    @Nullable Integer waitSeconds,
    @Nullable Integer responseSeconds,
    @Nullable Integer handlingSeconds,
    @Nullable Integer holdSeconds,
    @Nullable Integer afterContactSeconds,
    @Nullable Integer resolutionSeconds,
    @Nullable Integer caseSeconds,
    @Nullable Exposure exposure,
    @Nullable Boolean argued) {

  public static ContactFigures of(Contact contact, ZoneId zone) {
    return of(contact, zone, kind(contact));
  }

  /** The kind that the contact's channel is of by its name. */
  public static ChannelKind kind(Contact contact) {
    return contact.labels().on(Dimension.CHANNEL).map(ChannelKind::of).orElse(ChannelKind.OTHER);
  }

  /**
   * The figures of a contact.
   *
   * @param kind of its channel, whatever that is called
   */
  public static ContactFigures of(Contact contact, ZoneId zone, ChannelKind kind) {
    Contact.Times times = contact.times();
    Contact.Durations durations = contact.durations();
    Contact.Course course = contact.course();
    @Nullable Status status =
        course.status() == null ? null : Status.of(course.status()).orElse(null);

    boolean picked =
        times.answered() != null
            || times.firstResponse() != null
            || isPositive(durations.talkSeconds());
    boolean left = times.abandoned() != null || status == Status.ABANDONED;
    boolean abandoned = left && !picked;
    boolean answered = picked || (!left && durations.talkSeconds() != null);

    @Nullable Instant arrived = times.assumed() ? null : times.opened();
    @Nullable Integer wait = durations.waitSeconds();
    if (wait == null) {
      wait = seconds(arrived, answered ? times.answered() : times.abandoned());
    }
    @Nullable Integer response = null;
    if (answered) {
      response =
          seconds(
              arrived, times.firstResponse() != null ? times.firstResponse() : times.answered());
      response = response == null ? wait : response;
    }
    @Nullable Integer handling = handling(durations);

    boolean resolved = !abandoned && (times.resolved() != null || status == Status.RESOLVED);
    boolean closed = times.closed() != null || status == Status.CLOSED;
    boolean handled = answered && (resolved || closed || durations.talkSeconds() != null);
    boolean inOneExchange =
        (course.interactions() == null || course.interactions() <= 1)
            && !Boolean.TRUE.equals(course.reopened());
    boolean transferred = course.transfers() != null && course.transfers() > 0;

    Instant exchangeEnd = times.opened().plusSeconds(orZero(response) + orZero(handling));
    @Nullable Instant resolvedAt =
        times.resolved() != null
            ? times.resolved()
            : status == Status.RESOLVED ? times.closed() : null;
    LocalDate day = day(times.opened(), zone);
    @Nullable LocalDate resolvedDay =
        resolved ? notBefore(day, day(resolvedAt == null ? exchangeEnd : resolvedAt, zone)) : null;
    @Nullable LocalDate settledDay = resolvedDay;
    if (settledDay == null && abandoned) {
      Instant leftAt =
          times.abandoned() == null ? times.opened().plusSeconds(orZero(wait)) : times.abandoned();
      settledDay = notBefore(day, day(leftAt, zone));
    } else if (settledDay == null && times.closed() != null) {
      settledDay = notBefore(day, day(times.closed(), zone));
    } else if (settledDay == null && status != Status.OPEN && (handled || closed)) {
      settledDay = notBefore(day, day(exchangeEnd, zone));
    }

    return new ContactFigures(
        times.opened(),
        times.assumed(),
        zone,
        day,
        resolvedDay,
        settledDay,
        kind,
        contact.direction() == Direction.INBOUND,
        answered,
        abandoned,
        handled,
        resolved && inOneExchange && !transferred,
        resolved && inOneExchange,
        !times.assumed()
            && contact.customer().isPresent()
            && contact.labels().on(Dimension.REASON).isPresent(),
        course.escalation(),
        wait,
        response,
        answered ? handling : null,
        answered ? durations.holdSeconds() : null,
        answered ? durations.afterContactSeconds() : null,
        resolved ? seconds(arrived, resolvedAt) : null,
        answered
            ? caseSeconds(
                times.answered() != null ? times.answered() : times.firstResponse(), times.closed())
            : null,
        course.exposure(),
        answered ? course.argued() : null);
  }

  /** Seconds from taking charge to closing; null when one is unknown, or closing came first. */
  public static @Nullable Integer caseSeconds(@Nullable Instant taken, @Nullable Instant closed) {
    return taken == null ? null : seconds(taken, closed);
  }

  public boolean resolved() {
    return resolvedDay != null;
  }

  /** The local day so many seconds after the arrival. */
  public LocalDate dayAfter(long seconds) {
    return day(opened.plusSeconds(seconds), zone);
  }

  private static @Nullable Integer handling(Contact.Durations durations) {
    if (durations.talkSeconds() == null
        && durations.holdSeconds() == null
        && durations.afterContactSeconds() == null) {
      return null;
    }
    return Math.toIntExact(
        orZero(durations.talkSeconds())
            + orZero(durations.holdSeconds())
            + orZero(durations.afterContactSeconds()));
  }

  private static boolean isPositive(@Nullable Integer seconds) {
    return seconds != null && seconds > 0;
  }

  private static long orZero(@Nullable Integer seconds) {
    return seconds == null ? 0 : seconds;
  }

  private static @Nullable Integer seconds(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return null;
    }
    long seconds = Duration.between(from, to).toSeconds();
    return seconds < 0 || seconds > Integer.MAX_VALUE ? null : Integer.valueOf((int) seconds);
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }

  private static LocalDate notBefore(LocalDate earliest, LocalDate day) {
    return day.isBefore(earliest) ? earliest : day;
  }
}

package fr.boussole.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after a few wrong passwords for one name from one address, the next try has
 * to wait, twice as long each time. Others are not locked out, nor is the person elsewhere.
 */
@ApplicationScoped
class SignInThrottle {

  static final int FREE_TRIES = 5;
  static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** Bounds the memory an attacker with many names can take; the oldest entries go first. */
  private static final int REMEMBERED = 10_000;

  /**
   * @param name as typed, which need not be an account
   * @param address the network address it comes from
   */
  record Attempt(String name, String address) {}

  private record Failures(int count, Instant last) {
    Instant openAgain() {
      return count < FREE_TRIES ? last : last.plus(waitAfter(count - FREE_TRIES));
    }

    private static Duration waitAfter(int doublings) {
      var wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 10));
      return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
  }

  private final Clock clock;
  private final Map<Attempt, Failures> failures = new LinkedHashMap<>();

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long to wait before the next try; empty when it may be made now. */
  synchronized Optional<Duration> waitFor(Attempt attempt) {
    var known = failures.get(attempt);
    if (known == null) {
      return Optional.empty();
    }
    var wait = Duration.between(clock.instant(), known.openAgain());
    return wait.isPositive() ? Optional.of(wait) : Optional.empty();
  }

  synchronized void failed(Attempt attempt) {
    var now = clock.instant();
    var known = failures.remove(attempt);
    var fresh = known == null || known.last().plus(LONGEST_WAIT).isBefore(now);
    failures.put(attempt, new Failures(fresh ? 1 : known.count() + 1, now));
    if (failures.size() > REMEMBERED) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  synchronized void succeeded(Attempt attempt) {
    failures.remove(attempt);
  }
}

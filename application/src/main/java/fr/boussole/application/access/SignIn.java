package fr.boussole.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Says who a username and password belong to. */
@ApplicationScoped
public class SignIn {

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * The name and password belong together.
     *
     * @param account who signed in
     */
    record Accepted(Account account) implements Outcome {}

    /** Unknown, shut or wrong password: the three are not told apart. */
    record Refused() implements Outcome {}

    /**
     * Too many wrong ones before: this one was not looked at.
     *
     * @param delay how long until the next try is looked at
     */
    record Throttled(Duration delay) implements Outcome {}
  }

  /** Hashing is heavy on purpose; more at once would let a flood of guesses take the machine. */
  private static final int HASHES_AT_ONCE =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final Credentials credentials;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final VerifiedPasswords verified;
  private final DemoMode demoMode;
  private final PasswordHash hashOfNobody;
  private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE, true);

  SignIn(
      Credentials credentials,
      Passwords passwords,
      SignInThrottle throttle,
      VerifiedPasswords verified,
      DemoMode demoMode) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.throttle = throttle;
    this.verified = verified;
    this.demoMode = demoMode;
    this.hashOfNobody = passwords.hash(new Password(Secret.create("").value()));
  }

  /**
   * Checks a name and password.
   *
   * @param typedName the username as typed
   * @param password as typed
   * @param address the network address the try comes from
   */
  public Outcome byPassword(String typedName, Password password, String address) {
    var username = Username.of(typedName);
    var attempt =
        new SignInThrottle.Attempt(username.map(Username::value).orElse("(invalid)"), address);
    var throttled = throttle.waitFor(attempt);
    if (throttled.isPresent()) {
      return new Outcome.Throttled(throttled.get());
    }
    var credential = username.flatMap(credentials::of);
    if (credential.isPresent() && verified.holds(password, credential.get().hash())) {
      return admit(credential.get().account());
    }
    return hashed(attempt, password, credential);
  }

  /**
   * One of a few at a time. Asks the throttle and the memory again once it is its turn: a burst of
   * guesses must not slip through together, and a burst of right passwords costs one hash.
   */
  private Outcome hashed(
      SignInThrottle.Attempt attempt, Password password, Optional<Credential> credential) {
    hashing.acquireUninterruptibly();
    try {
      var throttled = throttle.waitFor(attempt);
      if (throttled.isPresent()) {
        return new Outcome.Throttled(throttled.get());
      }
      var hash = credential.map(Credential::hash).orElse(hashOfNobody);
      var matches =
          (credential.isPresent() && verified.holds(password, hash))
              || (password.value().length() <= Password.LONGEST
                  && passwords.matches(password, hash));
      var outcome =
          matches && credential.isPresent()
              ? admit(credential.get().account())
              : new Outcome.Refused();
      return remembered(outcome, attempt, password, hash);
    } finally {
      hashing.release();
    }
  }

  private Outcome admit(Account account) {
    return demoMode.admits(account) ? new Outcome.Accepted(account) : new Outcome.Refused();
  }

  private Outcome remembered(
      Outcome outcome, SignInThrottle.Attempt attempt, Password password, PasswordHash hash) {
    if (outcome instanceof Outcome.Accepted) {
      throttle.succeeded(attempt);
      verified.remember(password, hash);
    } else {
      throttle.failed(attempt);
    }
    return outcome;
  }
}

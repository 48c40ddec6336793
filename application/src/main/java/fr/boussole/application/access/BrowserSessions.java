package fr.boussole.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps browsers signed in. Sessions live in the database: a restart signs nobody out, and signing
 * out, a changed password or a shut account ends them at once.
 */
@ApplicationScoped
@Transactional
public class BrowserSessions {

  /** A session unused for this long ends. */
  public static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  /** A session this old ends, used or not. */
  public static final Duration LONGEST = Duration.ofDays(7);

  /** Uses closer together than this are written down once. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final Accounts accounts;
  private final DemoMode demoMode;
  private final Clock clock;

  BrowserSessions(Sessions sessions, Accounts accounts, DemoMode demoMode, Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.demoMode = demoMode;
    this.clock = clock;
  }

  /** Opens a session; the secret goes into the browser's cookie and nowhere else. */
  public Secret open(Username username) {
    var now = clock.instant();
    sessions.removeOpenedBefore(now.minus(LONGEST));
    var secret = Secret.create("");
    sessions.add(secret.hash(), new Session(username, now, now));
    return secret;
  }

  /** Whose session this is; empty when it ended or never was. */
  public Optional<Account> find(Secret secret) {
    var now = clock.instant();
    var session = sessions.find(secret.hash()).filter(found -> isAlive(found, now));
    var account =
        session.flatMap(found -> accounts.find(found.username())).filter(demoMode::admits);
    if (account.isPresent() && session.isPresent()) {
      note(secret, session.get(), now);
    }
    return account;
  }

  public void close(Secret secret) {
    sessions.remove(secret.hash());
  }

  private void note(Secret secret, Session session, Instant now) {
    if (session.seenAt().plus(NOTED_EVERY).isBefore(now)) {
      sessions.noteUse(secret.hash(), now);
    }
  }

  private static boolean isAlive(Session session, Instant now) {
    return session.seenAt().plus(LONGEST_PAUSE).isAfter(now)
        && session.openedAt().plus(LONGEST).isAfter(now);
  }
}

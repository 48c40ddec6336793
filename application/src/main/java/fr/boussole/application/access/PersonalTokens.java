package fr.boussole.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Personal tokens: made and revoked by their owner, used by programs. */
@ApplicationScoped
@Transactional
public class PersonalTokens {

  /** What each token starts with, so that a leaked one is recognised for what it is. */
  public static final String PREFIX = "bsl_";

  /** The longest a token may live, in days. */
  public static final int LONGEST_DAYS = 366;

  private static final int LONGEST_NAME = 100;
  static final int MOST = 20;
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Tokens tokens;
  private final Accounts accounts;
  private final DemoMode demoMode;
  private final Clock clock;

  PersonalTokens(Tokens tokens, Accounts accounts, DemoMode demoMode, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.demoMode = demoMode;
    this.clock = clock;
  }

  /** A person's tokens, newest first, expired ones included. */
  public List<Token> of(Username username) {
    return tokens.of(username);
  }

  /**
   * Makes a token. The secret is returned this once.
   *
   * @param name what its maker calls it, 1 to 100 characters
   * @param days how long it lives, 1 to {@link #LONGEST_DAYS}
   * @throws AccountRefused when a bound is not kept, or the person has 20 tokens already
   */
  public Secret create(Username username, String name, int days) {
    AccountRefused.when(problems(username, name, days));
    var secret = Secret.create(PREFIX);
    var now = clock.instant();
    tokens.add(
        secret.hash(),
        new Token(
            UUID.randomUUID(),
            username,
            name.strip(),
            now,
            now.plus(Duration.ofDays(days)),
            Optional.empty()));
    return secret;
  }

  /** Revokes this person's token at once; nothing happens when it is not there or not theirs. */
  public void revoke(Username username, UUID id) {
    tokens.remove(username, id);
  }

  /** Whose token this is; empty when it expired, was revoked or never was. */
  public Optional<Account> find(Secret secret) {
    var now = clock.instant();
    var token = tokens.find(secret.hash()).filter(found -> found.expiresAt().isAfter(now));
    token
        .filter(
            found ->
                found.lastUsedAt().map(last -> last.plus(NOTED_EVERY).isBefore(now)).orElse(true))
        .ifPresent(found -> tokens.noteUse(found.id(), now));
    return token.flatMap(found -> accounts.find(found.username())).filter(demoMode::admits);
  }

  private Set<AccountProblem> problems(Username username, String name, int days) {
    var problems = EnumSet.noneOf(AccountProblem.class);
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      problems.add(AccountProblem.TOKEN_NAME_INVALID);
    }
    if (days < 1 || days > LONGEST_DAYS) {
      problems.add(AccountProblem.TOKEN_LIFETIME_INVALID);
    }
    if (tokens.of(username).size() >= MOST) {
      problems.add(AccountProblem.TOO_MANY_TOKENS);
    }
    return problems;
  }
}

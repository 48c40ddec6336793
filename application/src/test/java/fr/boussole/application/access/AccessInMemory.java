package fr.boussole.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The access ports in memory, a clock that is set by hand, and hashing that counts its calls. */
final class AccessInMemory {

  final Accounts accounts = new MapAccounts();
  final Sessions sessions = new MapSessions();
  final Tokens tokens = new MapTokens();
  final ReversingPasswords passwords = new ReversingPasswords();
  final HandSetClock clock = new HandSetClock();
  final DemoMode real = new DemoMode(false);
  final ManageAccounts manage = new ManageAccounts(accounts, sessions, tokens, passwords, clock);
  final SignInThrottle throttle = new SignInThrottle(clock);

  SignIn signIn(DemoMode demoMode) {
    return new SignIn(
        new Credentials(accounts), passwords, throttle, new VerifiedPasswords(clock), demoMode);
  }

  static final class HandSetClock extends Clock {
    private Instant now = Instant.parse("2026-03-29T00:30:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Not a hash at all, but as irreversible as these tests need. */
  static final class ReversingPasswords implements Passwords {
    int checks;

    @Override
    public PasswordHash hash(Password password) {
      return new PasswordHash("hash:" + new StringBuilder(password.value()).reverse());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
      checks++;
      return hash(password).equals(hash);
    }
  }

  private static final class MapAccounts implements Accounts {
    private final Map<Username, Credential> kept = new HashMap<>();

    @Override
    public List<Account> all() {
      return kept.values().stream()
          .map(Credential::account)
          .sorted(Comparator.comparing(account -> account.username().value()))
          .toList();
    }

    @Override
    public Optional<Account> find(Username username) {
      return credential(username).map(Credential::account);
    }

    @Override
    public Optional<Credential> credential(Username username) {
      return Optional.ofNullable(kept.get(username));
    }

    @Override
    public void add(Credential credential) {
      kept.put(credential.account().username(), credential);
    }

    @Override
    public void replace(Account account) {
      var hash = credential(account.username()).orElseThrow().hash();
      kept.put(account.username(), new Credential(account, hash));
    }

    @Override
    public void setPassword(Username username, PasswordHash hash) {
      kept.put(username, new Credential(find(username).orElseThrow(), hash));
    }

    @Override
    public void remove(Username username) {
      kept.remove(username);
    }

    @Override
    public void lock() {}
  }

  private static final class MapSessions implements Sessions {
    private final Map<SecretHash, Session> kept = new HashMap<>();

    @Override
    public Optional<Session> find(SecretHash hash) {
      return Optional.ofNullable(kept.get(hash));
    }

    @Override
    public void add(SecretHash hash, Session session) {
      kept.put(hash, session);
    }

    @Override
    public void noteUse(SecretHash hash, Instant at) {
      kept.computeIfPresent(
          hash, (same, session) -> new Session(session.username(), session.openedAt(), at));
    }

    @Override
    public void remove(SecretHash hash) {
      kept.remove(hash);
    }

    @Override
    public void removeAllOf(Username username) {
      kept.values().removeIf(session -> session.username().equals(username));
    }

    @Override
    public void removeOpenedBefore(Instant instant) {
      kept.values().removeIf(session -> session.openedAt().isBefore(instant));
    }
  }

  private static final class MapTokens implements Tokens {
    private final Map<SecretHash, Token> kept = new LinkedHashMap<>();

    @Override
    public List<Token> of(Username username) {
      return kept.values().stream().filter(token -> token.username().equals(username)).toList();
    }

    @Override
    public Optional<Token> find(SecretHash hash) {
      return Optional.ofNullable(kept.get(hash));
    }

    @Override
    public void add(SecretHash hash, Token token) {
      kept.put(hash, token);
    }

    @Override
    public void noteUse(UUID id, Instant at) {
      kept.replaceAll(
          (hash, token) ->
              token.id().equals(id)
                  ? new Token(
                      id,
                      token.username(),
                      token.name(),
                      token.createdAt(),
                      token.expiresAt(),
                      Optional.of(at))
                  : token);
    }

    @Override
    public void remove(Username username, UUID id) {
      kept.values().removeIf(token -> token.username().equals(username) && token.id().equals(id));
    }

    @Override
    public void removeAllOf(Username username) {
      kept.values().removeIf(token -> token.username().equals(username));
    }
  }
}

package fr.boussole.web.access;

import fr.boussole.application.access.Account;
import fr.boussole.application.access.BrowserSessions;
import fr.boussole.application.access.PersonalTokens;
import fr.boussole.application.access.SignIn;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/** Checks proofs against the local accounts. */
@ApplicationScoped
class LocalIdentityProvider implements IdentityProvider<Proof.Request> {

  /** The attribute of a refusal that says how long to wait before the next try. */
  static final String RETRY_AFTER = "boussole.retry-after";

  private final SignIn signIn;
  private final BrowserSessions sessions;
  private final PersonalTokens tokens;

  LocalIdentityProvider(SignIn signIn, BrowserSessions sessions, PersonalTokens tokens) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Override
  public Class<Proof.Request> getRequestType() {
    return Proof.Request.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      Proof.Request request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> Identities.of(account(request.proof())));
  }

  private Account account(Proof proof) {
    return switch (proof) {
      case Proof.BySession(var secret) ->
          sessions.find(secret).orElseThrow(AuthenticationFailedException::new);
      case Proof.ByToken(var secret) ->
          tokens.find(secret).orElseThrow(AuthenticationFailedException::new);
      case Proof.ByPassword(var name, var password, var address) ->
          switch (signIn.byPassword(name, password, address)) {
            case SignIn.Outcome.Accepted(var account) -> account;
            case SignIn.Outcome.Refused refused -> throw new AuthenticationFailedException();
            case SignIn.Outcome.Throttled(var delay) -> throw throttled(delay);
          };
    };
  }

  private static AuthenticationFailedException throttled(Duration delay) {
    return new AuthenticationFailedException(Map.of(RETRY_AFTER, delay));
  }
}

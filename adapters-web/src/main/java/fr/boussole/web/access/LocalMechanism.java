package fr.boussole.web.access;

import fr.boussole.application.access.Secret;
import fr.boussole.web.failure.RequestKind;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Finds the proof in a request: on program paths the {@code Authorization} header, else the session
 * cookie. A header that does not hold is refused; a cookie that ended is as good as none.
 */
@ApplicationScoped
class LocalMechanism implements HttpAuthenticationMechanism {

  private final Challenges challenges;

  LocalMechanism(Challenges challenges) {
    this.challenges = challenges;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    var header = context.request().getHeader("Authorization");
    if (header != null && RequestKind.isForPrograms(context.normalizedPath())) {
      return byHeader(header, context, providers);
    }
    var cookie = context.request().getCookie(SessionCookie.NAME);
    // Public files are the same for everybody: they are not worth a look into the database.
    if (cookie == null || context.normalizedPath().startsWith("/static/")) {
      return Uni.createFrom().nullItem();
    }
    return ask(new Proof.BySession(new Secret(cookie.getValue())), context, providers)
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  private static Uni<SecurityIdentity> byHeader(
      String header, RoutingContext context, IdentityProviderManager providers) {
    var proof = AuthorizationHeader.read(header, context.request().remoteAddress().hostAddress());
    if (proof.isEmpty()) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    CrossSite.exempt(context.request());
    return ask(proof.get(), context, providers);
  }

  private static Uni<SecurityIdentity> ask(
      Proof proof, RoutingContext context, IdentityProviderManager providers) {
    return providers.authenticate(
        HttpSecurityUtils.setRoutingContextAttribute(new Proof.Request(proof), context));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(challenges.data(context));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    return challenges.send(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(Proof.Request.class);
  }
}

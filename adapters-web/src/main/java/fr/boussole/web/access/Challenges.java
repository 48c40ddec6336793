package fr.boussole.web.access;

import fr.boussole.web.failure.FailureAnswers;
import fr.boussole.web.failure.RequestKind;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Asks who is not signed in to sign in, each in the way they understand. */
@ApplicationScoped
class Challenges {

  private static final String BASIC = "Basic realm=\"Boussole\", charset=\"UTF-8\"";

  private final FailureAnswers answers;

  Challenges(FailureAnswers answers) {
    this.answers = answers;
  }

  ChallengeData data(RoutingContext context) {
    return switch (RequestKind.of(context)) {
      case PROGRAM -> new ChallengeData(401, "WWW-Authenticate", BASIC);
      case FRAGMENT -> new ChallengeData(401, "HX-Redirect", signInPage(fragmentPage(context)));
      case PAGE -> new ChallengeData(302, "Location", signInPage(page(context)));
    };
  }

  Uni<Boolean> send(RoutingContext context) {
    var failure = HttpSecurityUtils.getAuthenticationFailureFromEvent(context);
    if (failure != null
        && failure.getAttribute(LocalIdentityProvider.RETRY_AFTER) instanceof Duration delay) {
      var seconds = Math.max(1, delay.toSeconds());
      context.response().putHeader("Retry-After", Long.toString(seconds));
      answers.send(context, 429, Optional.of("Too many wrong passwords; wait and try again."));
      return Uni.createFrom().item(true);
    }
    var challenge = data(context);
    context.response().putHeader(challenge.headerName, challenge.headerContent);
    if (challenge.status == 302) {
      context.response().putHeader("Cache-Control", "no-store").setStatusCode(302).end();
    } else {
      answers.send(context, challenge.status, Optional.empty());
    }
    return Uni.createFrom().item(true);
  }

  /** The page asked for, to come back to; only pages that can be read again by following a link. */
  private static String page(RoutingContext context) {
    return context.request().method().name().equals("GET") ? context.request().uri() : "/";
  }

  private static String fragmentPage(RoutingContext context) {
    var header = context.request().getHeader("HX-Current-URL");
    return header == null ? "/" : LocalAddress.of(header);
  }

  private static String signInPage(String cameFrom) {
    return cameFrom.equals("/")
        ? "/sign-in"
        : "/sign-in?next=" + URLEncoder.encode(cameFrom, StandardCharsets.UTF_8);
  }
}

package fr.boussole.web.access;

import fr.boussole.application.access.BrowserSessions;
import fr.boussole.application.access.Secret;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The cookie that holds a session's secret: out of reach of scripts, and sent along from other
 * sites only when a person follows a link here (Lax; Strict would show the sign-in page to somebody
 * who follows a link in a mail).
 */
final class SessionCookie {

  static final String NAME = "boussole-session";

  private SessionCookie() {}

  static Optional<Secret> read(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(NAME))
        .map(cookie -> new Secret(cookie.getValue()));
  }

  static NewCookie holding(Secret secret, RoutingContext context) {
    return cookie(secret.value(), (int) BrowserSessions.LONGEST.toSeconds(), context);
  }

  static NewCookie removed(RoutingContext context) {
    return cookie("", 0, context);
  }

  private static NewCookie cookie(String value, int seconds, RoutingContext context) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure("https".equals(context.request().scheme()))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}

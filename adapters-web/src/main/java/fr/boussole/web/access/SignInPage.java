package fr.boussole.web.access;

import fr.boussole.application.access.Account;
import fr.boussole.application.access.BrowserSessions;
import fr.boussole.application.access.DemoMode;
import fr.boussole.application.access.Password;
import fr.boussole.application.access.SignIn;
import fr.boussole.web.page.Pages;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out in a browser. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPage {

  private final SignIn signIn;
  private final BrowserSessions sessions;
  private final DemoMode demoMode;
  private final CurrentViewer viewer;
  private final RoutingContext context;

  SignInPage(
      SignIn signIn,
      BrowserSessions sessions,
      DemoMode demoMode,
      CurrentViewer viewer,
      RoutingContext context) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.demoMode = demoMode;
    this.viewer = viewer;
    this.context = context;
  }

  @GET
  @Path("sign-in")
  @PermitAll
  public Response show(@RestQuery @DefaultValue("/") String next) {
    return viewer.signedIn().isPresent()
        ? Response.seeOther(URI.create(LocalAddress.of(next))).build()
        : page(200, Duration.ZERO, "", next).build();
  }

  @POST
  @Path("sign-in")
  @PermitAll
  public Response signIn(
      @RestForm @DefaultValue("") String username,
      @RestForm @DefaultValue("") String password,
      @RestForm @DefaultValue("/") String next) {
    var address = context.request().remoteAddress().hostAddress();
    return switch (signIn.byPassword(username, new Password(password), address)) {
      case SignIn.Outcome.Accepted(var account) -> enter(account, next);
      case SignIn.Outcome.Refused refused -> page(400, Duration.ZERO, username, next).build();
      case SignIn.Outcome.Throttled(var delay) ->
          page(429, delay, username, next).header("Retry-After", seconds(delay)).build();
    };
  }

  @POST
  @Path("sign-out")
  @Authenticated
  public Response signOut() {
    SessionCookie.read(context).ifPresent(sessions::close);
    return Response.seeOther(URI.create("/sign-in")).cookie(SessionCookie.removed(context)).build();
  }

  /** A new session each time: one that somebody planted in the browser before is never used. */
  private Response enter(Account account, String next) {
    SessionCookie.read(context).ifPresent(sessions::close);
    var secret = sessions.open(account.username());
    return Response.seeOther(URI.create(LocalAddress.of(next)))
        .cookie(SessionCookie.holding(secret, context))
        .cookie(PreferenceCookies.of(account.preferences()))
        .build();
  }

  private Response.ResponseBuilder page(int status, Duration delay, String typedName, String next) {
    var page =
        Pages.signIn(
            status == 400, seconds(delay), demoMode.on(), typedName, LocalAddress.of(next));
    return Response.status(status).entity(page);
  }

  /** Rounded up: a wait of half a second is not none. */
  private static long seconds(Duration delay) {
    return delay.plusMillis(999).toSeconds();
  }
}

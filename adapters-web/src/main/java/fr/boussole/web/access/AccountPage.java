package fr.boussole.web.access;

import fr.boussole.application.access.Account;
import fr.boussole.application.access.AccountProblem;
import fr.boussole.application.access.AccountRefused;
import fr.boussole.application.access.BrowserSessions;
import fr.boussole.application.access.OwnAccount;
import fr.boussole.application.access.Password;
import fr.boussole.application.access.PasswordChange;
import fr.boussole.application.access.PersonalTokens;
import fr.boussole.application.access.Secret;
import fr.boussole.application.access.Token;
import fr.boussole.web.format.Dates;
import fr.boussole.web.page.CurrentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A person's own account: password, display, tokens. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class AccountPage {

  /**
   * @param done a change was just made
   * @param fresh a token just made, shown this once
   */
  record Notice(boolean done, Optional<Secret> fresh, Refusals refusals) {
    static Notice calm(boolean done) {
      return new Notice(done, Optional.empty(), Refusals.NONE);
    }
  }

  /**
   * A token as the page shows it.
   *
   * @param expires its end
   * @param lastUsed empty when it never was
   */
  record TokenLine(UUID id, String name, String expires, String lastUsed) {}

  @CheckedTemplate(basePath = "access")
  static class Templates {
    private Templates() {}

    static native TemplateInstance account(Account account, List<TokenLine> tokens, Notice notice);
  }

  private final OwnAccount ownAccount;
  private final PersonalTokens tokens;
  private final BrowserSessions sessions;
  private final CurrentViewer viewer;
  private final CurrentPage current;
  private final Clock clock;
  private final RoutingContext context;

  AccountPage(
      OwnAccount ownAccount,
      PersonalTokens tokens,
      BrowserSessions sessions,
      CurrentViewer viewer,
      CurrentPage current,
      Clock clock,
      RoutingContext context) {
    this.ownAccount = ownAccount;
    this.tokens = tokens;
    this.sessions = sessions;
    this.viewer = viewer;
    this.current = current;
    this.clock = clock;
    this.context = context;
  }

  @GET
  public Response show(@RestQuery @DefaultValue("false") boolean done) {
    return page(200, Notice.calm(done));
  }

  @POST
  @Path("password")
  public Response changePassword(
      @RestForm @DefaultValue("") String current, @RestForm @DefaultValue("") String next) {
    var username = viewer.account().username();
    try {
      ownAccount.changePassword(
          username, new PasswordChange(new Password(current), new Password(next)));
    } catch (AccountRefused refused) {
      return refused(refused.problems());
    }
    return Response.seeOther(URI.create("/account?done=true"))
        .cookie(SessionCookie.holding(sessions.open(username), context))
        .build();
  }

  @POST
  @Path("tokens")
  public Response createToken(
      @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("0") int days) {
    try {
      var secret = tokens.create(viewer.account().username(), name, days);
      return page(200, new Notice(false, Optional.of(secret), Refusals.NONE));
    } catch (AccountRefused refused) {
      return refused(refused.problems());
    }
  }

  @POST
  @Path("tokens/{id}/revoke")
  public Response revokeToken(@RestPath UUID id) {
    tokens.revoke(viewer.account().username(), id);
    return Response.seeOther(URI.create("/account?done=true")).build();
  }

  private Response refused(Set<AccountProblem> problems) {
    var refusals = Refusals.of(problems, current.chosenLanguage());
    return page(400, new Notice(false, Optional.empty(), refusals));
  }

  private List<TokenLine> lines(Account account) {
    var dates = new Dates(current.chosenLanguage().locale());
    return tokens.of(account.username()).stream().map(token -> line(token, dates)).toList();
  }

  private TokenLine line(Token token, Dates dates) {
    return new TokenLine(
        token.id(),
        token.name(),
        dates.moment(token.expiresAt(), clock.getZone()),
        token.lastUsedAt().map(used -> dates.moment(used, clock.getZone())).orElse(""));
  }

  private Response page(int status, Notice notice) {
    var account = viewer.account();
    return Response.status(status)
        .entity(Templates.account(account, lines(account), notice))
        .build();
  }
}

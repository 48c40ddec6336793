package fr.boussole.web.access;

import fr.boussole.application.access.Account;
import fr.boussole.application.access.AccountForm;
import fr.boussole.application.access.AccountRefused;
import fr.boussole.application.access.ManageAccounts;
import fr.boussole.application.access.Password;
import fr.boussole.application.access.Username;
import fr.boussole.domain.access.Role;
import fr.boussole.web.page.CurrentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** An admin's view of all accounts. */
@Path("/admin/accounts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class AccountsPage {

  @CheckedTemplate(basePath = "access")
  static class Templates {
    private Templates() {}

    static native TemplateInstance accounts(
        List<Account> accounts, boolean done, Refusals refusals);
  }

  /** The fields of the form about a person. */
  static class Fields {
    @RestForm
    @DefaultValue("READER")
    Role role = Role.READER;

    @RestForm
    @DefaultValue("")
    String agent = "";

    @RestForm
    @DefaultValue("")
    String teams = "";

    AccountForm form() {
      Set<String> lines = teams.lines().collect(Collectors.toSet());
      return new AccountForm(role, Optional.of(agent), lines);
    }
  }

  /** The teams as the form shows them. */
  @TemplateExtension
  static String teamLines(Account account) {
    return account.viewer().teams().stream().sorted().collect(Collectors.joining("\n"));
  }

  private final ManageAccounts manageAccounts;
  private final CurrentPage current;

  AccountsPage(ManageAccounts manageAccounts, CurrentPage current) {
    this.manageAccounts = manageAccounts;
    this.current = current;
  }

  @GET
  public Response show(@RestQuery @DefaultValue("false") boolean done) {
    return page(200, done, Refusals.NONE);
  }

  @POST
  public Response create(
      @RestForm @DefaultValue("") String username,
      @RestForm @DefaultValue("") String password,
      @BeanParam Fields fields) {
    return done(() -> manageAccounts.create(username, new Password(password), fields.form()));
  }

  @POST
  @Path("{username}")
  public Response change(@RestPath String username, @BeanParam Fields fields) {
    return done(() -> manageAccounts.change(named(username), fields.form()));
  }

  @POST
  @Path("{username}/password")
  public Response resetPassword(
      @RestPath String username, @RestForm @DefaultValue("") String password) {
    return done(() -> manageAccounts.resetPassword(named(username), new Password(password)));
  }

  @POST
  @Path("{username}/active")
  public Response setActive(@RestPath String username, @RestForm boolean active) {
    return done(() -> manageAccounts.setActive(named(username), active));
  }

  private static Username named(String username) {
    return Username.of(username).orElseThrow(NotFoundException::new);
  }

  private Response done(Runnable change) {
    try {
      change.run();
      return Response.seeOther(URI.create("/admin/accounts?done=true")).build();
    } catch (AccountRefused refused) {
      return page(400, false, Refusals.of(refused.problems(), current.chosenLanguage()));
    }
  }

  private Response page(int status, boolean done, Refusals refusals) {
    return Response.status(status)
        .entity(Templates.accounts(manageAccounts.all(), done, refusals))
        .build();
  }
}

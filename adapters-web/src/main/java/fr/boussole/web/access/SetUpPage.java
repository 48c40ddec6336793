package fr.boussole.web.access;

import fr.boussole.application.access.AccountProblem;
import fr.boussole.application.access.AccountRefused;
import fr.boussole.application.access.FirstAdmin;
import fr.boussole.application.access.Password;
import fr.boussole.application.access.Secret;
import fr.boussole.web.page.CurrentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Creates the first administrator, for who holds the link the server printed at its start. */
@Path("/setup")
@Produces(MediaType.TEXT_HTML)
class SetUpPage {

  @CheckedTemplate(basePath = "access")
  static class Templates {
    private Templates() {}

    static native TemplateInstance setUp(Refusals refusals, String token, String typedName);
  }

  private final FirstAdmin firstAdmin;
  private final CurrentPage page;

  SetUpPage(FirstAdmin firstAdmin, CurrentPage page) {
    this.firstAdmin = firstAdmin;
    this.page = page;
  }

  @GET
  @PermitAll
  public Response show(@RestQuery @DefaultValue("") String token) {
    if (!firstAdmin.isOffered(new Secret(token))) {
      throw new NotFoundException();
    }
    return page(200, token, "", Set.of());
  }

  @POST
  @PermitAll
  public Response create(
      @RestForm @DefaultValue("") String token,
      @RestForm @DefaultValue("") String username,
      @RestForm @DefaultValue("") String password) {
    try {
      firstAdmin.create(new Secret(token), username, new Password(password));
      return Response.seeOther(URI.create("/sign-in")).build();
    } catch (AccountRefused refused) {
      return page(400, token, username, refused.problems());
    }
  }

  private Response page(int status, String token, String typedName, Set<AccountProblem> problems) {
    var refusals = Refusals.of(problems, page.chosenLanguage());
    return Response.status(status).entity(Templates.setUp(refusals, token, typedName)).build();
  }
}

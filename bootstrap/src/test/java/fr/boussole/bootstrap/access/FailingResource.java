package fr.boussole.bootstrap.access;

import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** An interface for programs that fails in each way, for the tests of the answers. */
@Path("/api/test")
@Authenticated
public class FailingResource {

  private final CurrentViewer viewer;

  FailingResource(CurrentViewer viewer) {
    this.viewer = viewer;
  }

  @GET
  @Path("me")
  public Map<String, String> me() {
    return Map.of("username", viewer.viewer().username());
  }

  @POST
  @Path("json")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, String> json(Map<String, String> body) {
    return body;
  }

  @POST
  @Path("form")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public String form(@RestForm String kind) {
    return kind;
  }

  @GET
  @Path("broken")
  public String broken(@RestQuery boolean now) {
    if (now) {
      throw new IllegalStateException("the inside of the machine");
    }
    return "not yet";
  }

  @GET
  @Path("refused")
  public String refused() {
    throw new BadRequestException("from is after to");
  }

  @GET
  @Path("bounded")
  public String bounded(@RestQuery @Max(10) int days) {
    return Integer.toString(days);
  }

  @GET
  @Path("admins")
  @RolesAllowed(Roles.ADMIN)
  public String admins() {
    return "admins";
  }
}

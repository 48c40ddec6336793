package fr.boussole.web.api;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import fr.boussole.web.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Example files to fill in. */
@Path("/api/v1/templates")
@Tag(name = "Imports")
public class TemplateResource {

  private final CallerLanguage language;

  TemplateResource(CallerLanguage language) {
    this.language = language;
  }

  @GET
  @Path("{kind}.csv")
  @Produces("text/csv;charset=UTF-8")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  @Operation(summary = "An example file of a kind: the header and three rows")
  public Response template(@RestPath String kind) {
    ImportKind known =
        ImportKind.of(kind)
            .orElseThrow(() -> new NotFoundException("Templates: " + ImportKind.words() + "."));
    return Response.ok(Template.of(known).csv(language.locale()))
        .header("Content-Disposition", "attachment; filename=\"" + known.word() + ".csv\"")
        .build();
  }
}

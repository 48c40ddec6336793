package fr.boussole.web.api;

import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Mappings as YAML files, for programs. Admins keep them; supervisors read them. */
@Path("/api/v1/mappings")
@Blocking
@Tag(name = "Mappings")
public class MappingResource {

  private static final String YAML = "application/yaml";

  private final ManageMappings mappings;
  private final MappingRefusals refusals;
  private final CurrentViewer viewers;
  private final CallerLanguage language;

  MappingResource(
      ManageMappings mappings,
      MappingRefusals refusals,
      CurrentViewer viewers,
      CallerLanguage language) {
    this.mappings = mappings;
    this.refusals = refusals;
    this.viewers = viewers;
    this.language = language;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
  @Operation(summary = "The organisation's mappings and those that come with the product")
  public MappingsJson all() {
    return MappingsJson.of(mappings);
  }

  @GET
  @Path("{name}")
  @Produces(YAML + ";charset=UTF-8")
  @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
  @Operation(
      summary = "A mapping as a YAML file",
      description = "As it was written. The newest version, or the one asked for.")
  public String one(@RestPath String name, @RestQuery @Nullable @Min(1) Integer version) {
    OptionalInt wanted = version == null ? OptionalInt.empty() : OptionalInt.of(version);
    return mappings
        .file(name, wanted)
        .orElseThrow(() -> new NotFoundException("There is no such mapping: " + name + "."));
  }

  @PUT
  @Path("{name}")
  @Consumes({YAML, "application/x-yaml", "text/yaml", MediaType.TEXT_PLAIN})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Keep a mapping",
      description =
          "The next version of its name, unless the newest is written the same. Earlier versions"
              + " stay. Answers 422 when the file is no mapping, with every problem and its line.")
  public MappingsJson.SavedJson keep(
      @RestPath String name,
      @RequestBody(content = @Content(schema = @Schema(implementation = String.class)))
          @Nullable String file) {
    if (file == null || file.isBlank()) {
      throw new BadRequestException("The body is the YAML file of the mapping.");
    }
    try {
      return MappingsJson.SavedJson.of(mappings.save(name, file, viewers.viewer().username()));
    } catch (MappingRefused refused) {
      throw refusals.of(refused, language.locale());
    }
  }
}

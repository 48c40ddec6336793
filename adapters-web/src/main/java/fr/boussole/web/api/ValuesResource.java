package fr.boussole.web.api;

import fr.boussole.application.rollup.Recount;
import fr.boussole.application.values.ManageValues;
import fr.boussole.application.values.ValueChange;
import fr.boussole.application.values.ValueRefused;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The values of dimensions for programs: everybody reads what they may see, admins change. */
@Path("/api/v1/values/{dimension}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Values")
public class ValuesResource {

  private final ManageValues values;
  private final CurrentViewer viewers;
  private final CallerLanguage language;

  ValuesResource(ManageValues values, CurrentViewer viewers, CallerLanguage language) {
    this.values = values;
    this.viewers = viewers;
    this.language = language;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  @Operation(summary = "The values of a dimension that the caller may see, and their other names")
  public ValuesJson all(@RestPath String dimension) {
    Dimension on = dimension(dimension);
    return ValuesJson.of(on, values.values(viewers.viewer(), on));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Rename, merge or mark a value",
      description =
          "Nothing is to be imported again, and `take_out` takes a merge or a renaming back. Answers"
              + " 200 when the change is made, 202 when figures are still being counted anew.")
  @APIResponse(
      responseCode = "200",
      description = "Made.",
      content = @Content(schema = @Schema(implementation = RecountJson.class)))
  @APIResponse(responseCode = "202", description = "Under way.")
  public Response change(@RestPath String dimension, ValuesJson.@Nullable Change change) {
    Dimension on = dimension(dimension);
    try {
      Recount made = values.change(viewers.viewer(), asked(on, change));
      return Response.status(made.state() == Recount.State.UNDER_WAY ? 202 : 200)
          .entity(RecountJson.of(made, language.locale()))
          .build();
    } catch (ValueRefused refused) {
      throw new BadRequestException(refused.problem().sentence().in(language.locale()));
    }
  }

  private static ValueChange asked(Dimension on, ValuesJson.@Nullable Change asked) {
    String change = asked == null ? null : asked.change();
    String value = asked == null || asked.value() == null ? "" : asked.value();
    String other = asked == null || asked.other() == null ? "" : asked.other();
    return switch (change == null ? "" : change) {
      case "rename" -> new ValueChange.Rename(on, value, other);
      case "merge" -> new ValueChange.Merge(on, value, other);
      case "alias" -> new ValueChange.Alias(on, value, other);
      case "take_out" -> new ValueChange.TakeOut(on, value);
      case "mark" -> mark(on, value, true);
      case "unmark" -> mark(on, value, false);
      default ->
          throw new BadRequestException(
              "change is one of: rename, merge, alias, take_out, mark, unmark.");
    };
  }

  private static ValueChange mark(Dimension on, String value, boolean avoidable) {
    if (on != Dimension.REASON) {
      throw new BadRequestException("Only reasons are marked.");
    }
    return new ValueChange.Mark(value, avoidable);
  }

  private static Dimension dimension(String word) {
    return Arrays.stream(Dimension.values())
        .filter(dimension -> dimension.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("No dimension is called " + word + "."));
  }
}

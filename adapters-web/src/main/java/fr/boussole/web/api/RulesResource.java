package fr.boussole.web.api;

import fr.boussole.application.rollup.Recount;
import fr.boussole.application.rules.OrganisationRules;
import fr.boussole.application.rules.RuleDraft;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The organisation's rules for programs: everybody reads them, admins set them. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules")
public class RulesResource {

  private final OrganisationRules rules;
  private final CurrentViewer viewers;
  private final CallerLanguage language;

  RulesResource(OrganisationRules rules, CurrentViewer viewers, CallerLanguage language) {
    this.rules = rules;
    this.viewers = viewers;
    this.language = language;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.READER})
  @Operation(summary = "Every rule that was ever set, the last one first")
  public RulesJson all() {
    return RulesJson.of(rules.history());
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set rules from a day on",
      description =
          "Nothing is ever changed or deleted: a rule for the same values replaces the one before"
              + " it from its day on, and a null value withdraws it. Answers 200 when figures follow"
              + " the rules, 202 while they are still being counted anew.")
  @APIResponse(
      responseCode = "200",
      description = "Set.",
      content = @Content(schema = @Schema(implementation = RecountJson.class)))
  @APIResponse(responseCode = "202", description = "Under way.")
  public Response set(RulesJson.@Nullable Wish wish) {
    if (wish == null
        || wish.rules() == null
        || wish.rules().isEmpty()
        || wish.rules().stream().anyMatch(Objects::isNull)) {
      throw new BadRequestException("rules holds at least one rule.");
    }
    List<RuleDraft> drafts = wish.rules().stream().map(RulesJson.Wanted::draft).toList();
    String problems =
        drafts.stream()
            .flatMap(draft -> draft.problem().stream())
            .map(problem -> problem.in(language.locale()))
            .collect(Collectors.joining(" "));
    if (!problems.isEmpty()) {
      throw new BadRequestException(problems);
    }
    Recount made =
        rules.set(drafts.stream().map(RuleDraft::rule).toList(), viewers.viewer().username());
    return Response.status(made.state() == Recount.State.UNDER_WAY ? 202 : 200)
        .entity(RecountJson.of(made, language.locale()))
        .build();
  }
}

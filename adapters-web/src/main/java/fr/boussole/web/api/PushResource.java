package fr.boussole.web.api;

import fr.boussole.application.importing.IdempotencyKey;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.KeyReused;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Rows that programs push: an import like any other, whose outcome is told at once. */
@Path("/api/v1/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Imports")
public class PushResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String NO_WAITING = "respond-async";
  private static final int MOST_REJECTS = 1_000;

  private final Imports imports;
  private final CurrentViewer viewers;
  private final CallerLanguage language;

  PushResource(Imports imports, CurrentViewer viewers, CallerLanguage language) {
    this.imports = imports;
    this.viewers = viewers;
    this.language = language;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Consumes({MediaType.APPLICATION_JSON, NDJSON})
  @Operation(
      summary = "Push rows of a kind",
      description =
          "An array of objects, or one object a line (`application/x-ndjson`), of any length; gzip"
              + " is understood. Their fields are the columns of the kind's template, values as in"
              + " a file; numbers and booleans may be JSON's own. The rows are imported all"
              + " together or, where the body cannot be read, not at all; those that cannot be"
              + " taken are told. What was pushed before is updated and never doubled. Waits up"
              + " to 10 seconds for the end.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
        @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "Done: what became of the rows.",
      content = @Content(schema = @Schema(implementation = PushJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "Received, and still under way: ask the address in `Location`.",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "Nothing was imported: the body cannot be read, or its idempotency key was used for"
              + " another one.")
  public Response push(
      @RestPath String kind,
      @RestHeader(RequestKeys.HEADER) @Nullable String key,
      @RestHeader("Prefer") @Nullable String prefer,
      InputStream body)
      throws IOException, InterruptedException {
    ImportKind taken =
        ImportKind.of(kind)
            .orElseThrow(
                () -> new NotFoundException("Rows are pushed of: " + ImportKind.words() + "."));
    ImportRun run = started(taken, RequestKeys.of(key), JsonBody.of(body));
    if (prefer != null && prefer.toLowerCase(Locale.ROOT).contains(NO_WAITING)) {
      return underWay(run).header("Preference-Applied", NO_WAITING).build();
    }
    return answer(imports.await(run, PATIENCE));
  }

  private Response answer(ImportRun run) {
    return switch (run.state()) {
      case DONE, UNDONE -> Response.ok(done(run)).location(address(run)).build();
      case RUNNING, DRAFT ->
          Response.accepted(ImportJson.of(run, imports.progress(run.id()), language.locale()))
              .location(address(run))
              .build();
      case FAILED ->
          throw new ClientErrorException(
              run.problem().map(problem -> problem.in(language.locale())).orElse(""), 422);
    };
  }

  private Response.ResponseBuilder underWay(ImportRun run) {
    return Response.accepted(ImportJson.of(run, imports.progress(run.id()), language.locale()))
        .location(address(run));
  }

  private ImportRun started(ImportKind kind, Optional<String> key, InputStream body) {
    String sender = viewers.viewer().username();
    ImportOrder order =
        new ImportOrder(kind.word() + ".json", sender, language.locale(), new Wanted.OfKind(kind));
    try {
      return key.isPresent()
          ? imports.startOnce(order, new IdempotencyKey(sender, kind.word(), key.get()), body)
          : imports.start(order, body);
    } catch (UnreadableFile refused) {
      throw new ClientErrorException(refused.problem().in(language.locale()), 422);
    } catch (KeyReused reused) {
      throw new ClientErrorException(reused.problem().in(language.locale()), 422);
    }
  }

  private PushJson done(ImportRun run) {
    return PushJson.of(
        run,
        run.counts().rejected() == 0 ? List.of() : imports.firstRejects(run.id(), MOST_REJECTS),
        language.locale());
  }

  private static URI address(ImportRun run) {
    return URI.create("/api/v1/imports/" + run.id());
  }
}

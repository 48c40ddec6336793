package fr.boussole.web.api;

import fr.boussole.application.importing.IdempotencyKey;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.KeyReused;
import fr.boussole.application.importing.QualityReports;
import fr.boussole.application.importing.UndoRefused;
import fr.boussole.application.importing.Undos;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.trial.FileTrials;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports for programs. Admins import; supervisors see what was imported. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Imports")
public class ImportResource {

  private static final String LATEST = "50";
  private static final int MOST = 500;

  private final Imports imports;
  private final QualityReports reports;
  private final FileTrials trials;
  private final WantedParts parts;
  private final MappingRefusals refusals;
  private final Undos undos;
  private final CurrentViewer viewers;
  private final CallerLanguage language;

  ImportResource(
      Imports imports,
      QualityReports reports,
      FileTrials trials,
      WantedParts parts,
      MappingRefusals refusals,
      Undos undos,
      CurrentViewer viewers,
      CallerLanguage language) {
    this.imports = imports;
    this.reports = reports;
    this.trials = trials;
    this.parts = parts;
    this.refusals = refusals;
    this.undos = undos;
    this.viewers = viewers;
    this.language = language;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import a file",
      description =
          "Answers once the file is received; it is then loaded in the background. Ask the address"
              + " in `Location` until `state` is no longer `RUNNING`. Sending the same or a corrected"
              + " file again updates what is there and never doubles it. How the file is understood:"
              + " `kind` when it is written after a template; `mapping` otherwise, a YAML file or the"
              + " name of a mapping with or without its version (`calls@3`, `preset:zendesk-csv`);"
              + " neither when its header tells. Answers 422 when it does not, or the mapping is"
              + " none. With the header `Idempotency-Key`, the same request sent again within seven"
              + " days answers the same import.")
  @APIResponse(
      responseCode = "202",
      description = "Received.",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  public Response start(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("kind") @PartType(MediaType.TEXT_PLAIN) @Nullable String kind,
      @RestForm("mapping") @PartType(MediaType.TEXT_PLAIN) @Nullable String mapping,
      @RestHeader(RequestKeys.HEADER) @Nullable String key)
      throws IOException {
    Optional<String> once = RequestKeys.of(key);
    FileUpload upload = sent(file);
    try (InputStream content = Files.newInputStream(upload.uploadedFile())) {
      String sender = viewers.viewer().username();
      Supplier<ImportOrder> order =
          () ->
              new ImportOrder(
                  upload.fileName(),
                  sender,
                  language.locale(),
                  parts.wanted(kind, mapping, sender));
      ImportRun run =
          once.isPresent()
              ? imports.startOnce(
                  new IdempotencyKey(sender, "imports", once.get()),
                  parts.asked(kind, mapping),
                  order,
                  content)
              : imports.start(order.get(), content);
      return Response.accepted(json(run))
          .location(URI.create("/api/v1/imports/" + run.id()))
          .build();
    } catch (MappingRefused refused) {
      throw refusals.of(refused, language.locale());
    } catch (UnreadableFile refused) {
      throw new ClientErrorException(refused.problem().in(language.locale()), 422);
    } catch (KeyReused reused) {
      throw new ClientErrorException(reused.problem().in(language.locale()), 422);
    }
  }

  @POST
  @Path("trial")
  @RolesAllowed(Roles.ADMIN)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Try to import a file",
      description =
          "Takes the parts that an import takes and answers what it would do: what the file turned"
              + " out to be, what would become of its rows, which are wrong, and the KPIs on such"
              + " facts before and after. Nothing is kept, neither facts nor the mapping nor the"
              + " file. Answers at the end; it takes as long as the import would, trials are made"
              + " one after the other and imports wait for them. Of files of more than 2,000,000"
              + " rows the first are tried. Answers 422 when the file cannot be read or nothing"
              + " knows it, or the mapping is none.")
  public TrialJson tryOut(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("kind") @PartType(MediaType.TEXT_PLAIN) @Nullable String kind,
      @RestForm("mapping") @PartType(MediaType.TEXT_PLAIN) @Nullable String mapping)
      throws IOException {
    try (InputStream content = Files.newInputStream(sent(file).uploadedFile())) {
      return TrialJson.of(trials.of(parts.tried(kind, mapping), content), language.locale());
    } catch (MappingRefused refused) {
      throw refusals.of(refused, language.locale());
    } catch (UnreadableFile refused) {
      throw new ClientErrorException(refused.problem().in(language.locale()), 422);
    }
  }

  private static FileUpload sent(@Nullable FileUpload file) {
    if (file == null) {
      throw new BadRequestException("The part named file is missing.");
    }
    return file;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
  @Operation(summary = "The latest imports")
  public ImportsJson latest(@RestQuery @DefaultValue(LATEST) @Min(1) @Max(MOST) int limit) {
    return new ImportsJson(imports.latest(limit).stream().map(this::json).toList());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
  @Operation(summary = "One import: how far it is, what became of its rows")
  public ImportJson one(@RestPath long id) {
    return json(find(id));
  }

  @GET
  @Path("{id}/quality")
  @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
  @Operation(
      summary = "What the rows of an import are worth",
      description =
          "What deserves a look, why rows were rejected, how complete the columns are, and of which"
              + " days the rows are. Of customers and agents nothing is told but lines of the file."
              + " Empty until the import is done.")
  public QualityJson quality(@RestPath long id) {
    return QualityJson.of(reports.of(find(id).id()), language.locale());
  }

  @GET
  @Path("{id}/rejects.csv")
  @Produces("text/csv;charset=UTF-8")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "The rows an import could not take",
      description =
          "Each with its line, the column, the value and what is wrong, before its own fields."
              + " Corrected in place, the file can be imported as it is. 404 when none was"
              + " rejected.")
  public Response rejects(@RestPath long id) {
    find(id);
    java.nio.file.Path file =
        imports
            .rejects(id)
            .orElseThrow(() -> new NotFoundException("Import " + id + " rejected no row."));
    return Response.ok(file.toFile())
        .header("Content-Disposition", "attachment; filename=\"import-" + id + "-rejects.csv\"")
        .build();
  }

  @POST
  @Path("{id}/undo")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Undo an import",
      description =
          "Answers at once; the import is then taken back in the background, after what was asked"
              + " for before. Ask the address in `Location` until `state` is `UNDONE`: facts and"
              + " figures are then what they would be had its file never come, whatever was"
              + " imported since. Rows that later imports brought again or corrected stay.")
  @APIResponse(
      responseCode = "202",
      description = "Asked for.",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is not done, is undone already, or what it replaced is not kept any more.")
  public Response undo(@RestPath long id) {
    find(id);
    try {
      return Response.accepted(json(undos.start(id, viewers.viewer().username())))
          .location(URI.create("/api/v1/imports/" + id))
          .build();
    } catch (UndoRefused refused) {
      throw new ClientErrorException(refused.reason().in(language.locale()), 409);
    }
  }

  private ImportRun find(long id) {
    return imports
        .find(id)
        .orElseThrow(() -> new NotFoundException("There is no import " + id + "."));
  }

  private ImportJson json(ImportRun run) {
    return ImportJson.of(run, imports.progress(run.id()), language.locale());
  }
}

package fr.boussole.web.importing;

import fr.boussole.application.importing.Drafts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.QualityReports;
import fr.boussole.application.importing.RejectedLine;
import fr.boussole.application.importing.Template;
import fr.boussole.application.importing.UndoRefused;
import fr.boussole.application.importing.Undos;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where an administrator brings files in and sees what became of them. */
@Path("/imports")
@RolesAllowed(Roles.ADMIN)
public class ImportsPage {

  private static final int SHOWN = 50;
  private static final int REJECTS = 5;

  /** In place of a kind: the file tells by its header what it is. */
  private static final String RECOGNISE = "recognise";

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Imports imports;
  private final Drafts drafts;
  private final QualityReports reports;
  private final Undos undos;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  ImportsPage(
      Imports imports,
      Drafts drafts,
      QualityReports reports,
      Undos undos,
      CurrentViewer viewers,
      CurrentPage page,
      Clock clock) {
    this.imports = imports;
    this.drafts = drafts;
    this.reports = reports;
    this.undos = undos;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response show() {
    return page(200, "");
  }

  /** Takes a file; it is loaded in the background. */
  @POST
  @Produces(MediaType.TEXT_HTML)
  public Response upload(
      @RestForm @Nullable FileUpload file, @RestForm @DefaultValue("") String kind)
      throws IOException {
    Optional<ImportKind> wanted = ImportKind.of(kind);
    boolean open = kind.equals(RECOGNISE);
    if (file == null || file.fileName().isBlank() || (wanted.isEmpty() && !open)) {
      return page(400, views().say().nothingChosen());
    }
    try (InputStream content = Files.newInputStream(file.uploadedFile())) {
      if (open) {
        ImportRun draft = drafts.keep(order(file.fileName(), new Wanted.Recognised()), content);
        return Response.seeOther(URI.create("/imports/" + draft.id() + "/mapping")).build();
      }
      imports.start(order(file.fileName(), new Wanted.OfKind(wanted.orElseThrow())), content);
    } catch (UnreadableFile refused) {
      return page(422, refused.problem().in(locale()));
    }
    return Response.seeOther(URI.create("/imports")).build();
  }

  private ImportOrder order(String fileName, Wanted wanted) {
    return new ImportOrder(fileName, viewers.viewer().username(), locale(), wanted);
  }

  /** What an import brought, and what it is worth. */
  @GET
  @Path("{id}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance report(@PathParam("id") long id) {
    ImportRun run = imports.find(id).orElseThrow(NotFoundException::new);
    ImportsView.RunView shown = views().run(run, imports.progress(id), firstRejects(run));
    return Templates.report(new ReportViews(locale()).report(run, shown, reports.of(id)));
  }

  /** Has an import taken back in the background. */
  @POST
  @Path("{id}/undo")
  @Produces(MediaType.TEXT_HTML)
  public Response undo(@PathParam("id") long id) {
    if (imports.find(id).isEmpty()) {
      throw new NotFoundException();
    }
    try {
      undos.start(id, viewers.viewer().username());
    } catch (UndoRefused refused) {
      return page(409, "", refused.reason().in(locale()));
    }
    return Response.seeOther(URI.create("/imports")).build();
  }

  @GET
  @Path("{id}/rejects.csv")
  @Produces(CSV)
  public Response rejects(@PathParam("id") long id) {
    java.nio.file.Path file = imports.rejects(id).orElseThrow(NotFoundException::new);
    return download(file.toFile(), "rejets-" + id + ".csv");
  }

  /** An example file of a kind, as the spreadsheet of the person's language opens it. */
  @GET
  @Path("templates/{kind}.csv")
  @Produces(CSV)
  public Response template(@PathParam("kind") String kind) {
    ImportKind known = ImportKind.of(kind).orElseThrow(NotFoundException::new);
    return download(Template.of(known).csv(locale()), known.word() + ".csv");
  }

  private static Response download(Object content, String fileName) {
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
        .build();
  }

  private Response page(int status, String problem) {
    return page(status, problem, "");
  }

  private Response page(int status, String problem, String refusal) {
    ImportViews views = views();
    List<ImportsView.RunView> running = runs(views, true);
    return Response.status(status)
        .entity(
            Templates.imports(
                new ImportsView(
                    problem, refusal, running, runs(views, false), views.usual(), views.groups())))
        .build();
  }

  private List<ImportsView.RunView> runs(ImportViews views, boolean running) {
    return imports.latest(SHOWN).stream()
        .filter(run -> (run.state() == ImportRun.State.RUNNING) == running)
        .map(run -> views.run(run, imports.progress(run.id()), firstRejects(run)))
        .toList();
  }

  private List<RejectedLine> firstRejects(ImportRun run) {
    return run.counts().rejected() == 0 ? List.of() : imports.firstRejects(run.id(), REJECTS);
  }

  private ImportViews views() {
    return new ImportViews(locale(), clock.getZone());
  }

  private Locale locale() {
    return page.chosenLanguage().locale();
  }

  @CheckedTemplate(basePath = "importing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance imports(ImportsView imports);

    static native TemplateInstance report(ReportView report);
  }
}

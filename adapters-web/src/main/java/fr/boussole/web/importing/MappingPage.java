package fr.boussole.web.importing;

import fr.boussole.application.importing.Drafts;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.guess.Sample;
import fr.boussole.application.trial.Preview;
import fr.boussole.application.trial.Previews;
import fr.boussole.application.trial.TrialDesk;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/**
 * How a file that waits is to be read: recognised, told in a form, or written as a mapping; what
 * its first rows become; a trial; then the import.
 */
@Path("/imports/{id}/mapping")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
public class MappingPage {

  private final Imports imports;
  private final Drafts drafts;
  private final MappingWays ways;
  private final RowSource rows;
  private final Previews previews;
  private final TrialDesk trials;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  MappingPage(
      Imports imports,
      Drafts drafts,
      MappingWays ways,
      RowSource rows,
      Previews previews,
      TrialDesk trials,
      CurrentViewer viewers,
      CurrentPage page,
      Clock clock) {
    this.imports = imports;
    this.drafts = drafts;
    this.ways = ways;
    this.rows = rows;
    this.previews = previews;
    this.trials = trials;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  public Response show(@RestPath long id) {
    WaitingFile draft = draft(id);
    MappingFields fields = new MappingFields();
    fields.way = MappingWays.RECOGNISED;
    ToldMapping told = ways.told(draft, fields, locale());
    if (told.recognised().isEmpty()) {
      ways.begin(draft, fields, MappingWays.GUIDED, locale());
      return answer(200, draft, fields, ways.told(draft, fields, locale()));
    }
    return answer(200, draft, fields, told);
  }

  /** Shows, tries or imports by what the form says, or goes on in another way. */
  @POST
  public Response act(@RestPath long id, @BeanParam MappingFields fields) {
    WaitingFile draft = draft(id);
    if (fields.action.equals(MappingWays.GUIDED) || fields.action.equals(MappingWays.WRITTEN)) {
      ways.begin(draft, fields, fields.action, locale());
      return answer(200, draft, fields, ways.told(draft, fields, locale()));
    }
    ToldMapping told = ways.told(draft, fields, locale());
    Mapping mapping = told.mapping();
    if (mapping == null || !fields.action.equals("import")) {
      if (mapping != null && fields.action.equals("try")) {
        trials.begin(id, mapping);
      }
      return answer(told.problems().isEmpty() ? 200 : 422, draft, fields, told);
    }
    if (ways.isTaken(told, fields)) {
      return answer(422, draft, fields, told.with(views().nameTaken(mapping.name())));
    }
    try {
      if (drafts.start(id, ways.wanted(told, viewers.viewer().username())).isEmpty()) {
        throw new NotFoundException();
      }
      return Response.seeOther(URI.create("/imports")).build();
    } catch (MappingRefused refused) {
      return answer(422, draft, fields, MappingWays.refused(told.way(), refused, locale()));
    } catch (UnreadableFile refused) {
      return answer(422, draft, fields, MappingWays.unreadable(told.way(), refused, locale()));
    }
  }

  /** Gives the file up. */
  @POST
  @Path("dropped")
  public Response drop(@RestPath long id) {
    drafts.drop(id);
    return Response.seeOther(URI.create("/imports")).build();
  }

  /** How far the trial is, for the page to look again. */
  @GET
  @Path("trial")
  public TemplateInstance trial(@RestPath long id) {
    return Templates.mapping$trial(
        new TrialViews(locale()).of(draft(id).run().id(), trials.latest(id)));
  }

  private Response answer(int status, WaitingFile draft, MappingFields fields, ToldMapping told) {
    List<String> problems = new ArrayList<>(told.problems());
    Preview preview = new Preview(List.of(), List.of(), List.of());
    Mapping mapping = told.mapping();
    if (mapping != null) {
      try {
        preview = previews.of(draft.path(), mapping);
      } catch (UnreadableFile refused) {
        problems.add(refused.problem().in(locale()));
      }
    }
    Optional<TrialDesk.State> trial =
        mapping == null ? Optional.empty() : trials.find(draft.run().id(), mapping);
    MappingView view =
        views()
            .page(
                draft.run(),
                fields,
                told,
                problems,
                sample(draft, fields),
                preview,
                trial,
                ways.isTaken(told, fields));
    return Response.status(status).entity(Templates.mapping(view)).build();
  }

  private Sample sample(WaitingFile draft, MappingFields fields) {
    try {
      return rows.sample(draft.path(), GuidedMapping.dialect(fields), Sample.ROWS);
    } catch (UnreadableFile refused) {
      return new Sample(Dialect.ANY, List.of(), List.of());
    }
  }

  private WaitingFile draft(long id) {
    ImportRun run =
        imports
            .find(id)
            .filter(found -> found.state() == ImportRun.State.DRAFT)
            .orElseThrow(NotFoundException::new);
    return new WaitingFile(run, drafts.file(id).orElseThrow(NotFoundException::new));
  }

  private MappingViews views() {
    return new MappingViews(locale(), clock.getZone());
  }

  private Locale locale() {
    return page.chosenLanguage().locale();
  }

  @CheckedTemplate(basePath = "importing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance mapping(MappingView view);

    static native TemplateInstance mapping$trial(MappingView.TrialView trial);
  }
}

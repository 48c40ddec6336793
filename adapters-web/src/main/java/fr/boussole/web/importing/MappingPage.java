package fr.boussole.web.importing;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.MappingChoice;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.mapping.MappingFiles;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.SavedMapping;
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
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * How a file that waits is to be read: recognised, told in a form, or written as a mapping; what
 * its first rows become; a trial; then the import.
 */
@Path("/imports/{id}/mapping")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
public class MappingPage {

  static final String RECOGNISED = "recognised";
  static final String GUIDED = "guided";
  static final String WRITTEN = "written";

  private final Imports imports;
  private final MappingChoice choice;
  private final ManageMappings mappings;
  private final MappingFiles files;
  private final RowSource rows;
  private final Previews previews;
  private final TrialDesk trials;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  MappingPage(
      Imports imports,
      MappingChoice choice,
      ManageMappings mappings,
      MappingFiles files,
      RowSource rows,
      Previews previews,
      TrialDesk trials,
      CurrentViewer viewers,
      CurrentPage page,
      Clock clock) {
    this.imports = imports;
    this.choice = choice;
    this.mappings = mappings;
    this.files = files;
    this.rows = rows;
    this.previews = previews;
    this.trials = trials;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  /** A mapping and what it came from; no mapping when it cannot be had. */
  private record Told(
      String way, @Nullable Mapping mapping, Optional<Wanted> recognised, List<String> problems) {}

  @GET
  public Response show(@RestPath long id) {
    Draft draft = draft(id);
    MappingFields fields = new MappingFields();
    fields.name = draft.name();
    Told told = recognised(draft);
    if (told.recognised().isEmpty()) {
      fields.way = GUIDED;
      fields.kind = ImportKind.CONTACTS.word();
      return answer(200, draft, fields, told(draft, fields));
    }
    fields.way = RECOGNISED;
    return answer(200, draft, fields, told);
  }

  /** Shows, tries or imports by what the form says, or goes on in another way. */
  @POST
  public Response act(@RestPath long id, @BeanParam MappingFields fields) {
    Draft draft = draft(id);
    if (fields.action.equals(GUIDED) || fields.action.equals(WRITTEN)) {
      return otherWay(draft, fields);
    }
    Told told = told(draft, fields);
    Mapping mapping = told.mapping();
    if (mapping == null || !fields.action.equals("import")) {
      if (mapping != null && fields.action.equals("try")) {
        trials.begin(id, mapping);
      }
      return answer(told.problems().isEmpty() ? 200 : 422, draft, fields, told);
    }
    try {
      Wanted wanted = told.recognised().orElseGet(() -> kept(fields, mapping));
      if (imports.startDraft(id, wanted).isEmpty()) {
        throw new NotFoundException();
      }
      return Response.seeOther(URI.create("/imports")).build();
    } catch (MappingRefused refused) {
      return answer(422, draft, fields, refused(told.way(), refused));
    } catch (UnreadableFile refused) {
      return answer(422, draft, fields, unreadable(told.way(), refused));
    }
  }

  /** Gives the file up. */
  @POST
  @Path("dropped")
  public Response drop(@RestPath long id) {
    imports.dropDraft(id);
    return Response.seeOther(URI.create("/imports")).build();
  }

  /** How far the trial is, for the page to look again. */
  @POST
  @Path("trial")
  public TemplateInstance trial(@RestPath long id, @BeanParam MappingFields fields) {
    Draft draft = draft(id);
    return Templates.mapping$trial(views().trial(id, trials, told(draft, fields).mapping()));
  }

  private Wanted kept(MappingFields fields, Mapping mapping) {
    String file = fields.way.equals(WRITTEN) ? fields.yaml : files.write(mapping);
    SavedMapping saved = mappings.save(file, viewers.viewer().username());
    return new Wanted.ByMapping(saved.name(), OptionalInt.of(saved.version()));
  }

  private Response otherWay(Draft draft, MappingFields fields) {
    if (fields.action.equals(WRITTEN)) {
      fields.yaml = writtenOut(draft, fields);
    }
    fields.way = fields.action;
    fields.kind = fields.kind.isEmpty() ? ImportKind.CONTACTS.word() : fields.kind;
    return answer(200, draft, fields, told(draft, fields));
  }

  /** What was told so far as a file, under a name of one's own. */
  private String writtenOut(Draft draft, MappingFields fields) {
    Told told = told(draft, fields);
    Optional<String> preset =
        told.recognised()
            .filter(Wanted.ByMapping.class::isInstance)
            .map(Wanted.ByMapping.class::cast)
            .flatMap(by -> mappings.file(by.name(), by.version()));
    if (preset.isPresent()) {
      return preset.get().replaceFirst("(?m)^name: preset:.*$", "name: \"" + draft.name() + "\"");
    }
    Mapping mapping = told.mapping();
    return mapping == null ? fields.yaml : files.write(mapping.named(draft.name()));
  }

  private Told told(Draft draft, MappingFields fields) {
    try {
      return switch (fields.way) {
        case GUIDED -> guided(fields, draft);
        case WRITTEN -> new Told(WRITTEN, files.parse(fields.yaml), Optional.empty(), List.of());
        default -> recognised(draft);
      };
    } catch (MappingRefused refused) {
      return refused(fields.way, refused);
    }
  }

  private Told guided(MappingFields fields, Draft draft) {
    ImportKind kind = ImportKind.of(fields.kind).orElse(ImportKind.CONTACTS);
    try {
      views()
          .guess(
              fields, kind, rows.sample(draft.file(), GuidedMapping.dialect(fields), Sample.ROWS));
    } catch (UnreadableFile refused) {
      return unreadable(GUIDED, refused);
    }
    if (fields.name.isBlank()) {
      fields.name = draft.name();
    }
    return new Told(GUIDED, GuidedMapping.of(fields, kind), Optional.empty(), List.of());
  }

  private Told recognised(Draft draft) {
    try {
      Wanted wanted = choice.settle(new Wanted.Recognised(), draft.file());
      try {
        return new Told(RECOGNISED, choice.mapping(wanted), Optional.of(wanted), List.of());
      } catch (UnreadableFile refused) {
        return new Told(
            RECOGNISED, null, Optional.of(wanted), List.of(refused.problem().in(locale())));
      }
    } catch (UnreadableFile unknown) {
      return unreadable(RECOGNISED, unknown);
    }
  }

  private Told refused(String way, MappingRefused refused) {
    List<String> problems = new ArrayList<>();
    // In a form no line and no place of a file is wrong.
    refused
        .problems()
        .forEach(
            problem ->
                problems.add(
                    (way.equals(GUIDED) ? problem.problem() : problem.sentence()).in(locale())));
    return new Told(way, null, Optional.empty(), problems);
  }

  private Told unreadable(String way, UnreadableFile refused) {
    return new Told(way, null, Optional.empty(), List.of(refused.problem().in(locale())));
  }

  private Response answer(int status, Draft draft, MappingFields fields, Told told) {
    List<String> problems = new ArrayList<>(told.problems());
    Preview preview = new Preview(List.of(), List.of(), List.of());
    Mapping mapping = told.mapping();
    if (mapping != null) {
      try {
        preview = previews.of(draft.file(), mapping);
      } catch (UnreadableFile refused) {
        problems.add(refused.problem().in(locale()));
      }
    }
    return Response.status(status)
        .entity(
            Templates.mapping(
                views()
                    .page(
                        draft.run(),
                        fields,
                        told.recognised(),
                        problems,
                        sample(draft, fields),
                        preview,
                        views().trial(draft.run().id(), trials, mapping))))
        .build();
  }

  private Sample sample(Draft draft, MappingFields fields) {
    try {
      return rows.sample(draft.file(), GuidedMapping.dialect(fields), Sample.ROWS);
    } catch (UnreadableFile refused) {
      return new Sample(Dialect.ANY, List.of(), List.of());
    }
  }

  private record Draft(ImportRun run, java.nio.file.Path file) {
    /** The file's name without what its format is called. */
    String name() {
      String name =
          run.fileName().replaceFirst("\\.[A-Za-z0-9.]{1,8}$", "").replaceAll("[@/]", " ");
      return name.substring(0, Math.min(name.length(), Mapping.LONGEST_NAME)).strip();
    }
  }

  private Draft draft(long id) {
    ImportRun run =
        imports
            .find(id)
            .filter(found -> found.state() == ImportRun.State.DRAFT)
            .orElseThrow(NotFoundException::new);
    return new Draft(run, imports.draftFile(id).orElseThrow(NotFoundException::new));
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

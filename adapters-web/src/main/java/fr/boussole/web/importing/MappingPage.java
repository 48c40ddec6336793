package fr.boussole.web.importing;

import fr.boussole.application.importing.Drafts;
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
import fr.boussole.application.mapping.Presets;
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
  private final Drafts drafts;
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
      Drafts drafts,
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
    this.drafts = drafts;
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

  /**
   * A mapping and what it came from; no mapping when it cannot be had.
   *
   * @param recognised how the file was recognised
   * @param file to keep the mapping as when the file is imported; blank when it is kept already
   */
  private record Told(
      String way,
      @Nullable Mapping mapping,
      Optional<Wanted> recognised,
      String file,
      List<String> problems) {

    Told with(String problem) {
      return new Told(way, mapping, recognised, file, List.of(problem));
    }

    static Told not(String way, List<String> problems) {
      return new Told(way, null, Optional.empty(), "", problems);
    }
  }

  @GET
  public Response show(@RestPath long id) {
    Draft draft = draft(id);
    MappingFields fields = new MappingFields();
    fields.way = RECOGNISED;
    Told told = recognised(draft, fields);
    if (told.recognised().isEmpty()) {
      begin(draft, fields, GUIDED);
      return answer(200, draft, fields, told(draft, fields));
    }
    return answer(200, draft, fields, told);
  }

  /** Shows, tries or imports by what the form says, or goes on in another way. */
  @POST
  public Response act(@RestPath long id, @BeanParam MappingFields fields) {
    Draft draft = draft(id);
    if (fields.action.equals(GUIDED) || fields.action.equals(WRITTEN)) {
      begin(draft, fields, fields.action);
      return answer(200, draft, fields, told(draft, fields));
    }
    Told told = told(draft, fields);
    Mapping mapping = told.mapping();
    if (mapping == null || !fields.action.equals("import")) {
      if (mapping != null && fields.action.equals("try")) {
        trials.begin(id, mapping);
      }
      return answer(told.problems().isEmpty() ? 200 : 422, draft, fields, told);
    }
    if (isTaken(told, fields)) {
      return answer(422, draft, fields, told.with(views().nameTaken(mapping.name())));
    }
    try {
      if (drafts.start(id, wanted(told)).isEmpty()) {
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
    drafts.drop(id);
    return Response.seeOther(URI.create("/imports")).build();
  }

  /** How far the trial is, for the page to look again. */
  @GET
  @Path("trial")
  public TemplateInstance trial(@RestPath long id) {
    return Templates.mapping$trial(views().trial(draft(id).run().id(), trials.latest(id)));
  }

  private Wanted wanted(Told told) {
    if (told.file().isBlank()) {
      return told.recognised().orElseThrow();
    }
    SavedMapping saved = mappings.save(told.file(), viewers.viewer().username());
    return new Wanted.ByMapping(saved.name(), OptionalInt.of(saved.version()));
  }

  /** Whether another mapping has this name: a file of the same name may come from elsewhere. */
  private boolean isTaken(Told told, MappingFields fields) {
    Mapping mapping = told.mapping();
    return mapping != null
        && !told.file().isBlank()
        && !fields.nextVersion
        && mappings
            .file(mapping.name(), OptionalInt.empty())
            .filter(kept -> !kept.equals(told.file()))
            .isPresent();
  }

  /** What the file was recognised as is where another way begins. */
  private void begin(Draft draft, MappingFields fields, String way) {
    Told told = told(draft, fields);
    Mapping mapping = told.mapping();
    Optional<String> own =
        told.recognised()
            .filter(Wanted.ByMapping.class::isInstance)
            .map(wanted -> ((Wanted.ByMapping) wanted).name())
            .filter(name -> !name.startsWith(Presets.PREFIX));
    fields.nextVersion = fields.nextVersion || own.isPresent();
    if (fields.name.isBlank()) {
      fields.name = own.orElseGet(() -> freeName(draft.name()));
    }
    if (fields.kind.isEmpty()) {
      fields.kind =
          Optional.ofNullable(mapping)
              .flatMap(known -> known.kinds().stream().findFirst())
              .orElse(ImportKind.CONTACTS)
              .word();
    }
    if (way.equals(WRITTEN)) {
      fields.yaml = writtenOut(told, fields);
    }
    fields.way = way;
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int number = 2; mappings.file(name, OptionalInt.empty()).isPresent(); number++) {
      name = wanted + " (" + number + ")";
    }
    return name;
  }

  /** What was told so far as a file, under a name of one's own. */
  private String writtenOut(Told told, MappingFields fields) {
    Optional<String> known =
        told.recognised()
            .filter(Wanted.ByMapping.class::isInstance)
            .map(Wanted.ByMapping.class::cast)
            .flatMap(by -> mappings.file(by.name(), by.version()));
    if (told.file().isBlank() && known.isPresent()) {
      return PresetFile.named(known.get(), fields.name);
    }
    Mapping mapping = told.mapping();
    return mapping == null || !told.file().isBlank() ? told.file() : files.write(mapping);
  }

  private Told told(Draft draft, MappingFields fields) {
    try {
      return switch (fields.way) {
        case GUIDED -> guided(fields, draft);
        case WRITTEN ->
            new Told(WRITTEN, files.parse(fields.yaml), Optional.empty(), fields.yaml, List.of());
        default -> recognised(draft, fields);
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
      fields.name = freeName(draft.name());
    }
    Mapping mapping = GuidedMapping.of(fields, kind);
    return new Told(GUIDED, mapping, Optional.empty(), files.write(mapping), List.of());
  }

  private Told recognised(Draft draft, MappingFields fields) {
    try {
      Wanted wanted = choice.settle(new Wanted.Recognised(), draft.file());
      try {
        return asked(draft, fields, wanted)
            .orElse(
                new Told(RECOGNISED, choice.mapping(wanted), Optional.of(wanted), "", List.of()));
      } catch (UnreadableFile refused) {
        return new Told(
            RECOGNISED, null, Optional.of(wanted), "", List.of(refused.problem().in(locale())));
      }
    } catch (UnreadableFile unknown) {
      return unreadable(RECOGNISED, unknown);
    }
  }

  /** Of an export that does not tell which question is scored: what was said of it. */
  private Optional<Told> asked(Draft draft, MappingFields fields, Wanted wanted) {
    Optional<PresetFile> open =
        Optional.of(wanted)
            .filter(Wanted.ByMapping.class::isInstance)
            .map(Wanted.ByMapping.class::cast)
            .flatMap(by -> mappings.file(by.name(), by.version()))
            .flatMap(PresetFile::open);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (fields.name.isBlank()) {
      fields.name = freeName(draft.name());
    }
    if (fields.question.isEmpty()) {
      return Optional.of(
          new Told(RECOGNISED, null, Optional.of(wanted), "", List.of(views().questionOpen())));
    }
    String file = open.get().answered(fields.name, fields.question, fields.scored);
    return Optional.of(
        new Told(RECOGNISED, files.parse(file), Optional.of(wanted), file, List.of()));
  }

  private Told refused(String way, MappingRefused refused) {
    List<String> problems = new ArrayList<>();
    // In a form no line and no place of a file is wrong.
    refused
        .problems()
        .forEach(
            problem ->
                problems.add(
                    (way.equals(WRITTEN) ? problem.sentence() : problem.problem()).in(locale())));
    return Told.not(way, problems);
  }

  private Told unreadable(String way, UnreadableFile refused) {
    return Told.not(way, List.of(refused.problem().in(locale())));
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
    Optional<TrialDesk.State> trial =
        mapping == null ? Optional.empty() : trials.find(draft.run().id(), mapping);
    MappingView view =
        views()
            .page(
                draft.run(),
                fields,
                told.recognised(),
                problems,
                sample(draft, fields),
                preview,
                views().trial(draft.run().id(), trial));
    return Response.status(status)
        .entity(Templates.mapping(isTaken(told, fields) ? view.withTakenName() : view))
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
    return new Draft(run, drafts.file(id).orElseThrow(NotFoundException::new));
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

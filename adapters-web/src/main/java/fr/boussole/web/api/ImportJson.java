package fr.boussole.web.api;

import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Progress;
import fr.boussole.application.importing.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One import of one file. */
@Schema(name = "Import")
public record ImportJson(
    @Schema(required = true) long id,
    @Schema(
            description = "Null when a mapping explains the file, and while that is undecided.",
            required = true,
            nullable = true)
        @Nullable String kind,
    @Schema(
            description = "Name of the mapping that explains the file.",
            required = true,
            nullable = true)
        @Nullable String mapping,
    @Schema(
            description = "Its version, from 1; null for one that comes with the product.",
            required = true,
            nullable = true)
        @Nullable Integer mappingVersion,
    @Schema(required = true) String fileName,
    @Schema(
            description = "Username of who sent it; `(demo)` and `(inbox)` are the server itself.",
            required = true)
        String startedBy,
    @Schema(required = true) Instant startedAt,
    @Schema(description = "Null while it runs.", required = true, nullable = true)
        @Nullable Instant finishedAt,
    @Schema(
            description = "A failed import changed nothing.",
            required = true,
            enumeration = {"DRAFT", "RUNNING", "DONE", "FAILED", "UNDONE"})
        String state,
    @Schema(
            description =
                "Rows of the file: accepted + rejected + skipped. A row that brings two kinds counts"
                    + " for both. 0 until done.",
            required = true)
        long read,
    @Schema(description = "created + updated + unchanged.", required = true) long accepted,
    @Schema(description = "Rows that were not there before.", required = true) long created,
    @Schema(description = "Rows that changed what was there.", required = true) long updated,
    @Schema(description = "Rows that were there already, the same.", required = true)
        long unchanged,
    @Schema(
            description = "Rows that could not be taken: see `rejects.csv` below this address.",
            required = true)
        long rejected,
    @Schema(
            description = "Rows that the mapping says are none, or that are of no kind.",
            required = true)
        long skipped,
    @Schema(description = "What became of the rows of each kind; none until done.", required = true)
        List<PartJson> parts,
    @Schema(
            description = "Why it failed, in the caller's language.",
            required = true,
            nullable = true)
        @Nullable String problem,
    @Schema(description = "What was taken but deserves a look.", required = true)
        List<String> warnings,
    @Schema(description = "Columns that the template does not know.", required = true)
        List<String> ignoredColumns,
    @Schema(
            description = "How far a running import is; null once it has ended.",
            required = true,
            nullable = true)
        @Nullable ProgressJson progress,
    @Schema(
            description =
                "Username of who asked for its undoing; null when nobody did. It is under way until"
                    + " `undoneAt` says when it was done.",
            required = true,
            nullable = true)
        @Nullable String undoneBy,
    @Schema(required = true, nullable = true) @Nullable Instant undoneAt,
    @Schema(
            description =
                "Since when it cannot be undone: the rows it replaced are not kept any more. Null"
                    + " while they are.",
            required = true,
            nullable = true)
        @Nullable Instant sealedAt) {

  /** How far a running import is. */
  @Schema(name = "Progress")
  public record ProgressJson(
      @Schema(description = "Part of the file that has been read, 0 to 1.", required = true)
          double share,
      @Schema(description = "Rows read so far.", required = true) long rows,
      @Schema(required = true) long rejected,
      @Schema(
              description = "Whether the file is read and figures are being brought up to date.",
              required = true)
          boolean loading) {

    static ProgressJson of(Progress progress) {
      return new ProgressJson(
          progress.share(), progress.rows(), progress.rejected(), progress.isLoading());
    }
  }

  /** What became of the rows of one kind. */
  @Schema(name = "ImportPart")
  public record PartJson(
      @Schema(required = true) String kind,
      @Schema(required = true) long created,
      @Schema(required = true) long updated,
      @Schema(required = true) long unchanged) {

    static PartJson of(ImportRun.Part part) {
      return new PartJson(part.kind().word(), part.created(), part.updated(), part.unchanged());
    }
  }

  static ImportJson of(ImportRun run, Optional<Progress> progress, Locale locale) {
    var counts = run.counts();
    Optional<Wanted.ByMapping> mapping =
        run.wanted() instanceof Wanted.ByMapping by ? Optional.of(by) : Optional.empty();
    return new ImportJson(
        run.id(),
        run.wanted() instanceof Wanted.OfKind of ? of.kind().word() : null,
        mapping.map(Wanted.ByMapping::name).orElse(null),
        mapping.flatMap(by -> by.version().stream().boxed().findFirst()).orElse(null),
        run.fileName(),
        run.startedBy(),
        run.startedAt(),
        run.finishedAt().orElse(null),
        run.state().name(),
        counts.read() + run.skipped(),
        counts.accepted(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.rejected(),
        run.skipped(),
        run.parts().stream().map(PartJson::of).toList(),
        run.problem().map(text -> text.in(locale)).orElse(null),
        run.warnings().stream().map(text -> text.in(locale)).toList(),
        run.ignoredColumns(),
        run.state() == ImportRun.State.RUNNING ? progress.map(ProgressJson::of).orElse(null) : null,
        run.undoing().map(ImportRun.Undoing::by).orElse(null),
        run.undoing().flatMap(ImportRun.Undoing::at).orElse(null),
        run.sealedAt().orElse(null));
  }
}

package fr.boussole.web.api;

import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.RejectedLine;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of rows that were pushed. */
@Schema(name = "Push")
public record PushJson(
    @Schema(description = "The import: see `/api/v1/imports/{id}`.", required = true) long id,
    @Schema(
            description = "`UNDONE` where the same request was sent before and then undone.",
            required = true,
            enumeration = {"DONE", "UNDONE"})
        String state,
    @Schema(description = "Rows sent: accepted + rejected.", required = true) long read,
    @Schema(description = "created + updated + unchanged.", required = true) long accepted,
    @Schema(description = "Rows that were not there before.", required = true) long created,
    @Schema(description = "Rows that changed what was there.", required = true) long updated,
    @Schema(description = "Rows that were there already, the same.", required = true)
        long unchanged,
    @Schema(required = true) long rejected,
    @Schema(
            description =
                "The rejected rows, the first 1,000 of them; all are in `rejects.csv` of the import.",
            required = true)
        List<RejectJson> rejects,
    @Schema(description = "What was taken but deserves a look.", required = true)
        List<String> warnings,
    @Schema(description = "Fields that the kind does not know.", required = true)
        List<String> ignoredColumns) {

  /** A row that was not taken. */
  @Schema(name = "Reject")
  public record RejectJson(
      @Schema(
              description =
                  "Line of the body on which the object begins; objects that share a line are"
                      + " counted on, so without line breaks it is the number of the object, from"
                      + " 1.",
              required = true)
          long line,
      @Schema(description = "Fields that are wrong; empty when the row is.", required = true)
          String column,
      @Schema(description = "What was sent there.", required = true) String value,
      @Schema(description = "What is wrong, in the language of the request.", required = true)
          String problem) {

    private static RejectJson of(RejectedLine row) {
      return new RejectJson(Long.parseLong(row.line()), row.column(), row.value(), row.reason());
    }
  }

  static PushJson of(ImportRun run, List<RejectedLine> rejects, Locale locale) {
    var counts = run.counts();
    return new PushJson(
        run.id(),
        run.state().name(),
        counts.read(),
        counts.accepted(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.rejected(),
        rejects.stream().map(RejectJson::of).toList(),
        run.warnings().stream().map(text -> text.in(locale)).toList(),
        run.ignoredColumns());
  }
}

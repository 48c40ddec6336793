package fr.boussole.web.api;

import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Quality;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import noted of its rows. */
@Schema(name = "ImportQuality")
public record QualityJson(
    @Schema(description = "What was taken but deserves a look; doubts first.", required = true)
        List<FindingJson> findings,
    @Schema(description = "Why rows were rejected, most frequent first.", required = true)
        List<RefusedJson> rejected,
    @Schema(description = "How complete the columns are.", required = true) List<FieldJson> fields,
    @Schema(description = "How many rows each day and source has.", required = true)
        List<DayJson> days) {

  /** Something that deserves a look. */
  @Schema(name = "ImportFinding")
  public record FindingJson(
      @Schema(
              description = "What the rows are; null when it is about rows of the file as such.",
              required = true,
              nullable = true)
          @Nullable String kind,
      @Schema(description = "Which finding, such as `RESOLVED_BEFORE_OPENED`.", required = true)
          String finding,
      @Schema(
              description = "`DOUBT`: figures may be wrong. `NOTE`: it is to be known.",
              required = true,
              enumeration = {"NOTE", "DOUBT"})
          String severity,
      @Schema(
              description = "The column of the template; null when it is about whole rows.",
              required = true,
              nullable = true)
          @Nullable String column,
      @Schema(description = "How often, mostly in rows.", required = true) long rows,
      @Schema(description = "The first lines, three at most.", required = true) List<Long> lines,
      @Schema(description = "All that, in the caller's language.", required = true)
          String sentence) {}

  /** Rows rejected for one reason. */
  @Schema(name = "RejectedForReason")
  public record RefusedJson(
      @Schema(description = "Which reason, such as `NOT_A_TIME`.", required = true) String reason,
      @Schema(
              description = "The field of the file; null when the whole row is wrong.",
              required = true,
              nullable = true)
          @Nullable String field,
      @Schema(required = true) long rows,
      @Schema(description = "The first lines, three at most.", required = true) List<Long> lines,
      @Schema(description = "The reason, in the caller's language.", required = true)
          String sentence) {}

  /** How complete a column is. */
  @Schema(name = "FilledField")
  public record FieldJson(
      @Schema(required = true) String kind,
      @Schema(required = true) String column,
      @Schema(description = "Rows that have a value in it.", required = true) long filled,
      @Schema(description = "Rows taken.", required = true) long rows) {}

  /** How many rows of a source belong to a day. */
  @Schema(name = "ImportedDay")
  public record DayJson(
      @Schema(required = true) String kind,
      @Schema(required = true) String source,
      @Schema(required = true) LocalDate day,
      @Schema(required = true) long rows) {}

  static QualityJson of(Quality quality, Locale locale) {
    return new QualityJson(
        quality.findings().stream().map(found -> finding(found, locale)).toList(),
        quality.refused().stream()
            .map(
                refused ->
                    new RefusedJson(
                        refused.reason().name(),
                        told(refused.field()),
                        refused.rows(),
                        refused.lines(),
                        refused.reason().label().in(locale)))
            .toList(),
        quality.fields().stream()
            .map(
                field ->
                    new FieldJson(
                        field.kind().word(), field.column(), field.filled(), field.rows()))
            .toList(),
        quality.days().stream()
            .map(day -> new DayJson(day.kind().word(), day.source(), day.day(), day.rows()))
            .toList());
  }

  private static FindingJson finding(Found found, Locale locale) {
    return new FindingJson(
        found.kind().map(ImportKind::word).orElse(null),
        found.finding().name(),
        found.finding().severity().name(),
        told(found.column()),
        found.rows(),
        found.lines(),
        found.sentence().in(locale));
  }

  private static @Nullable String told(String word) {
    return word.isEmpty() ? null : word;
  }
}

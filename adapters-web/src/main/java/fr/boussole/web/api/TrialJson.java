package fr.boussole.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowIssue;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.trial.FileTrials;
import fr.boussole.application.trial.Trial;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import of a file would do. */
@Schema(name = "Trial")
public record TrialJson(
    @JsonUnwrapped UnderstoodJson understood,
    @Schema(required = true) FileJson file,
    @JsonUnwrapped CountsJson counts,
    @Schema(
            description = "Whether only the file's first 2,000,000 rows were tried.",
            required = true)
        boolean limited,
    @Schema(
            description = "What is wrong with the first rejected rows, 20 of them at most.",
            required = true)
        List<WrongJson> rejects,
    @Schema(required = true) QualityJson quality,
    @Schema(
            description =
                "The days that its facts belong to, or all days with facts when it only brings"
                    + " names; null when there are none.",
            required = true,
            nullable = true)
        KpiJson.@Nullable Days days,
    @Schema(description = "The KPIs that it may change, over these days.", required = true)
        List<ChangeJson> kpis) {

  /** As what the file was understood. */
  public record UnderstoodJson(
      @Schema(
              description = "Null when a mapping explains the file.",
              required = true,
              nullable = true)
          @Nullable String kind,
      @Schema(
              description = "Name of the mapping that explains the file.",
              required = true,
              nullable = true)
          @Nullable String mapping,
      @Schema(
              description =
                  "Its version, from 1; null for one that comes with the product or was sent"
                      + " along.",
              required = true,
              nullable = true)
          @Nullable Integer mappingVersion) {

    static UnderstoodJson of(FileTrials.How how) {
      return switch (how) {
        case FileTrials.How.By by -> new UnderstoodJson(null, by.mapping().name(), null);
        case FileTrials.How.As(Wanted wanted) ->
            switch (wanted) {
              case Wanted.OfKind of -> new UnderstoodJson(of.kind().word(), null, null);
              case Wanted.ByMapping by ->
                  new UnderstoodJson(
                      null, by.name(), by.version().isPresent() ? by.version().getAsInt() : null);
              case Wanted.Recognised open -> throw new IllegalStateException("not settled");
            };
      };
    }
  }

  /** What the file turned out to be, in the words of mapping files. */
  @Schema(name = "TriedFile")
  public record FileJson(
      @Schema(
              required = true,
              enumeration = {"text", "workbook", "json", "queue_log"},
              nullable = true)
          @Nullable String format,
      @Schema(description = "Of text.", required = true, nullable = true) @Nullable String charset,
      @Schema(description = "Between the fields of text.", required = true, nullable = true)
          @Nullable Character delimiter,
      @Schema(
              description = "The row that the names are in, from 1; null where fields have none.",
              required = true,
              nullable = true)
          @Nullable Integer header,
      @Schema(description = "Of a workbook.", required = true, nullable = true)
          @Nullable String sheet,
      @Schema(
              description = "Of JSON: the member that holds the rows.",
              required = true,
              nullable = true)
          @Nullable String root,
      @Schema(description = "The names in its header.", required = true) List<String> columns,
      @Schema(description = "Those of them that nothing is read from.", required = true)
          List<String> ignoredColumns,
      @Schema(description = "What of it deserves a look apart from its rows.", required = true)
          List<String> remarks) {

    static FileJson of(FileShape shape, Locale locale) {
      Dialect dialect = shape.dialect();
      return new FileJson(
          dialect.format().map(format -> format.name().toLowerCase(Locale.ROOT)).orElse(null),
          dialect.charset().map(Charset::name).orElse(null),
          dialect.delimiter().orElse(null),
          dialect.heading() instanceof Dialect.Heading.At at ? at.row() : null,
          dialect.sheet().orElse(null),
          dialect.root().orElse(null),
          shape.columns(),
          shape.ignoredColumns(),
          shape.remarks().stream().map(remark -> remark.in(locale)).toList());
    }
  }

  /** What would become of its rows, counted as an import does. */
  public record CountsJson(
      @Schema(description = "Rows tried.", required = true) long read,
      @Schema(description = "created + updated + unchanged.", required = true) long accepted,
      @Schema(description = "Rows that are not there yet.", required = true) long created,
      @Schema(description = "Rows that change what is there.", required = true) long updated,
      @Schema(description = "Rows that are there already, the same.", required = true)
          long unchanged,
      @Schema(required = true) long rejected,
      @Schema(
              description = "Rows that the mapping says are none, or that are of no kind.",
              required = true)
          long skipped) {

    static CountsJson of(Trial trial) {
      var counts = trial.counts();
      long skipped = trial.shape().skipped();
      return new CountsJson(
          counts.read() + skipped,
          counts.accepted(),
          counts.created(),
          counts.updated(),
          counts.unchanged(),
          counts.rejected(),
          skipped);
    }
  }

  /** One thing that is wrong with a row. */
  @Schema(name = "WrongField")
  public record WrongJson(
      @Schema(description = "Line of the file on which the row begins.", required = true) long line,
      @Schema(
              description = "The field of the file; empty when the row as a whole is wrong.",
              required = true)
          String column,
      @Schema(description = "What the file says there.", required = true) String value,
      @Schema(description = "What is wrong, in the caller's language.", required = true)
          String problem) {

    static WrongJson of(RejectedRow row, RowIssue issue, Locale locale) {
      return new WrongJson(
          row.line(),
          issue.field().isEmpty() ? issue.column() : issue.field(),
          issue.value(),
          issue.problem().in(locale));
    }
  }

  /** A KPI over the days of the file, as it is and as it would be. */
  @Schema(name = "TriedKpi")
  public record ChangeJson(
      @JsonUnwrapped KpiJson.Heading heading,
      @Schema(description = "What it is now.", required = true) ValueJson before,
      @Schema(description = "What it would be.", required = true) ValueJson after) {

    static ChangeJson of(Trial.Change change, Locale locale) {
      return new ChangeJson(
          KpiJson.Heading.of(change.kpi(), locale),
          ValueJson.of(change.before(), locale),
          ValueJson.of(change.after(), locale));
    }
  }

  static TrialJson of(FileTrials.Tried tried, Locale locale) {
    Trial trial = tried.trial();
    return new TrialJson(
        UnderstoodJson.of(tried.how()),
        FileJson.of(trial.shape(), locale),
        CountsJson.of(trial),
        trial.limited(),
        trial.rejects().stream()
            .flatMap(row -> row.issues().stream().map(issue -> WrongJson.of(row, issue, locale)))
            .toList(),
        QualityJson.of(trial.quality(), locale),
        trial.days().map(KpiJson.Days::of).orElse(null),
        trial.readings().stream().map(change -> ChangeJson.of(change, locale)).toList());
  }
}

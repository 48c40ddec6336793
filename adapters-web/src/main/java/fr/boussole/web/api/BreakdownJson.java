package fr.boussole.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.domain.period.Period;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One KPI told apart by a dimension. */
@Schema(name = "Breakdown")
public record BreakdownJson(
    @JsonUnwrapped KpiJson.Heading heading,
    @JsonUnwrapped KpiJson.Days days,
    @Schema(description = "The dimension.", required = true, examples = "reason") String by,
    @Schema(
            description =
                "One a value of the dimension with facts now or before; most facts first.",
            required = true)
        List<Row> rows,
    @Schema(
            description = "Why there are no rows: the KPI's facts do not carry the dimension.",
            required = true,
            nullable = true)
        ValueJson.@Nullable Reason reason) {

  /** One value of the dimension. */
  @Schema(name = "Row")
  public record Row(
      @Schema(
              description =
                  "The value of the dimension, as a filter takes it; `(none)` for facts without.",
              required = true)
          String key,
      @JsonUnwrapped ValueJson figure,
      @Schema(required = true) KpiJson.Previous previous,
      @Schema(required = true) KpiJson.MovementJson movement) {}

  static BreakdownJson of(Breakdown breakdown, Locale locale) {
    Period period = breakdown.scope().period();
    return new BreakdownJson(
        KpiJson.Heading.of(breakdown.kpi(), locale),
        KpiJson.Days.of(period),
        breakdown.by().word(),
        breakdown.rows().stream()
            .map(
                row ->
                    new Row(
                        row.value(),
                        ValueJson.of(row.now(), locale),
                        KpiJson.Previous.of(period, row.previous(), locale),
                        KpiJson.MovementJson.of(row.movement())))
            .toList(),
        breakdown.why().map(why -> ValueJson.Reason.of(why, locale)).orElse(null));
  }
}

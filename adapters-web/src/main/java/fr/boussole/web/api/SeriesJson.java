package fr.boussole.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boussole.application.dashboard.Trend;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One KPI over time. */
@Schema(name = "Series")
public record SeriesJson(
    @JsonUnwrapped KpiJson.Heading heading,
    @JsonUnwrapped KpiJson.Days days,
    @Schema(
            required = true,
            enumeration = {"day", "week", "month"})
        String grain,
    @Schema(description = "The pieces of the period, in order.", required = true)
        List<Point> points) {

  /** One piece of the period. */
  @Schema(name = "Point")
  public record Point(
      @JsonUnwrapped KpiJson.Days days,
      @Schema(
              description = "Whether days of this week or month lie outside the period.",
              required = true)
          boolean partial,
      @JsonUnwrapped ValueJson figure) {}

  static SeriesJson of(Trend trend, Locale locale) {
    return new SeriesJson(
        KpiJson.Heading.of(trend.kpi(), locale),
        KpiJson.Days.of(trend.scope().period()),
        trend.grain().name().toLowerCase(Locale.ROOT),
        trend.points().stream()
            .map(
                point ->
                    new Point(
                        KpiJson.Days.of(point.period()),
                        point.partial(),
                        ValueJson.of(point.value(), locale)))
            .toList());
  }
}

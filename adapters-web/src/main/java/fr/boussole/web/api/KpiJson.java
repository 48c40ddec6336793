package fr.boussole.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Movement;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.stat.Difference;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One KPI on one scope. */
@Schema(name = "Kpi")
public record KpiJson(
    @JsonUnwrapped Heading heading,
    @JsonUnwrapped Days days,
    @JsonUnwrapped ValueJson figure,
    @Schema(
            description =
                "Last day whose figure no longer changes by itself, when later days still may (the"
                    + " repeat window is still open). Null when all are settled.",
            required = true,
            nullable = true)
        @Nullable LocalDate ripeUntil,
    @Schema(description = "The period of the same length just before.", required = true)
        Previous previous,
    @Schema(description = "How it moved from there.", required = true) MovementJson movement) {

  /** Which KPI. */
  public record Heading(
      @Schema(required = true, examples = "ABANDON_RATE") String code,
      @Schema(description = "In the caller's language.", required = true) String name,
      @Schema(
              required = true,
              enumeration = {"percent", "seconds", "count", "points", "currency", "number"})
          String unit) {

    static Heading of(fr.boussole.domain.kpi.Kpi kpi, Locale locale) {
      return new Heading(
          kpi.code().name(), kpi.name().in(locale), kpi.unit().name().toLowerCase(Locale.ROOT));
    }
  }

  /** Which days, both included. */
  public record Days(
      @Schema(description = "First day.", required = true) LocalDate from,
      @Schema(description = "Last day, included.", required = true) LocalDate to) {

    static Days of(Period period) {
      return new Days(period.start(), period.last());
    }
  }

  /** The value of the period before. */
  @Schema(name = "Previous")
  public record Previous(@JsonUnwrapped Days days, @JsonUnwrapped ValueJson figure) {

    static Previous of(Period period, KpiValue value, Locale locale) {
      return new Previous(Days.of(period.previous()), ValueJson.of(value, locale));
    }
  }

  /** How a KPI moved. */
  @Schema(name = "Movement")
  public record MovementJson(
      @Schema(
              description =
                  "`noise`: within what chance explains at these volumes, or, of an exact figure, by"
                      + " less than a hundredth. `higher` and `lower`: where neither way is good by"
                      + " itself.",
              required = true,
              enumeration = {"better", "worse", "higher", "lower", "noise", "not_comparable"})
          String verdict,
      @Schema(description = "Now less before, in the KPI's unit.", required = true, nullable = true)
          @Nullable Double difference,
      @Schema(
              description = "Confidence interval of the difference; null between exact figures.",
              required = true,
              nullable = true)
          @Nullable IntervalJson interval) {

    static MovementJson of(Movement movement) {
      return new MovementJson(
          movement.verdict().name().toLowerCase(Locale.ROOT),
          movement.difference().map(Difference::amount).orElse(null),
          movement.difference().flatMap(Difference::interval).map(IntervalJson::of).orElse(null));
    }
  }

  static KpiJson of(Reading reading, Locale locale) {
    Period period = reading.scope().period();
    return new KpiJson(
        Heading.of(reading.kpi(), locale),
        Days.of(period),
        ValueJson.of(reading.value(), locale),
        reading.ripeUntil().orElse(null),
        Previous.of(period, reading.previous(), locale),
        MovementJson.of(reading.movement()));
  }
}

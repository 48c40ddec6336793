package fr.boussole.web.api;

import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.NoData;
import fr.boussole.domain.text.Text;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a KPI came to, beside other fields of the same object. */
public record ValueJson(
    @Schema(
            description =
                "The amount in the KPI's unit, unrounded: 18.92 means 18.92 %, durations are seconds, money euros."
                    + " Null when there is no data; `reason` then says why.",
            required = true,
            nullable = true)
        @Nullable Number value,
    @Schema(description = "How many facts it rests on.", required = true, nullable = true)
        @Nullable Long n,
    @Schema(
            description = "The upper number of the formula; for a count, the count itself.",
            required = true,
            nullable = true)
        @Nullable Number numerator,
    @Schema(
            description = "The lower number of the formula; null for counts.",
            required = true,
            nullable = true)
        @Nullable Number denominator,
    @Schema(
            description = "Confidence interval of the value; null where it is an exact count.",
            required = true,
            nullable = true)
        @Nullable IntervalJson interval,
    @Schema(
            description = "Seconds: half of the cases are shorter. Durations only.",
            required = true,
            nullable = true)
        @Nullable Double median,
    @Schema(description = "Confidence interval of the median.", required = true, nullable = true)
        @Nullable IntervalJson medianInterval,
    @Schema(
            description = "Seconds: nine cases of ten are shorter. Durations only.",
            required = true,
            nullable = true)
        @Nullable Double p90,
    @Schema(
            description = "What must be known about this value, in the caller's language.",
            required = true,
            nullable = true)
        @Nullable String remark,
    @Schema(
            description = "Why there is no data; null when there is.",
            required = true,
            nullable = true)
        @Nullable Reason reason) {

  /** Why there is no data. */
  @Schema(name = "Reason")
  public record Reason(
      @Schema(
              required = true,
              enumeration = {
                "no_facts",
                "not_told",
                "no_policy",
                "needs_channel",
                "no_reason_marked",
                "not_told_apart",
                "too_few"
              })
          String code,
      @Schema(description = "In the caller's language.", required = true) String text) {

    static Reason of(NoData why, Locale locale) {
      return new Reason(why.name().toLowerCase(Locale.ROOT), why.reason().in(locale));
    }
  }

  static ValueJson of(KpiValue value, Locale locale) {
    return switch (value) {
      case KpiValue.Known known -> known(known, locale);
      case KpiValue.Unknown(var why) ->
          new ValueJson(
              null, null, null, null, null, null, null, null, null, Reason.of(why, locale));
    };
  }

  private static ValueJson known(KpiValue.Known known, Locale locale) {
    var spread = known.spread();
    return new ValueJson(
        known.denominator().isPresent() ? known.amount() : plain(known.amount()),
        known.n(),
        plain(known.numerator()),
        known.denominator().map(ValueJson::plain).orElse(null),
        known.interval().map(IntervalJson::of).orElse(null),
        spread.map(KpiValue.Spread::median).orElse(null),
        spread.map(KpiValue.Spread::medianInterval).map(IntervalJson::of).orElse(null),
        spread.map(KpiValue.Spread::p90).orElse(null),
        known.remark().map((Text remark) -> remark.in(locale)).orElse(null),
        null);
  }

  /** Whole numbers are written as such: 946, not 946.0. */
  private static Number plain(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1L << 53) {
      return (long) number;
    }
    return number;
  }
}

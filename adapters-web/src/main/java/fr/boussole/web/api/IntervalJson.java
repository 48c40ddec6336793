package fr.boussole.web.api;

import fr.boussole.domain.stat.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a true figure lies. */
@Schema(name = "Interval", description = "Where the true figure lies, with this confidence.")
public record IntervalJson(
    @Schema(required = true) double low,
    @Schema(required = true) double high,
    @Schema(required = true, examples = "0.95") double level) {

  static IntervalJson of(Interval interval) {
    return new IntervalJson(interval.low(), interval.high(), interval.level());
  }
}

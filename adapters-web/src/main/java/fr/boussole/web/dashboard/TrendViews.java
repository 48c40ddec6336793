package fr.boussole.web.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.boussole.application.dashboard.Trend;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.KpiValue;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trend as a table, and as the JSON the chart is drawn from. */
final class TrendViews {

  private final Words words;

  TrendViews(Words words) {
    this.words = words;
  }

  KpiView.TrendView of(Trend trend, List<KpiView.Tab> grains) {
    return new KpiView.TrendView(
        grains,
        trend.grain().name().toLowerCase(Locale.ROOT),
        trend.points().stream().map(point -> point(trend, point)).toList(),
        trend.points().stream().anyMatch(point -> point.value().known().isPresent()),
        trend.points().stream().anyMatch(Trend.Point::partial));
  }

  private KpiView.Point point(Trend trend, Trend.Point point) {
    Optional<KpiValue.Known> known = point.value().known();
    return new KpiView.Point(
        words.dates().piece(point.period(), trend.grain()),
        point.partial(),
        known
            .map(value -> words.figures().amount(trend.kpi(), value.amount()))
            .orElse(words.say().noDataShort()),
        known
            .flatMap(KpiValue.Known::interval)
            .map(interval -> words.figures().interval(trend.kpi(), interval))
            .orElse(""),
        known.map(value -> words.figures().count(value.n())).orElse(""),
        known
            .flatMap(KpiValue.Known::spread)
            .map(spread -> words.figures().duration(spread.median()))
            .orElse(""));
  }

  /** What the browser draws. Amounts are unrounded; texts are as the table has them. */
  record Chart(String name, String unit, boolean signed, List<ChartPoint> points) {}

  /** A point; without data all amounts are null. */
  record ChartPoint(
      String name,
      String tick,
      String text,
      boolean partial,
      @Nullable Double amount,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double median) {}

  RawString chart(Trend trend, ObjectMapper json) {
    List<ChartPoint> points =
        trend.points().stream().map(point -> chartPoint(trend, point)).toList();
    boolean signed = trend.kpi().formula() instanceof Formula.NetScore;
    try {
      // A name in the data may hold a closing tag.
      return new RawString(
          json.writeValueAsString(
                  new Chart(words.name(trend.kpi()), trend.kpi().unit().name(), signed, points))
              .replace("<", "\\u003c"));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ChartPoint chartPoint(Trend trend, Trend.Point point) {
    KpiView.Point said = point(trend, point);
    Optional<KpiValue.Known> known = point.value().known();
    StringBuilder text = new StringBuilder(said.value());
    if (!said.interval().isEmpty()) {
      text.append('\n').append(words.say().interval()).append(' ').append(said.interval());
    }
    if (!said.median().isEmpty()) {
      text.append('\n').append(words.say().median()).append(' ').append(said.median());
    }
    if (!said.facts().isEmpty()) {
      text.append("\nn ").append(said.facts());
    }
    if (point.partial()) {
      text.append('\n').append(words.say().partial());
    }
    return new ChartPoint(
        said.name(),
        words.dates().tick(point.period(), trend.grain()),
        text.toString(),
        point.partial(),
        known.map(KpiValue.Known::amount).orElse(null),
        known.flatMap(KpiValue.Known::interval).map(i -> i.low()).orElse(null),
        known.flatMap(KpiValue.Known::interval).map(i -> i.high()).orElse(null),
        known.flatMap(KpiValue.Known::spread).map(KpiValue.Spread::median).orElse(null));
  }
}

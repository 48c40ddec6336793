package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.stat.Interval;
import java.util.List;
import java.util.stream.Stream;

/** A breakdown as a table with a bar and a whisker a row. */
final class BreakdownViews {

  private final Words words;
  private final ScopeChoice choice;

  BreakdownViews(Words words, ScopeChoice choice) {
    this.words = words;
    this.choice = choice;
  }

  KpiView.BreakdownView of(Breakdown breakdown, String path, List<KpiView.Tab> dimensions) {
    Kpi kpi = breakdown.kpi();
    Scale scale =
        Scale.over(breakdown.rows().stream().flatMap(row -> ends(kpi, row.now())).toList());
    return new KpiView.BreakdownView(
        dimensions,
        breakdown.by().word(),
        words.name(breakdown.by()),
        scale.at(0),
        breakdown.rows().stream().map(row -> row(kpi, breakdown.by(), row, scale, path)).toList());
  }

  private KpiView.Row row(Kpi kpi, Dimension by, Breakdown.Row row, Scale scale, String path) {
    ReadingView reading = words.reading(kpi, row.now(), row.previous(), row.movement());
    String name = words.value(by, row.value());
    ScopeChoice only = choice.only(by, row.value());
    // A reason leads down to its sub-reasons.
    String address =
        by == Dimension.REASON && kpi.dimensions().contains(Dimension.SUB_REASON)
            ? only.address(path, "by", Dimension.SUB_REASON.word())
            : only.address(path);
    if (!(row.now() instanceof KpiValue.Known known)) {
      return new KpiView.Row(name, address, reading, 0, 0, 0, 0);
    }
    int zero = scale.at(0);
    int end = scale.at(known.amount());
    int low = known.interval().map(interval -> scale.at(bounded(kpi, interval.low()))).orElse(end);
    int high = known.interval().map(Interval::high).map(scale::at).orElse(end);
    return new KpiView.Row(
        name, address, reading, Math.min(zero, end), Math.abs(end - zero), low, high);
  }

  private static Stream<Double> ends(Kpi kpi, KpiValue value) {
    return value.known().stream()
        .flatMap(
            known ->
                Stream.concat(
                    Stream.of(known.amount()),
                    known.interval().stream()
                        .flatMap(i -> Stream.of(bounded(kpi, i.low()), i.high()))));
  }

  /** The lower end of a mean duration's interval may fall below zero; there is nothing to draw. */
  private static double bounded(Kpi kpi, double low) {
    return switch (kpi.unit()) {
      case PERCENT, SECONDS, COUNT -> Math.max(0, low);
      case POINTS, CURRENCY, NUMBER -> low;
    };
  }
}

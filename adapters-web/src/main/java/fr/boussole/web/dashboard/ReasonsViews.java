package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Card;
import fr.boussole.application.dashboard.Trend;
import fr.boussole.application.values.ReasonReview;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.stat.Pareto;
import fr.boussole.web.chart.Sparkline;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page of reasons in one language. */
final class ReasonsViews {

  private static final double MOST = 80;
  private static final int WHOLE = 1000;
  private static final int BY_CHANNEL = 12;
  private static final String VOLUME = "/kpis/" + KpiCode.CONTACT_VOLUME;

  private final Words words;
  private final ScopeChoice choice;

  ReasonsViews(Words words, ScopeChoice choice) {
    this.words = words;
    this.choice = choice;
  }

  ReasonsView of(ReasonReview review, ScopeForm form, String path) {
    Pareto pareto = review.pareto();
    return new ReasonsView(
        form,
        words.dates().period(choice.period()),
        words.say().compared(choice.period().days()),
        review.within().map(reason -> words.value(Dimension.REASON, reason)).orElse(""),
        review.within().isPresent()
            ? choice.with(choice.filter().without(Dimension.REASON)).address(path)
            : "",
        vital(pareto),
        new CardViews(words, choice)
            .explained(new Card(review.avoidableShare(), List.of()), Optional.empty()),
        rows(review, pareto, path),
        review.channels().stream()
            .map(channel -> words.value(Dimension.CHANNEL, channel.name()))
            .toList(),
        pareto.slices().stream()
            .limit(BY_CHANNEL)
            .map(slice -> byChannel(review, slice.value()))
            .toList());
  }

  private String vital(Pareto pareto) {
    int needed = pareto.needed(MOST);
    int of = pareto.slices().size();
    if (needed == 0) {
      return "";
    }
    String percent = words.figures().percent(pareto.slices().get(needed - 1).together());
    if (needed > 1) {
      return words.say().vital(needed, of, percent);
    }
    return of > 1 ? words.say().vitalOne(of, percent) : words.say().vitalOnly();
  }

  private List<ReasonsView.Row> rows(ReasonReview review, Pareto pareto, String path) {
    Map<String, Breakdown.Row> volumes =
        review.volumes().rows().stream()
            .collect(Collectors.toMap(Breakdown.Row::value, Function.identity()));
    List<ReasonsView.Row> rows = new ArrayList<>();
    for (Pareto.Slice slice : pareto.slices()) {
      Breakdown.Row volume = volumes.get(slice.value());
      if (volume != null) {
        rows.add(row(review, slice, volume, path));
      }
    }
    return rows;
  }

  private ReasonsView.Row row(
      ReasonReview review, Pareto.Slice slice, Breakdown.Row volume, String path) {
    Dimension by = review.volumes().by();
    boolean detailed = by == Dimension.REASON && !slice.value().equals(Dimension.NONE);
    return new ReasonsView.Row(
        words.value(by, slice.value()),
        choice.only(by, slice.value()).address(VOLUME),
        detailed ? choice.only(by, slice.value()).address(path) : "",
        review.avoidable().contains(slice.value()),
        at(slice.share()),
        at(slice.together() - slice.share()),
        at(slice.together()),
        words.figures().count(slice.count()),
        words.figures().percent(slice.share()),
        words.figures().percent(slice.together()),
        words.reading(review.volumes().kpi(), volume.now(), volume.previous(), volume.movement()),
        spark(review.courses().getOrDefault(slice.value(), List.of())));
  }

  private static int at(double percent) {
    return (int) Math.round(percent / 100 * WHOLE);
  }

  private RawString spark(List<Trend.Point> course) {
    return Sparkline.of(
        course.stream()
            .map(Trend.Point::value)
            .map(
                value ->
                    value instanceof KpiValue.Known known
                        ? OptionalDouble.of(known.amount())
                        : OptionalDouble.empty())
            .toList(),
        words.say().course(course.size()));
  }

  private ReasonsView.ByChannel byChannel(ReasonReview review, String value) {
    Dimension by = review.volumes().by();
    return new ReasonsView.ByChannel(
        words.value(by, value),
        review.channels().stream()
            .map(
                channel -> {
                  long count = channel.contacts().getOrDefault(value, 0L);
                  return new ReasonsView.Cell(
                      words.figures().count(count),
                      count == 0
                          ? ""
                          : choice
                              .only(by, value)
                              .only(Dimension.CHANNEL, channel.name())
                              .address(VOLUME));
                })
            .toList());
  }
}

package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Card;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.application.dashboard.Trend;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.chart.Sparkline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns readings into cards: the same on every page that has some. */
final class CardViews {

  private static final int WHOLE = 1000;
  private static final int TONES = 5;

  private final Words words;
  private final ScopeChoice choice;

  CardViews(Words words, ScopeChoice choice) {
    this.words = words;
    this.choice = choice;
  }

  /** A card that also says what its KPI measures. */
  CardView explained(Card card, Optional<Breakdown> channels) {
    return card(
        card,
        channels.filter(shares -> showsShares(card.reading())).map(this::shares).orElse(List.of()),
        card.reading().kpi().definition().in(words.locale()));
  }

  /** A card of a page that shows what stands side by side; channels without one value as shares. */
  CardView of(Card card, Breakdown channels) {
    return card(card, showsShares(card.reading()) ? shares(channels) : List.of(), "");
  }

  private CardView card(Card card, List<CardView.Share> shares, String meaning) {
    Kpi kpi = card.reading().kpi();
    List<OptionalDouble> course =
        card.trend().stream()
            .map(Trend.Point::value)
            .map(
                value ->
                    value instanceof KpiValue.Known known
                        ? OptionalDouble.of(known.amount())
                        : OptionalDouble.empty())
            .toList();
    return new CardView(
        words.name(kpi),
        shares.isEmpty()
            ? address(kpi)
            : choice.address("/kpis/" + kpi.code(), "by", Dimension.CHANNEL.word()),
        reading(card.reading()),
        Sparkline.of(course, words.say().course(card.trend().size())),
        shares,
        meaning);
  }

  private ReadingView reading(Reading reading) {
    return words.reading(reading.kpi(), reading.value(), reading.previous(), reading.movement());
  }

  String address(Kpi kpi) {
    return choice.address("/kpis/" + kpi.code());
  }

  /** Without a channel filter, a channel's share has no one value: all shares are shown instead. */
  static boolean showsShares(Reading reading) {
    return reading.kpi().formula() instanceof Formula.Share && reading.value().known().isEmpty();
  }

  private static List<Breakdown.Row> largestFirst(Breakdown channels) {
    return channels.rows().stream()
        .sorted(
            Comparator.comparingDouble(
                row -> -row.now().known().map(KpiValue.Known::numerator).orElse(0.0)))
        .toList();
  }

  private List<CardView.Share> shares(Breakdown channels) {
    List<CardView.Share> shares = new ArrayList<>();
    double start = 0;
    for (Breakdown.Row row : largestFirst(channels)) {
      if (row.now() instanceof KpiValue.Known known) {
        double width = known.amount() / 100 * WHOLE;
        shares.add(
            new CardView.Share(
                words.value(Dimension.CHANNEL, row.value()),
                words.figures().percent(known.amount()),
                (int) Math.round(start),
                (int) Math.max(1, Math.round(width) - 3),
                Math.min(TONES, shares.size() + 1)));
        start += width;
      }
    }
    return shares;
  }
}

package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Home;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.application.dashboard.Trend;
import fr.boussole.application.importing.Imports;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Stage;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.chart.Sparkline;
import fr.boussole.web.scope.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Turns what the dashboard answers into the home page's texts. */
final class HomeViews {

  private static final int WHOLE = 1000;
  private static final int TONES = 5;

  private final Words words;
  private final ScopeChoice choice;

  HomeViews(Words words, ScopeChoice choice) {
    this.words = words;
    this.choice = choice;
  }

  HomeView of(Home home, ScopeForm form, Reach reach, Imports imports) {
    return new HomeView(
        form,
        words.dates().period(choice.period()),
        words.say().compared(choice.period().days()),
        reach.isLate() ? words.say().late(words.dates().day(reach.lastDay())) : "",
        reach.extent().isEmpty(),
        loading(imports),
        standing(home.cards()),
        Arrays.stream(Stage.values()).map(stage -> stage(stage, home)).toList());
  }

  private String loading(Imports imports) {
    if (imports.isDemoComing()) {
      return words.say().demoLoading();
    }
    return imports.isRunning() ? words.say().importRunning() : "";
  }

  private List<HomeView.Group> standing(List<Home.Card> cards) {
    return Stream.of(
            group("worse", cards, words.say()::worseCount, true),
            group("better", cards, words.say()::betterCount, true),
            group("up", cards, words.say()::higherCount, true),
            group("down", cards, words.say()::lowerCount, true),
            group("steady", cards, words.say()::steadyCount, false),
            group("none", cards, words.say()::noneCount, false))
        .filter(group -> group.count() > 0)
        .toList();
  }

  private interface Counted {
    String say(int count);
  }

  private HomeView.Group group(String shape, List<Home.Card> cards, Counted name, boolean named) {
    List<HomeView.Link> kpis =
        cards.stream()
            .map(Home.Card::reading)
            .filter(reading -> !showsShares(reading) && shape.equals(reading(reading).shape()))
            .map(reading -> new HomeView.Link(words.name(reading.kpi()), address(reading.kpi())))
            .toList();
    return new HomeView.Group(shape, kpis.size(), name.say(kpis.size()), named ? kpis : List.of());
  }

  private HomeView.StageView stage(Stage stage, Home home) {
    List<HomeView.Card> cards =
        home.cards().stream()
            .filter(card -> card.reading().kpi().stage() == stage)
            .map(card -> card(card, home.channels()))
            .sorted(Comparator.comparing(card -> !card.shares().isEmpty()))
            .toList();
    return new HomeView.StageView(
        stage.name().toLowerCase(Locale.ROOT),
        stage.label().in(words.locale()),
        meaning(stage),
        stage == Stage.DURING || stage == Stage.IMPACT,
        cards);
  }

  private String meaning(Stage stage) {
    return switch (stage) {
      case BEFORE -> words.say().beforeMeaning();
      case DURING -> words.say().duringMeaning();
      case AFTER -> words.say().afterMeaning();
      case IMPACT -> words.say().impactMeaning();
    };
  }

  private HomeView.Card card(Home.Card card, Breakdown channels) {
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
    return new HomeView.Card(
        words.name(kpi),
        showsShares(card.reading())
            ? choice.address("/kpis/" + kpi.code(), "by", Dimension.CHANNEL.word())
            : address(kpi),
        reading(card.reading()),
        Sparkline.of(course, words.say().course(card.trend().size())),
        showsShares(card.reading()) ? shares(channels) : List.of());
  }

  private ReadingView reading(Reading reading) {
    return words.reading(reading.kpi(), reading.value(), reading.previous(), reading.movement());
  }

  private String address(Kpi kpi) {
    return choice.address("/kpis/" + kpi.code());
  }

  /** Without a channel filter, a channel's share has no one value: all shares are shown instead. */
  private static boolean showsShares(Reading reading) {
    return reading.kpi().formula() instanceof Formula.Share && reading.value().known().isEmpty();
  }

  private static List<Breakdown.Row> largestFirst(Breakdown channels) {
    return channels.rows().stream()
        .sorted(
            Comparator.comparingDouble(
                row -> -row.now().known().map(KpiValue.Known::numerator).orElse(0.0)))
        .toList();
  }

  private List<HomeView.Share> shares(Breakdown channels) {
    List<HomeView.Share> shares = new ArrayList<>();
    double start = 0;
    for (Breakdown.Row row : largestFirst(channels)) {
      if (row.now() instanceof KpiValue.Known known) {
        double width = known.amount() / 100 * WHOLE;
        shares.add(
            new HomeView.Share(
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

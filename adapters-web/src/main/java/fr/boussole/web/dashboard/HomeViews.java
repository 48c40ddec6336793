package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Card;
import fr.boussole.application.dashboard.Home;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.application.importing.Imports;
import fr.boussole.domain.kpi.Stage;
import fr.boussole.web.scope.Reach;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns what the dashboard answers into the home page's texts. */
final class HomeViews {

  private final Words words;
  private final ScopeChoice choice;
  private final CardViews cards;

  HomeViews(Words words, ScopeChoice choice) {
    this.words = words;
    this.choice = choice;
    this.cards = new CardViews(words, choice);
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

  private List<HomeView.Group> standing(List<Card> cards) {
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

  private HomeView.Group group(String shape, List<Card> cards, Counted name, boolean named) {
    List<HomeView.Link> kpis =
        cards.stream()
            .map(Card::reading)
            .filter(
                reading ->
                    !CardViews.showsShares(reading) && shape.equals(reading(reading).shape()))
            .map(
                reading ->
                    new HomeView.Link(words.name(reading.kpi()), this.cards.address(reading.kpi())))
            .toList();
    return new HomeView.Group(shape, kpis.size(), name.say(kpis.size()), named ? kpis : List.of());
  }

  private HomeView.StageView stage(Stage stage, Home home) {
    List<CardView> shown =
        home.cards().stream()
            .filter(card -> card.reading().kpi().stage() == stage)
            .map(card -> cards.of(card, home.channels()))
            .sorted(Comparator.comparing(card -> !card.shares().isEmpty()))
            .toList();
    return new HomeView.StageView(
        stage.name().toLowerCase(Locale.ROOT),
        stage.label().in(words.locale()),
        words.meaning(stage),
        stage == Stage.DURING || stage == Stage.IMPACT,
        shown);
  }

  private ReadingView reading(Reading reading) {
    return words.reading(reading.kpi(), reading.value(), reading.previous(), reading.movement());
  }
}

package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.scope.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fills the bar of periods and filters with what the viewer may choose. */
@ApplicationScoped
class ScopeForms {

  private final Dashboards dashboards;

  ScopeForms(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  /** With the menus that most figures can be filtered by. */
  ScopeForm of(ScopeChoice choice, String action, Viewer viewer, Words words) {
    return of(choice, action, viewer, words, FactType.CONTACTS.dimensions());
  }

  /**
   * With menus of what the page's figures can be filtered by, and of what they are filtered by;
   * every value by the name that is shown.
   *
   * @param carried the dimensions of the facts behind the page's figures
   */
  ScopeForm of(
      ScopeChoice asked, String action, Viewer viewer, Words words, Set<Dimension> carried) {
    ScopeChoice choice = asked.with(dashboards.shown(asked.filter()));
    return new ScopeForm(
        action,
        Arrays.stream(PeriodChoice.values())
            .map(
                period ->
                    new ScopeForm.PeriodOption(
                        period.word(),
                        words.name(period),
                        period == choice.choice(),
                        period == PeriodChoice.OWN))
            .toList(),
        choice.period().start().toString(),
        choice.period().last().toString(),
        ScopeChoice.DIMENSIONS.stream()
            .filter(
                dimension ->
                    carried.contains(dimension) || choice.filter().on(dimension).isPresent())
            .map(dimension -> menu(choice, dimension, viewer, words))
            .filter(menu -> !menu.options().isEmpty())
            .toList(),
        chips(choice, action, words),
        choice.unfiltered().address(action));
  }

  private ScopeForm.Menu menu(ScopeChoice choice, Dimension dimension, Viewer viewer, Words words) {
    List<String> chosen =
        choice.filter().on(dimension).stream().flatMap(Set::stream).sorted().toList();
    List<ScopeForm.Option> options =
        Stream.concat(dashboards.values(viewer, dimension).stream(), chosen.stream())
            .distinct()
            .map(
                value ->
                    new ScopeForm.Option(
                        value,
                        words.value(dimension, value),
                        !chosen.isEmpty() && chosen.getFirst().equals(value)))
            .toList();
    return new ScopeForm.Menu(
        dimension.word(),
        words.name(dimension),
        options,
        chosen.isEmpty() ? List.of() : chosen.subList(1, chosen.size()));
  }

  private static List<ScopeForm.Chip> chips(ScopeChoice choice, String action, Words words) {
    List<ScopeForm.Chip> chips = new ArrayList<>();
    choice
        .filter()
        .values()
        .forEach(
            (dimension, values) ->
                values.forEach(
                    value ->
                        chips.add(
                            new ScopeForm.Chip(
                                dimension,
                                words
                                    .say()
                                    .filtered(words.name(dimension), words.value(dimension, value)),
                                choice.without(dimension, value).address(action)))));
    return chips;
  }
}

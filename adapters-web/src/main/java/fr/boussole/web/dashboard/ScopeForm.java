package fr.boussole.web.dashboard;

import fr.boussole.domain.scope.Dimension;
import java.util.List;
import java.util.Set;

/**
 * The bar above the figures: which days, which contacts.
 *
 * @param action path of the page it leads to
 * @param from first day, as a date field wants it
 * @param to last day, likewise
 * @param clearAddress the page without any filter
 */
public record ScopeForm(
    String action,
    List<PeriodOption> periods,
    String from,
    String to,
    List<Menu> menus,
    List<Chip> chips,
    String clearAddress) {

  public ScopeForm {
    periods = List.copyOf(periods);
    menus = List.copyOf(menus);
    chips = List.copyOf(chips);
  }

  /**
   * This bar with only these values of a dimension to choose; without its menu where there is no
   * choice, and without its chips, for such a page is about these values in any case.
   */
  ScopeForm offering(Dimension dimension, Set<String> values) {
    return new ScopeForm(
        action,
        periods,
        from,
        to,
        menus.stream()
            .map(menu -> menu.word().equals(dimension.word()) ? menu.offering(values) : menu)
            .filter(menu -> !menu.word().equals(dimension.word()) || values.size() > 1)
            .toList(),
        chips.stream().filter(chip -> chip.dimension() != dimension).toList(),
        clearAddress);
  }

  /** A period to choose; {@code own} for the one with date fields. */
  public record PeriodOption(String word, String name, boolean chosen, boolean own) {}

  /**
   * The values of a dimension.
   *
   * @param more values chosen beside the first, which the menu cannot show
   */
  public record Menu(String word, String name, List<Option> options, List<String> more) {
    public Menu {
      options = List.copyOf(options);
      more = List.copyOf(more);
    }

    private Menu offering(Set<String> values) {
      return new Menu(
          word,
          name,
          options.stream().filter(option -> values.contains(option.value())).toList(),
          more.stream().filter(values::contains).toList());
    }

    public boolean isUsed() {
      return options.stream().anyMatch(Option::chosen);
    }
  }

  public record Option(String value, String name, boolean chosen) {}

  /** A filter in force, and the page without it. */
  public record Chip(Dimension dimension, String name, String address) {}
}

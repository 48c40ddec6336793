package fr.boussole.web.dashboard;

import java.util.List;

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

    public boolean isUsed() {
      return options.stream().anyMatch(Option::chosen);
    }
  }

  public record Option(String value, String name, boolean chosen) {}

  /** A filter in force, and the page without it. */
  public record Chip(String name, String address) {}
}

package fr.boussole.web.rules;

import java.util.List;

/**
 * The page of rules, in words.
 *
 * @param editable whether this person may set rules
 * @param problems why nothing was set; empty when nothing was refused
 * @param underWay changes that are not done yet
 * @param today the first day proposed for a rule, as {@code 2026-01-31}
 */
public record RulesView(
    boolean editable,
    List<String> problems,
    boolean saved,
    boolean failed,
    List<String> underWay,
    List<Row> inForce,
    List<Group> groups,
    List<Set> history,
    String today) {

  public RulesView {
    problems = List.copyOf(problems);
    underWay = List.copyOf(underWay);
    inForce = List.copyOf(inForce);
    groups = List.copyOf(groups);
    history = List.copyOf(history);
  }

  /**
   * A rule that holds.
   *
   * @param standard whether it is Boussole's own
   * @param kind its word; empty for Boussole's own
   * @param channel to which it applies, likewise reason and priority; empty for all
   */
  public record Row(
      String rule,
      String appliesTo,
      String value,
      String since,
      String by,
      boolean standard,
      String kind,
      String channel,
      String reason,
      String priority) {}

  /** Rules that are set together, and by which dimensions. */
  public record Group(
      String word, String title, String help, List<Target> targets, List<Field> fields) {
    public Group {
      targets = List.copyOf(targets);
      fields = List.copyOf(fields);
    }
  }

  /** A dimension, and the values that facts carry. */
  public record Target(String word, String name, List<String> values) {
    public Target {
      values = List.copyOf(values);
    }
  }

  /** A value to give: a yes or no, days, or a duration with its unit. */
  public record Field(String word, String name, boolean yesNo, boolean days) {}

  /** A rule that was set. */
  public record Set(
      String rule, String appliesTo, String value, String from, String by, String at) {}
}

package fr.boussole.web.values;

import java.util.List;
import java.util.Optional;

/**
 * The page of values.
 *
 * @param dimension the word of the dimension shown
 * @param counted the heading of the numbers of contacts; empty where contacts do not carry the
 *     dimension
 * @param marks whether values can be marked as avoidable
 * @param refusal why the last change was refused; empty when it was not
 * @param underWay the changes that are not made yet, in words
 * @param failed whether the last change broke off
 */
public record ValuesView(
    List<Tab> tabs,
    String dimension,
    String name,
    String query,
    String found,
    String counted,
    boolean marks,
    List<Row> rows,
    Optional<Chosen> chosen,
    String refusal,
    List<String> underWay,
    boolean failed,
    List<Made> made) {

  public ValuesView {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
    underWay = List.copyOf(underWay);
    made = List.copyOf(made);
  }

  /** A dimension to look at. */
  public record Tab(String name, String address, boolean current) {}

  /** A value; {@code others} are the other names that mean it, in one line. */
  public record Row(
      String name,
      String address,
      boolean current,
      String contacts,
      String others,
      boolean avoidable) {}

  /**
   * The value to be changed.
   *
   * @param value its name as kept, {@code name} as shown
   * @param targets the values it can be merged into
   */
  public record Chosen(
      String value, String name, boolean avoidable, List<Other> others, List<String> targets) {
    public Chosen {
      others = List.copyOf(others);
      targets = List.copyOf(targets);
    }
  }

  /**
   * Another name that means the value; {@code note} says through which, or that none has it yet.
   */
  public record Other(String name, String note) {}

  /** A change that was made. */
  public record Made(String what, String dimension, String by) {}
}

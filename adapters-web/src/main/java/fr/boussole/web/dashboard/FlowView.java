package fr.boussole.web.dashboard;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * The path of a contact with its figures.
 *
 * @param period the days, in words
 * @param compared what they are compared with, in words
 * @param loop whether the path leads back to its beginning
 */
public record FlowView(
    ScopeForm form, String period, String compared, boolean loop, List<StageView> stages) {

  public FlowView {
    stages = List.copyOf(stages);
  }

  /**
   * A stage of the path.
   *
   * @param junction the lines that lead to its stations; nothing where the path begins
   */
  public record StageView(
      String word, String name, String meaning, RawString junction, List<StationView> stations) {
    public StageView {
      stations = List.copyOf(stations);
    }
  }

  /**
   * A place on the path.
   *
   * @param fan the lines of its lanes; nothing where it has none
   */
  public record StationView(
      String word, String name, List<Figure> figures, List<Lane> lanes, RawString fan) {
    public StationView {
      figures = List.copyOf(figures);
      lanes = List.copyOf(lanes);
    }
  }

  /** A figure and the page of its KPI. */
  public record Figure(String name, String address, ReadingView reading) {}

  /**
   * One of the ways in.
   *
   * @param address the page of these channels; empty when there is none
   * @param percent how many contacts come this way; empty when none does
   * @param shareAddress the page of that figure
   * @param width the same of 1000
   */
  public record Lane(String name, String address, String percent, String shareAddress, int width) {}
}

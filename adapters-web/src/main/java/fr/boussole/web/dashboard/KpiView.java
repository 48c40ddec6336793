package fr.boussole.web.dashboard;

import fr.boussole.web.health.HealthView;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * The page of one KPI.
 *
 * @param homeAddress the home page on the same scope
 * @param familyAddress the page of its family, likewise
 * @param originsAddress the imports behind the figure, likewise
 * @param ripeness that later days may still change, in words; empty when they may not
 * @param health how fresh and sound the data are that it stands on
 * @param chart the trend as JSON, for the browser to draw
 */
public record KpiView(
    ScopeForm form,
    String code,
    String name,
    String homeAddress,
    String family,
    String familyAddress,
    String originsAddress,
    String period,
    String compared,
    ReadingView reading,
    String ripeness,
    HealthView.Line health,
    Meaning meaning,
    Spread spread,
    TrendView trend,
    RawString chart,
    BreakdownView breakdown,
    Node explanation) {

  /**
   * What the KPI is and how it is computed.
   *
   * @param numbers the formula with the numbers of this scope; empty without data
   */
  public record Meaning(
      String definition,
      String calculation,
      String numbers,
      String goodUse,
      String misreading,
      List<HomeView.Link> companions) {
    public Meaning {
      companions = List.copyOf(companions);
    }
  }

  /**
   * Mean, median and P90 of a duration, with their places on a scale of 1000.
   *
   * @param shown whether the KPI has them
   */
  public record Spread(
      boolean shown,
      String median,
      String medianInterval,
      String mean,
      String p90,
      String gap,
      int medianAt,
      int meanAt,
      int p90At) {

    /** How wide the band from the median to the P90 is. */
    public int rangeWidth() {
      return p90At - medianAt;
    }

    static Spread none() {
      return new Spread(false, "", "", "", "", "", 0, 0, 0);
    }
  }

  /** One of several views of the same thing. */
  public record Tab(String word, String name, String address, boolean current) {}

  /** The KPI over time; {@code known} when there is data at all. */
  public record TrendView(
      List<Tab> grains, String grain, List<Point> points, boolean known, boolean anyPartial) {
    public TrendView {
      grains = List.copyOf(grains);
      points = List.copyOf(points);
    }

    /** Whether the chart has a band to explain. */
    public boolean isBanded() {
      return points.stream().anyMatch(point -> !point.interval().isEmpty());
    }
  }

  /** A piece of the trend; {@code value} says so when there is no data. */
  public record Point(
      String name, boolean partial, String value, String interval, String facts, String median) {}

  /**
   * The KPI by one dimension.
   *
   * @param zero where on the scale of 1000 the bars begin
   */
  public record BreakdownView(
      List<Tab> dimensions, String by, String dimension, int zero, List<Row> rows) {
    public BreakdownView {
      dimensions = List.copyOf(dimensions);
      rows = List.copyOf(rows);
    }
  }

  /** One value of the dimension, with its bar and whisker on a scale of 1000. */
  public record Row(
      String name, String address, ReadingView reading, int start, int width, int low, int high) {}

  /** A figure and what it is made of. */
  public record Node(String value, String label, List<Node> parts) {
    public Node {
      parts = List.copyOf(parts);
    }
  }
}

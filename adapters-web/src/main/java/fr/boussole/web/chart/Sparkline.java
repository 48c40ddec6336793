package fr.boussole.web.chart;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A course without axes: how a figure went lately. Where there is no data the line has a gap. */
public final class Sparkline {

  private static final int WIDTH = 68;
  private static final int HEIGHT = 28;
  private static final double MARGIN = 3;

  private Sparkline() {}

  /**
   * Draws the course; nothing when fewer than two values are known.
   *
   * @param values oldest first
   * @param label what it shows, read out instead of the drawing; plain text
   */
  public static RawString of(List<OptionalDouble> values, String label) {
    double[] known =
        values.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    if (known.length < 2) {
      return new RawString("");
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : known) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    StringBuilder line = new StringBuilder();
    String dot = "";
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      OptionalDouble value = values.get(i);
      if (value.isPresent()) {
        String x = at(MARGIN + i * (WIDTH - 2 * MARGIN) / (values.size() - 1));
        String y = at(height(value.getAsDouble(), low, high));
        line.append(drawing ? 'L' : 'M').append(x).append(' ').append(y);
        dot = "<circle class=\"spark-dot\" cx=\"%s\" cy=\"%s\" r=\"2.5\"/>".formatted(x, y);
      }
      drawing = value.isPresent();
    }
    return new RawString(
        "<svg class=\"spark\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><path class=\"spark-line\" d=\"%s\"/>%s</svg>"
            .formatted(WIDTH, HEIGHT, escaped(label), line, dot));
  }

  /** A flat course runs through the middle. */
  private static double height(double value, double low, double high) {
    double share = high == low ? 0.5 : (value - low) / (high - low);
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }

  private static String at(double position) {
    return String.format(Locale.ROOT, "%.1f", position);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}

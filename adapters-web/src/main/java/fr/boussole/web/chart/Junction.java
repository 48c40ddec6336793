package fr.boussole.web.chart;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;

/**
 * Lines that flow together and apart between two columns of a drawing. They fill whatever box they
 * are given: each column's ends stand at the middles of equal slots.
 */
public final class Junction {

  private static final int SIDE = 100;
  private static final int MIDDLE = SIDE / 2;
  private static final double THINNEST = 1.5;
  private static final double WIDEST = 16;

  private Junction() {}

  /**
   * Draws lines from the slots on the left through one point to those on the right.
   *
   * @param down whether one more leaves the point downwards
   */
  public static RawString of(int left, int right, boolean down) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < left; i++) {
      String y = slot(i, left);
      lines.append(line("M0 %s C30 %s 20 50 50 50".formatted(y, y), "", 2));
    }
    for (int i = 0; i < right; i++) {
      String y = slot(i, right);
      lines.append(line("M50 50 C80 50 70 %s 100 %s".formatted(y, y), "", 2));
    }
    if (down) {
      lines.append(line("M50 50 V100", "", 2));
    }
    return drawing(lines);
  }

  /**
   * Draws one line that parts into lanes and comes together again.
   *
   * @param shares of each lane, 0 to 1, as its line is wide; a lane of nothing is dashed
   */
  public static RawString lanes(List<Double> shares) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < shares.size(); i++) {
      String y = slot(i, shares.size());
      double share = shares.get(i);
      lines.append(
          line(
              "M0 50 C25 50 15 %s 40 %s H60 C85 %s 75 50 100 50".formatted(y, y, y),
              share > 0 ? "" : " nothing",
              THINNEST + share * WIDEST));
    }
    return drawing(lines);
  }

  private static RawString drawing(StringBuilder lines) {
    return new RawString(
        "<svg class=\"junction\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" aria-hidden=\"true\">%s</svg>"
            .formatted(SIDE, SIDE, lines));
  }

  private static String line(String path, String more, double width) {
    return String.format(
        Locale.ROOT, "<path class=\"route%s\" d=\"%s\" stroke-width=\"%.1f\"/>", more, path, width);
  }

  private static String slot(int index, int count) {
    return count == 1
        ? Integer.toString(MIDDLE)
        : String.format(Locale.ROOT, "%.2f", (index + 0.5) / count * SIDE);
  }
}

package fr.boussole.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SparklineTest {

  private static List<OptionalDouble> course(double... values) {
    return DoubleStream.of(values)
        .mapToObj(value -> Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value))
        .toList();
  }

  @Test
  void runsFromTheLowestAtTheBottomToTheHighestAtTheTop() {
    assertThat(Sparkline.of(course(0, 10), "label").getValue())
        .contains("d=\"M3.0 25.0L65.0 3.0\"")
        .contains("cx=\"65.0\" cy=\"3.0\"");
  }

  @Test
  void leavesAGapWhereThereIsNoData() {
    assertThat(Sparkline.of(course(1, 2, Double.NaN, 2), "label").getValue())
        .contains("L23.7 3.0M65.0 3.0");
  }

  @Test
  void aFlatCourseRunsThroughTheMiddle() {
    assertThat(Sparkline.of(course(5, 5), "label").getValue()).contains("M3.0 14.0L65.0 14.0");
  }

  @Test
  void drawsNothingOfASinglePoint() {
    assertThat(Sparkline.of(course(Double.NaN, 5), "label").getValue()).isEmpty();
  }

  @Test
  void theLabelCannotBreakOut() {
    assertThat(Sparkline.of(course(1, 2), "a\"><b").getValue()).contains("a&quot;>&lt;b");
  }
}

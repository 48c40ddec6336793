package fr.boussole.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JunctionTest {

  @Test
  void endsStandAtTheMiddlesOfEqualSlots() {
    assertThat(Junction.of(1, 2, false).getValue())
        .contains("M0 50 C30 50 20 50 50 50", "70 25.00 100 25.00", "70 75.00 100 75.00")
        .doesNotContain("V100");
    assertThat(Junction.of(1, 1, true).getValue()).contains("M50 50 V100");
  }

  @Test
  void aLaneIsAsWideAsItsShareAndDashedWhereThereIsNone() {
    assertThat(Junction.lanes(List.of(0.5, 0.0)).getValue())
        .contains("stroke-width=\"9.5\"", "class=\"route nothing\"", "stroke-width=\"1.5\"");
  }
}

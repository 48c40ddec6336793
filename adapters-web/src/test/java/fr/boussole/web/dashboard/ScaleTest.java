package fr.boussole.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void holdsZeroAndAllAmounts() {
    Scale scale = Scale.over(List.of(-50.0, 150.0));
    assertThat(scale.at(-50)).isZero();
    assertThat(scale.at(0)).isEqualTo(250);
    assertThat(scale.at(150)).isEqualTo(1000);
    assertThat(Scale.over(List.of(40.0, 80.0)).at(40)).isEqualTo(500);
  }

  @Test
  void aScaleOfNothingIsStillAScale() {
    assertThat(Scale.over(List.of()).at(0)).isZero();
    assertThat(Scale.over(List.of(0.0)).at(0)).isZero();
  }
}

package fr.boussole.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BucketsTest {

  /** All ints, by walking from each bucket's first value to the next one's. */
  @Test
  void coverEveryDurationWithoutGap() {
    long first = 0;
    for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
      long width = bucket < 256 ? 1 : 1L << (1 + (bucket - 256) / 128);
      long last = first + width - 1;
      assertThat(Buckets.of((int) first)).isEqualTo(bucket);
      assertThat(Buckets.of((int) last)).isEqualTo(bucket);
      assertThat(Buckets.middle(bucket)).isEqualTo((first + last) / 2.0);
      first = last + 1;
    }
    assertThat(first).isEqualTo(1L << 31);
  }

  @Test
  void refuseNegativeDurations() {
    assertThatThrownBy(() -> Buckets.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingHasNoQuantile() {
    assertThatThrownBy(() -> new Histogram().quantile(0.5))
        .isInstanceOf(IllegalStateException.class);
  }
}

package fr.boussole.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileBenchTest {

  @Test
  void aBarIsReachedOrMissed() {
    assertThat(FileBench.Bar.TEXT.misses("text", 50_000, 1_023)).isEmpty();
    assertThat(FileBench.Bar.TEXT.misses("text", 49_999, 1_023)).hasSize(1);
    assertThat(FileBench.Bar.WORKBOOK.misses("workbook", 20_000, 900)).isEmpty();
    assertThat(FileBench.Bar.WORKBOOK.misses("workbook", 19_999, 1_024)).hasSize(2);
    assertThat(FileBench.Bar.LARGE.misses("large", Double.NaN, 500)).hasSize(1);
  }

  @Test
  void wordsThatAreNotUnderstoodAreTold() {
    assertThat(BenchCommand.run(List.of("--files", "--checks"))).isEqualTo(2);
    assertThat(BenchCommand.run(List.of("--files", "--check", "--rows"))).isEqualTo(2);
  }
}

package fr.boussole.application.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DiskSpaceTest {

  private static final long GIBIBYTE = 1L << 30;

  @Test
  void aFileNeedsTwiceItsLengthBesideWhatIsKept() throws UnreadableFile {
    DiskSpace.check(3 * GIBIBYTE, 7 * GIBIBYTE);
    assertThatThrownBy(() -> DiskSpace.check(3 * GIBIBYTE + 1, 7 * GIBIBYTE))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("takes 7.0 GiB and 7.0 are left");
  }

  @Test
  void aFullDiskTakesNothing() {
    assertThatThrownBy(() -> DiskSpace.check(0, GIBIBYTE - 1)).isInstanceOf(UnreadableFile.class);
    assertThatThrownBy(() -> DiskSpace.check(Long.MAX_VALUE, Long.MAX_VALUE))
        .isInstanceOf(UnreadableFile.class)
        .extracting(refused -> ((UnreadableFile) refused).problem().french())
        .asString()
        .contains("il en faut 17179869185,0 Gio et il en reste 8589934592,0");
  }
}

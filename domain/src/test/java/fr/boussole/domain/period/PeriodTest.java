package fr.boussole.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate EPOCH = LocalDate.of(2024, 1, 1);

  @Property
  void piecesCoverThePeriodExactly(
      @ForAll @IntRange(min = 0, max = 2000) int from,
      @ForAll @IntRange(min = 1, max = 800) int days,
      @ForAll Grain grain) {
    Period period = new Period(EPOCH.plusDays(from), EPOCH.plusDays(from + days));
    List<Period> pieces = period.cut(grain);
    assertThat(pieces.getFirst().start()).isEqualTo(period.start());
    assertThat(pieces.getLast().end()).isEqualTo(period.end());
    for (int i = 0; i < pieces.size(); i++) {
      Period piece = pieces.get(i);
      assertThat(grain.startOf(piece.last())).isEqualTo(grain.startOf(piece.start()));
      if (i > 0) {
        assertThat(piece.start()).isEqualTo(pieces.get(i - 1).end());
        assertThat(grain.startOf(piece.start())).isEqualTo(piece.start());
      }
      boolean whole =
          piece.start().equals(grain.startOf(piece.start()))
              && piece.end().equals(grain.after(piece.start()));
      assertThat(grain.isPartial(piece)).isEqualTo(!whole);
    }
    assertThat(pieces.stream().mapToLong(Period::days).sum()).isEqualTo(period.days());
  }

  @Property
  void thePreviousPeriodEndsWhereThisOneStarts(
      @ForAll @IntRange(min = 0, max = 2000) int from,
      @ForAll @IntRange(min = 1, max = 800) int days) {
    Period period = new Period(EPOCH.plusDays(from), EPOCH.plusDays(from + days));
    assertThat(period.previous().end()).isEqualTo(period.start());
    assertThat(period.previous().days()).isEqualTo(period.days());
  }

  @Test
  void bothDaysGivenBelongToIt() {
    Period march = Period.ofDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    assertThat(march.days()).isEqualTo(31);
    assertThat(march.last()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(march.contains(LocalDate.of(2026, 3, 31))).isTrue();
    assertThat(march.contains(LocalDate.of(2026, 4, 1))).isFalse();
    assertThat(march.contains(LocalDate.of(2026, 2, 28))).isFalse();
  }

  @Test
  void emptyAndBackwardSpansAreRefused() {
    assertThatThrownBy(() -> new Period(EPOCH, EPOCH)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Period.ofDays(EPOCH, EPOCH.minusDays(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weeksStartOnMondayAndMonthsOnTheFirst() {
    // 1 January 2026 is a Thursday.
    LocalDate newYear = LocalDate.of(2026, 1, 1);
    assertThat(Grain.WEEK.startOf(newYear)).isEqualTo(LocalDate.of(2025, 12, 29));
    assertThat(Grain.WEEK.after(newYear)).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(Grain.WEEK.startOf(LocalDate.of(2026, 1, 5))).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(Grain.MONTH.after(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2028, 3, 1));
    assertThat(Grain.DAY.after(LocalDate.of(2026, 3, 29))).isEqualTo(LocalDate.of(2026, 3, 30));
  }
}

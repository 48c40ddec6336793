package fr.boussole.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.period.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BusyTimeTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** 10:00–10:10, 10:05–10:15 and 10:20–10:30: 30 minutes of chats in 25 minutes. */
  @Test
  void whatOverlapsIsBusyOnce() {
    BusyTime time = new BusyTime();
    time.add(new BusyTime.Span(1_200, 1_800));
    time.add(new BusyTime.Span(0, 600));
    time.add(new BusyTime.Span(300, 900));
    assertThat(time.engaged()).isEqualTo(1_800);
    assertThat(time.busy()).isEqualTo(1_500);
  }

  /** As if each second were ticked off on a list. */
  @Property
  void isEverySecondWithASpan(
      @ForAll @Size(max = 12) List<@IntRange(max = 200) Integer> starts,
      @ForAll @IntRange(min = 1, max = 60) int length) {
    BusyTime time = new BusyTime();
    BitSet seconds = new BitSet();
    for (int start : starts) {
      time.add(new BusyTime.Span(start, start + length + start % 7));
      seconds.set(start, start + length + start % 7);
    }
    assertThat(time.busy()).isEqualTo(seconds.cardinality());
    assertThat(time.engaged()).isGreaterThanOrEqualTo(time.busy());
  }

  @Test
  void ofAWindowOnlyWhatLiesInIt() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    long midnight = day.atStartOfDay(PARIS).toEpochSecond();
    BusyTime.Span span = new BusyTime.Span(midnight - 600, midnight + 300);
    assertThat(span.within(Period.ofDay(day), PARIS))
        .contains(new BusyTime.Span(midnight, midnight + 300));
    assertThat(span.within(Period.ofDay(day.minusDays(1)), PARIS))
        .contains(new BusyTime.Span(midnight - 600, midnight));
    assertThat(span.within(Period.ofDay(day.plusDays(1)), PARIS)).isEqualTo(Optional.empty());
  }
}

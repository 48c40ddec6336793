package fr.boussole.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
  private final OpeningHours hours = new OpeningHours(DemoYear.PARIS);

  @Test
  void countsWorkWithinTheDay() {
    assertThat(hours.after(paris("2026-06-02T10:00"), 3_600)).isEqualTo(paris("2026-06-02T11:00"));
  }

  @Test
  void skipsTheNightAndTheSunday() {
    assertThat(hours.after(paris("2026-06-06T17:30"), 3_600)).isEqualTo(paris("2026-06-08T08:30"));
    assertThat(hours.after(paris("2026-06-07T03:00"), 60)).isEqualTo(paris("2026-06-08T08:01"));
  }

  @Test
  void skipsHolidaysAndStartsAfterTheEvening() {
    assertThat(hours.after(paris("2026-07-13T21:00"), 0)).isEqualTo(paris("2026-07-15T08:00"));
  }

  private static Instant paris(String local) {
    return LocalDateTime.parse(local).atZone(DemoYear.PARIS).toInstant();
  }
}

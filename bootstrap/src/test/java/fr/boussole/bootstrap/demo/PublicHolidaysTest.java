package fr.boussole.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {
  @Test
  void findsEaster() {
    assertThat(PublicHolidays.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(PublicHolidays.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
    assertThat(PublicHolidays.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
    assertThat(PublicHolidays.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
  }

  @Test
  void knowsFixedAndMovingHolidays() {
    assertThat(LocalDate.of(2026, 7, 14)).matches(PublicHolidays::contains);
    assertThat(LocalDate.of(2026, 4, 6)).matches(PublicHolidays::contains);
    assertThat(LocalDate.of(2026, 5, 14)).matches(PublicHolidays::contains);
    assertThat(LocalDate.of(2026, 5, 25)).matches(PublicHolidays::contains);
    assertThat(LocalDate.of(2026, 5, 26)).matches(day -> !PublicHolidays.contains(day));
  }
}

package fr.boussole.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationZoneTest {
  @Test
  void isParisUnlessToldOtherwise() {
    assertThat(OrganisationZone.in(Map.of())).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(OrganisationZone.in(Map.of("BOUSSOLE_ZONE", "")))
        .isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(OrganisationZone.in(Map.of("BOUSSOLE_ZONE", "America/Montreal")))
        .isEqualTo(ZoneId.of("America/Montreal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Paris", "+02:00", "europe/paris"})
  void refusesWhatIsNoRegion(String name) {
    assertThatThrownBy(() -> OrganisationZone.in(Map.of("BOUSSOLE_ZONE", name)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(name);
  }
}

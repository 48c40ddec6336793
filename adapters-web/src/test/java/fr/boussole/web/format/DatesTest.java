package fr.boussole.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.period.Grain;
import fr.boussole.domain.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

  private final Dates french = new Dates(Locale.FRANCE);
  private final Dates english = new Dates(Locale.UK);

  private static Period days(String first, String last) {
    return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
  }

  @Test
  void periodsDoNotRepeatWhatBothDaysShare() {
    assertThat(french.period(days("2026-09-01", "2026-09-20")))
        .isEqualTo("du 1er au 20 septembre 2026");
    assertThat(french.period(days("2026-08-24", "2026-09-20")))
        .isEqualTo("du 24 août au 20 septembre 2026");
    assertThat(french.period(days("2025-12-24", "2026-01-20")))
        .isEqualTo("du 24 décembre 2025 au 20 janvier 2026");
    assertThat(french.period(days("2026-09-01", "2026-09-01"))).isEqualTo("le 1er septembre 2026");
    assertThat(english.period(days("2026-08-24", "2026-09-20")))
        .isEqualTo("from 24 August to 20 September 2026");
  }

  @Test
  void piecesAreShort() {
    assertThat(french.piece(days("2026-09-07", "2026-09-13"), Grain.WEEK))
        .isEqualTo("7 sept.\u00a0–\u00a013 sept.");
    assertThat(french.piece(days("2026-09-07", "2026-09-07"), Grain.DAY)).isEqualTo("lun. 7 sept.");
    assertThat(french.piece(days("2026-09-01", "2026-09-30"), Grain.MONTH)).isEqualTo("sept. 2026");
  }

  @Test
  void momentsAreToldInTheOrganisationsZone() {
    Instant moment = Instant.parse("2026-09-20T04:12:30Z");
    assertThat(french.moment(moment, ZoneId.of("Europe/Paris"))).isEqualTo("20 sept. 2026 à 06:12");
    assertThat(english.moment(moment, ZoneId.of("UTC"))).startsWith("20 Sep").endsWith(", 04:12");
  }
}

package fr.boussole.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.scope.Reach;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeChoiceTest {

  private static final LocalDate LAST = LocalDate.parse("2026-03-20");

  private static ScopeChoice choice(String... namesAndValues) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      query.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return ScopeChoice.of(query, new Reach(Optional.empty(), LAST.plusDays(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "7d, 2026-03-14, 2026-03-20",
    "28d, 2026-02-21, 2026-03-20",
    "90d, 2025-12-21, 2026-03-20",
    "month, 2026-03-01, 2026-03-20",
    "last-month, 2026-02-01, 2026-02-28",
    "nonsense, 2026-02-21, 2026-03-20",
  })
  void wordsBecomeDays(String word, LocalDate first, LocalDate last) {
    assertThat(choice("period", word).period()).isEqualTo(Period.ofDays(first, last));
  }

  @Test
  void ownDatesAreTakenInEitherOrder() {
    Period march = Period.ofDays(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-09"));
    assertThat(choice("from", "2026-03-01", "to", "2026-03-09").period()).isEqualTo(march);
    assertThat(choice("from", "2026-03-09", "to", "2026-03-01").period()).isEqualTo(march);
    assertThat(choice("from", "2026-13-09", "to", "2026-03-01").choice())
        .isEqualTo(PeriodChoice.FOUR_WEEKS);
  }

  @Test
  void daysToComeAreNotAskedFor() {
    assertThat(choice("from", "2026-03-01", "to", "2026-03-31").period())
        .isEqualTo(Period.ofDays(LocalDate.parse("2026-03-01"), LAST.plusDays(1)));
    assertThat(choice("from", "2026-04-01", "to", "2026-04-30").period().last())
        .as("all of it is to come: no data, as asked")
        .isEqualTo(LocalDate.parse("2026-04-30"));
  }

  @Test
  void aUsualPeriodWinsOverTheDatesTheFormSendsAlong() {
    assertThat(choice("period", "7d", "from", "2020-01-01", "to", "2020-01-31").period().last())
        .isEqualTo(LAST);
  }

  @Test
  void noAddressAsksForMoreThanTenYears() {
    assertThat(choice("from", "0001-01-01", "to", "2026-03-20").period().days()).isLessThan(3660);
  }

  @Test
  void anAddressSaysTheSameChoiceAgain() {
    ScopeChoice choice =
        choice("period", "90d", "channel", "phone", "channel", "e mail", "team", "", "x", "y");
    assertThat(choice.filter().on(Dimension.CHANNEL)).contains(Set.of("phone", "e mail"));
    assertThat(choice.filter().on(Dimension.TEAM)).isEmpty();
    assertThat(choice.address("/kpis/FCR", "by", "team"))
        .isEqualTo("/kpis/FCR?period=90d&channel=e+mail&channel=phone&by=team");
    assertThat(choice.without(Dimension.CHANNEL, "phone").address("/"))
        .isEqualTo("/?period=90d&channel=e+mail");
    assertThat(choice().address("/")).isEqualTo("/");
  }
}

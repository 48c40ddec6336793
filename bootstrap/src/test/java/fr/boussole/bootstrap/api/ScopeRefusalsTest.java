package fr.boussole.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that mean nothing are refused with what to do about it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ScopeRefusalsTest {

  @Inject Callers callers;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ASA?from=2024-01-01                          | Give both from and to",
        "ASA?to=2024-01-01                            | Give both from and to",
        "ASA?from=2024-02-30&to=2024-03-01            | from is no day such as 2026-01-31: 2024-02-30",
        "ASA?from=01/02/2024&to=2024-03-01            | from is no day",
        "ASA?from=2024-01-01T00:00&to=2024-03-01      | from is no day",
        "ASA?from=0024-01-01&to=0024-01-01            | from is no day",
        "ASA?from=2024-01-02&to=2024-01-01            | from is after to",
        "ASA?from=2014-01-01&to=2024-01-01            | at most 10 years",
        "ASA?from=2024-01-01&from=2024-01-02&to=2024-01-03 | more than once",
        "ASA?chanel=phone                             | Unknown parameter: chanel. Known ones: agent,",
        "ASA?by=reason                                | Unknown parameter: by",
        "ASA?threshold=soon                           | threshold is no whole number",
        "ASA?threshold=-1                             | threshold is no whole number",
        "ASA?threshold=99999999999                    | threshold is no whole number",
        "ASA?repeatDays=0                             | repeatDays is no whole number from 1 to 90",
        "ASA?repeatDays=91                            | repeatDays is no whole number from 1 to 90",
        "ASA/series?grain=year                        | grain is one of: day, week, month",
        "ASA/breakdown                                | by is one of: channel",
        "ASA/breakdown?by=colour                      | by is one of: channel",
      })
  void saysWhatIsWrong(String question, String detail) {
    String said = callers.admin().refused(400, "/api/v1/kpis/" + question).path("detail").asText();
    assertThat(said).contains(detail);
  }

  @ParameterizedTest
  @CsvSource({"HAPPINESS", "asa", "HAPPINESS/series", "HAPPINESS/breakdown?by=reason"})
  void anUnknownCodeIsNotFound(String question) {
    String said = callers.admin().refused(404, "/api/v1/kpis/" + question).path("detail").asText();
    assertThat(said).contains("SERVICE_LEVEL");
  }

  @ParameterizedTest
  @CsvSource({"from=2014-01-02&to=2024-01-01", "from=2024-02-29&to=2024-02-29"})
  void theLongestAndShortestPeriodsAreAnswered(String days) {
    callers.admin().ask("/api/v1/kpis/ASA?" + days);
    callers.admin().ask("/api/v1/kpis/ASA/series?grain=day&" + days);
  }
}

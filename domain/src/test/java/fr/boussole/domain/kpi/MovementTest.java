package fr.boussole.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementTest {

  @ParameterizedTest
  @CsvSource({
    // Up is better.
    "CSAT, CSAT_SATISFIED, CSAT_ANSWERS, 900, 1000, 700, 1000, BETTER",
    "CSAT, CSAT_SATISFIED, CSAT_ANSWERS, 700, 1000, 900, 1000, WORSE",
    // Down is better.
    "ABANDON_RATE, ABANDONED, RECEIVED, 300, 1000, 100, 1000, WORSE",
    "ABANDON_RATE, ABANDONED, RECEIVED, 100, 1000, 300, 1000, BETTER",
    // The same shares on few facts tell nothing.
    "CSAT, CSAT_SATISFIED, CSAT_ANSWERS, 9, 10, 7, 10, NOISE",
    "ABANDON_RATE, ABANDONED, RECEIVED, 100, 1000, 100, 1000, NOISE",
    // No data on one side.
    "CSAT, CSAT_SATISFIED, CSAT_ANSWERS, 0, 0, 7, 10, NOT_COMPARABLE",
    "CSAT, CSAT_SATISFIED, CSAT_ANSWERS, 7, 10, 0, 0, NOT_COMPARABLE",
  })
  void ofShares(
      KpiCode code,
      Measure part,
      Measure whole,
      long partNow,
      long wholeNow,
      long partBefore,
      long wholeBefore,
      Movement.Verdict verdict) {
    assertThat(
            movement(
                    code,
                    Tally.of(part, partNow).plus(whole, wholeNow),
                    Tally.of(part, partBefore).plus(whole, wholeBefore))
                .verdict())
        .isEqualTo(verdict);
  }

  @Test
  void ofVolumesIsNeitherGoodNorBad() {
    assertThat(volumes(1200, 1000)).isEqualTo(Movement.Verdict.HIGHER);
    assertThat(volumes(1000, 1200)).isEqualTo(Movement.Verdict.LOWER);
    assertThat(volumes(1010, 1000)).isEqualTo(Movement.Verdict.NOISE);
    assertThat(volumes(2, 0)).isEqualTo(Movement.Verdict.NOISE);
    assertThat(volumes(50, 0)).isEqualTo(Movement.Verdict.HIGHER);
  }

  @Test
  void ofEffortOnDifferentScalesIsNotComparable() {
    Tally five =
        Tally.of(Measure.CES5_ANSWERS, 100)
            .plus(Measure.CES5_POINTS, 400)
            .plus(Measure.CES5_SQUARES, 1700);
    Tally seven =
        Tally.of(Measure.CES7_ANSWERS, 100)
            .plus(Measure.CES7_POINTS, 600)
            .plus(Measure.CES7_SQUARES, 3700);
    assertThat(movement(KpiCode.CES, five, seven))
        .isEqualTo(new Movement(Movement.Verdict.NOT_COMPARABLE, Optional.empty()));
    assertThat(movement(KpiCode.CES, five, five).verdict()).isEqualTo(Movement.Verdict.NOISE);
  }

  @Test
  void tellsTheDifference() {
    Movement movement =
        movement(
            KpiCode.ABANDON_RATE,
            Tally.of(Measure.ABANDONED, 48).plus(Measure.RECEIVED, 80),
            Tally.of(Measure.ABANDONED, 56).plus(Measure.RECEIVED, 70));
    assertThat(movement.difference().orElseThrow().amount()).isEqualTo(-20);
  }

  private static Movement.Verdict volumes(long now, long before) {
    return movement(
            KpiCode.CONTACT_VOLUME,
            Tally.of(Measure.RECEIVED, now),
            Tally.of(Measure.RECEIVED, before))
        .verdict();
  }

  private static Movement movement(KpiCode code, Tally now, Tally before) {
    Kpi kpi = KpiCatalogue.get(code);
    return Movement.of(
        kpi,
        Evaluation.evaluate(kpi, Evidence.of(now)),
        Evaluation.evaluate(kpi, Evidence.of(before)));
  }
}

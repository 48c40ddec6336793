package fr.boussole.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.kpi.Evaluation;
import fr.boussole.domain.kpi.Evidence;
import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The articles' worked examples, as the page writes them. */
class CalculationTest {

  private static String calculation(KpiCode code, Tally tally) {
    Kpi kpi = KpiCatalogue.get(code);
    Evidence evidence = Evidence.of(tally);
    KpiValue value = Evaluation.evaluate(kpi, evidence);
    return Calculation.of(kpi, value, Explanation.of(kpi, evidence), new Figures(Locale.FRANCE))
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  @Test
  void aRatioShowsItsDivision() {
    assertThat(
            calculation(
                KpiCode.ABANDON_RATE, Tally.of(Measure.ABANDONED, 90).plus(Measure.RECEIVED, 900)))
        .isEqualTo("90 ÷ 900 = 10,0 %");
  }

  @Test
  void aMeanDividesSeconds() {
    assertThat(
            calculation(
                KpiCode.ASA, Tally.of(Measure.WAIT_SECONDS, 18_000).plus(Measure.WAITED, 600)))
        .isEqualTo("18 000 s ÷ 600 = 30 s");
  }

  @Test
  void aNetScoreShowsBothSides() {
    assertThat(
            calculation(
                KpiCode.NPS,
                Tally.of(Measure.NPS_PROMOTERS, 55)
                    .plus(Measure.NPS_DETRACTORS, 20)
                    .plus(Measure.NPS_ANSWERS, 100)))
        .isEqualTo("(55 − 20) ÷ 100 × 100 = +35");
  }

  @Test
  void aScoreDividesPoints() {
    assertThat(
            calculation(
                KpiCode.CES,
                Tally.of(Measure.CES5_POINTS, 320)
                    .plus(Measure.CES5_ANSWERS, 80)
                    .plus(Measure.CES5_SQUARES, 1_300)))
        .isEqualTo("320 ÷ 80 = 4,00");
  }

  @Test
  void aStockAddsAndTakesAway() {
    assertThat(
            calculation(
                KpiCode.BACKLOG,
                Tally.of(Measure.RECEIVED, 12).plus(Measure.SINGLE, 10).plus(Measure.SETTLED, 4)))
        .isEqualTo("0 + 10 − 4 = 6");
  }

  @Test
  void noDataHasNoCalculation() {
    assertThat(calculation(KpiCode.CSAT, Tally.zero())).isEmpty();
  }
}

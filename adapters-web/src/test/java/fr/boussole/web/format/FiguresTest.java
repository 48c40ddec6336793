package fr.boussole.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.Unit;
import fr.boussole.domain.stat.Interval;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Figures figures = new Figures(Locale.FRANCE);

  private static Kpi kpi(KpiCode code) {
    return KpiCatalogue.get(code);
  }

  @Test
  void amountsFollowTheUnitAndTheFormula() {
    assertThat(figures.amount(kpi(KpiCode.FCR), 80)).isEqualTo("80,0\u202f%");
    assertThat(figures.amount(kpi(KpiCode.ASA), 30)).isEqualTo("30\u00a0s");
    assertThat(figures.amount(kpi(KpiCode.CONTACT_VOLUME), 15_372)).isEqualTo("15\u202f372");
    assertThat(figures.amount(kpi(KpiCode.NPS), 35)).isEqualTo("+35");
    assertThat(figures.amount(kpi(KpiCode.CES), 4)).isEqualTo("4,00");
  }

  @Test
  void examplesTellASecondDecimalWhereThereIsOne() {
    Figures examples = Figures.ofExamples(Locale.FRENCH);
    Kpi retention = KpiCatalogue.get(KpiCode.RETENTION);
    assertThat(examples.amount(retention, 2_200 * 100.0 / 2_400)).isEqualTo("91,67\u202f%");
    assertThat(examples.amount(retention, 80)).isEqualTo("80,0\u202f%");
    assertThat(new Figures(Locale.FRENCH).amount(retention, 91.6667)).isEqualTo("91,7\u202f%");
  }

  @Test
  void percentagesDifferByPoints() {
    assertThat(figures.difference(kpi(KpiCode.FCR), -2.64)).isEqualTo("\u22122,6\u00a0pt");
    assertThat(figures.difference(kpi(KpiCode.ASA), 11)).isEqualTo("+11\u00a0s");
  }

  @Test
  void intervalsSayTheirUnitOnceAndNeverGoBelowNoTime() {
    assertThat(figures.interval(kpi(KpiCode.FCR), new Interval(70.4, 72.04, 0.95)))
        .isEqualTo("70,4\u00a0– 72,0\u202f%");
    assertThat(figures.interval(kpi(KpiCode.ASA), new Interval(-3, 40, 0.95)))
        .isEqualTo("0\u00a0s\u00a0– 40\u00a0s");
  }

  @Test
  void operandsOfADivisionStayInSeconds() {
    assertThat(figures.operand(Unit.SECONDS, 18_000)).isEqualTo("18\u202f000\u00a0s");
    assertThat(figures.operand(Unit.COUNT, 600)).isEqualTo("600");
  }
}

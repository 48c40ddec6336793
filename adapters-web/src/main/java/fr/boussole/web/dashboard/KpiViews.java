package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Reading;
import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.web.format.Calculation;
import java.util.List;

/** The parts of a KPI's page that come from its reading. */
final class KpiViews {

  /** Mean over median beyond which a few extreme cases are worth a word. */
  private static final double WIDE = 1.25;

  private final Words words;
  private final ScopeChoice choice;

  KpiViews(Words words, ScopeChoice choice) {
    this.words = words;
    this.choice = choice;
  }

  KpiView.Meaning meaning(Reading reading) {
    Kpi kpi = reading.kpi();
    return new KpiView.Meaning(
        kpi.definition().in(words.locale()),
        kpi.calculation().in(words.locale()),
        Calculation.of(kpi, reading.value(), reading.explanation(), words.figures()),
        kpi.goodUse().in(words.locale()),
        kpi.misreading().in(words.locale()),
        kpi.companions().stream()
            .map(
                code ->
                    new HomeView.Link(
                        words.name(KpiCatalogue.get(code)), choice.address("/kpis/" + code)))
            .toList());
  }

  String ripeness(Reading reading) {
    return reading.ripeUntil().map(day -> words.say().ripeUntil(words.dates().day(day))).orElse("");
  }

  KpiView.Spread spread(Reading reading) {
    return reading
        .value()
        .known()
        .flatMap(known -> known.spread().map(spread -> spread(reading.kpi(), known, spread)))
        .orElseGet(KpiView.Spread::none);
  }

  private KpiView.Spread spread(Kpi kpi, KpiValue.Known known, KpiValue.Spread spread) {
    double mean = known.amount();
    Scale scale = Scale.over(List.of(mean * 1.1, spread.p90() * 1.1));
    String gap =
        mean > spread.median() * WIDE
            ? words.say().wideGap(words.figures().duration(spread.meanOverMedian()))
            : words.say().narrowGap();
    return new KpiView.Spread(
        true,
        words.figures().duration(spread.median()),
        words.figures().interval(kpi, spread.medianInterval()),
        words.figures().duration(mean),
        words.figures().duration(spread.p90()),
        gap,
        scale.at(spread.median()),
        scale.at(mean),
        scale.at(spread.p90()));
  }

  KpiView.Node explanation(Reading reading) {
    Explanation root = reading.explanation();
    String value =
        root.amount()
            .map(amount -> words.figures().amount(reading.kpi(), amount))
            .orElse(words.say().noDataShort());
    return new KpiView.Node(
        value, root.label().in(words.locale()), root.parts().stream().map(this::node).toList());
  }

  private KpiView.Node node(Explanation part) {
    return new KpiView.Node(
        part.amount()
            .map(amount -> words.figures().operand(part.unit(), amount))
            .orElse(words.say().noDataShort()),
        part.label().in(words.locale()),
        part.parts().stream().map(this::node).toList());
  }
}

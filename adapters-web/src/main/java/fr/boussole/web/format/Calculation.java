package fr.boussole.web.format;

import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Unit;
import java.util.List;

/** A formula with numbers in it: {@code 720 ÷ 900 = 80,0 %}. */
public final class Calculation {

  private Calculation() {}

  /** The calculation; empty when there is no data. */
  public static String of(Kpi kpi, KpiValue result, Explanation explanation, Figures figures) {
    if (!(result instanceof KpiValue.Known known)) {
      return "";
    }
    String value = figures.amount(kpi, known.amount());
    List<Explanation> parts = explanation.parts();
    return switch (kpi.formula()) {
      case Formula.Total total -> value;
      case Formula.Ratio ratio -> division(known, Unit.COUNT, figures) + " = " + value;
      case Formula.Narrowed ratio -> division(known, Unit.COUNT, figures) + " = " + value;
      case Formula.Share share -> division(known, Unit.COUNT, figures) + " = " + value;
      case Formula.EffortScore score -> division(known, Unit.POINTS, figures) + " = " + value;
      case Formula.MeanDuration mean -> division(known, Unit.SECONDS, figures) + " = " + value;
      case Formula.NetScore score ->
          "(%s − %s) ÷ %s × 100 = %s"
              .formatted(
                  part(parts, 0, figures), part(parts, 1, figures), part(parts, 2, figures), value);
      case Formula.Stock stock ->
          "%s + %s − %s = %s"
              .formatted(
                  part(parts, 0, figures), part(parts, 1, figures), part(parts, 2, figures), value);
    };
  }

  private static String division(KpiValue.Known known, Unit upper, Figures figures) {
    return figures.operand(upper, known.numerator())
        + " ÷ "
        + known.denominator().map(figures::count).orElse("");
  }

  private static String part(List<Explanation> parts, int index, Figures figures) {
    Explanation part = parts.get(index);
    return figures.operand(part.unit(), part.amount().orElse(0.0));
  }
}

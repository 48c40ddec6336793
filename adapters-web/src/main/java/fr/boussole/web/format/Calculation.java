package fr.boussole.web.format;

import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Unit;
import java.util.List;
import java.util.Optional;

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
    Formula formula =
        kpi.formula() instanceof Formula.Narrowed(var to, Formula.Narrowable of)
            ? of
            : kpi.formula();
    return switch (formula) {
      case Formula.Total total -> value;
      case Formula.Ratio ratio -> division(known, Unit.COUNT, figures) + " = " + value;
      case Formula.Narrowed narrowed -> value;
      case Formula.Share share -> division(known, Unit.COUNT, figures) + " = " + value;
      case Formula.ScaledMean mean -> division(known, Unit.POINTS, figures) + " = " + value;
      case Formula.Quotient quotient ->
          term(parts.getFirst(), figures) + " ÷ " + term(parts.getLast(), figures) + " = " + value;
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
        + known.denominator().map(whole -> figures.operand(Unit.COUNT, whole)).orElse("");
  }

  private static String part(List<Explanation> parts, int index, Figures figures) {
    return number(parts.get(index), figures);
  }

  /** A part as it is divided: a difference with what it is made of, unless nothing is taken. */
  private static String term(Explanation part, Figures figures) {
    if (!part.operation().equals(Optional.of("−"))) {
      return number(part, figures);
    }
    Explanation taken = part.parts().getLast();
    return taken.amount().equals(Optional.of(0.0))
        ? term(part.parts().getFirst(), figures)
        : "(%s − %s)".formatted(term(part.parts().getFirst(), figures), term(taken, figures));
  }

  private static String number(Explanation part, Figures figures) {
    return figures.operand(part.unit(), part.amount().orElse(0.0));
  }
}

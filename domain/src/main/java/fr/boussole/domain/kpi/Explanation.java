package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure and what it is made of, down to counts of rows.
 *
 * @param label what the figure is
 * @param amount its amount; absent when there is no data
 * @param operation how its parts make it, such as {@code ÷}; absent for a leaf
 */
public record Explanation(
    Text label,
    Optional<Double> amount,
    Unit unit,
    Optional<String> operation,
    List<Explanation> parts) {

  public Explanation {
    parts = List.copyOf(parts);
  }

  public static Explanation of(Kpi kpi, Evidence evidence) {
    Tally tally = evidence.tally();
    Optional<Double> amount =
        Evaluation.evaluate(kpi.formula(), evidence).known().map(KpiValue.Known::amount);
    return switch (kpi.formula()) {
      case Formula.Total(Measure of) -> node(kpi, amount, "=", List.of(leaf(of, tally)));
      case Formula.Ratio ratio -> node(kpi, amount, "÷", parts(ratio, tally));
      case Formula.Narrowed(Narrowing to, Formula.Ratio ratio) ->
          node(
              kpi,
              amount,
              "÷",
              parts(ratio, tally).stream().map(part -> part.among(to.label())).toList());
      case Formula.MeanDuration(Measure sum, Measure count, var spread) ->
          node(kpi, amount, "÷", List.of(leaf(sum, tally), leaf(count, tally, details(count))));
      case Formula.NetScore(Measure plus, Measure minus, Measure of) ->
          node(
              kpi,
              amount,
              "(+ − −) ÷",
              List.of(leaf(plus, tally), leaf(minus, tally), leaf(of, tally)));
      case Formula.Share(Measure of, var within) ->
          node(
              kpi,
              amount,
              "÷",
              evidence
                  .reference()
                  .map(whole -> List.of(leaf(of, tally), leaf(of, whole)))
                  .orElseGet(() -> List.of(leaf(of, tally))));
      case Formula.Stock(Measure in, Measure out) ->
          node(
              kpi,
              amount,
              "+ −",
              List.of(opening(evidence.openingStock()), leaf(in, tally), leaf(out, tally)));
      case Formula.EffortScore() ->
          node(
              kpi,
              amount,
              "÷",
              List.of(
                  leaf(Measure.CES5_POINTS, tally),
                  leaf(Measure.CES5_ANSWERS, tally),
                  leaf(Measure.CES7_POINTS, tally),
                  leaf(Measure.CES7_ANSWERS, tally)));
    };
  }

  private static List<Explanation> parts(Formula.Ratio ratio, Tally tally) {
    return Stream.of(ratio.part(), ratio.whole())
        .map(measure -> leaf(measure, tally, details(measure)))
        .toList();
  }

  private Explanation among(Text facts) {
    return new Explanation(
        new Text(
            label.french() + " · " + facts.french(), label.english() + " · " + facts.english()),
        amount,
        unit,
        operation,
        parts.stream().map(part -> part.among(facts)).toList());
  }

  /** What a count is seen against, so that what the files do not tell is visible too. */
  private static List<Measure> details(Measure measure) {
    return switch (measure) {
      case ESCALATED -> List.of(Measure.ESCALATED_ENDURED);
      case RECEIVED -> List.of(Measure.ANSWERED, Measure.ABANDONED);
      case TIMED, TRACEABLE, ESCALATION_KNOWN, SINGLE -> List.of(Measure.RECEIVED);
      case WAITED, RESPONDED -> List.of(Measure.ANSWERED, Measure.RECEIVED);
      case HANDLING_KNOWN, HOLD_KNOWN, AFTER_CONTACT_KNOWN ->
          List.of(Measure.HANDLED, Measure.RECEIVED);
      case RESOLUTION_KNOWN -> List.of(Measure.RESOLVED);
      case CASE_KNOWN -> List.of(Measure.SETTLED);
      case PUBLIC_HANDLED -> List.of(Measure.HANDLED);
      case ARGUED_KNOWN -> List.of(Measure.ANSWERED);
      default -> List.of();
    };
  }

  private static Explanation opening(long stock) {
    return new Explanation(
        new Text("en cours au début de la période", "open when the period began"),
        Optional.of((double) stock),
        Unit.COUNT,
        Optional.empty(),
        List.of());
  }

  private static Explanation node(
      Kpi kpi, Optional<Double> amount, String operation, List<Explanation> parts) {
    return new Explanation(kpi.name(), amount, kpi.unit(), Optional.of(operation), parts);
  }

  private static Explanation leaf(Measure measure, Tally tally) {
    return leaf(measure, tally, List.of());
  }

  private static Explanation leaf(Measure measure, Tally tally, List<Measure> details) {
    Unit unit = measure.word().endsWith("_seconds") ? Unit.SECONDS : Unit.COUNT;
    return new Explanation(
        measure.label(),
        Optional.of((double) tally.get(measure)),
        unit,
        Optional.empty(),
        details.stream().map(detail -> leaf(detail, tally)).toList());
  }

  /** The measures beside the formula's own that an explanation of it shows. */
  public static List<Measure> measuresBeside(Formula formula) {
    return formula.measures().stream()
        .flatMap(measure -> details(measure).stream())
        .distinct()
        .toList();
  }
}

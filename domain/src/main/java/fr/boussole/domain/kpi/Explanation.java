package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  /**
   * The tree of a value that was computed from this evidence; without what it is made of where so
   * few answered that this would tell who.
   */
  public static Explanation of(Kpi kpi, Evidence evidence) {
    KpiValue value = Evaluation.evaluate(kpi, evidence);
    if (value.equals(new KpiValue.Unknown(NoData.TOO_FEW))) {
      return without(kpi);
    }
    return new Explanation(
        kpi.name(),
        value.known().map(KpiValue.Known::amount),
        kpi.unit(),
        Optional.of(operation(kpi.formula())),
        parts(kpi.formula(), evidence));
  }

  /** Of a figure for which nothing was asked, or nothing may be told. */
  public static Explanation without(Kpi kpi) {
    return new Explanation(
        kpi.name(), Optional.empty(), kpi.unit(), Optional.of(operation(kpi.formula())), List.of());
  }

  private static String operation(Formula formula) {
    return switch (formula) {
      case Formula.Total total -> "=";
      case Formula.Ratio ratio -> "÷";
      case Formula.MeanDuration mean -> "÷";
      case Formula.NetScore score -> "(+ − −) ÷";
      case Formula.Share share -> "÷";
      case Formula.Stock stock -> "+ −";
      case Formula.Quotient quotient -> "÷";
      case Formula.ScaledMean mean -> "÷";
      case Formula.Narrowed(Narrowing to, Formula.Narrowable of) -> operation(of);
    };
  }

  private static List<Explanation> parts(Formula formula, Evidence evidence) {
    Tally tally = evidence.tally();
    return switch (formula) {
      case Formula.Total(Measure of, Optional<Measure> facts) ->
          Stream.concat(Stream.of(of), facts.stream())
              .map(measure -> leaf(measure, tally))
              .toList();
      case Formula.Ratio(Measure part, Measure whole, var needed) ->
          List.of(leaf(part, tally, details(part)), leaf(whole, tally, details(whole)));
      case Formula.MeanDuration(Measure sum, Measure count, var spread) ->
          List.of(leaf(sum, tally), leaf(count, tally, details(count)));
      case Formula.NetScore(Measure plus, Measure minus, Measure of) ->
          List.of(leaf(plus, tally), leaf(minus, tally), leaf(of, tally));
      case Formula.Share(Measure of, var within) ->
          evidence
              .reference()
              .map(whole -> List.of(leaf(of, tally), leaf(of, whole.tally())))
              .orElseGet(() -> List.of(leaf(of, tally)));
      case Formula.Stock(Level of) -> closing(of, evidence);
      case Formula.Quotient quotient ->
          List.of(amount(quotient.part(), evidence), amount(quotient.whole(), evidence));
      case Formula.ScaledMean(var scales, var gaps) ->
          answered(scales, tally).stream()
              .flatMap(
                  scale ->
                      Stream.of(
                          leaf(scale.points(), tally, details(scale.points())),
                          leaf(scale.answers(), tally)))
              .toList();
      case Formula.Narrowed(Narrowing to, Formula.Narrowable of) -> narrowed(to, of, evidence);
    };
  }

  /** The scales that answers were given on; all of them when there is no answer. */
  private static List<Formula.Scale> answered(List<Formula.Scale> scales, Tally tally) {
    List<Formula.Scale> answered =
        scales.stream().filter(scale -> tally.get(scale.answers()) > 0).toList();
    return answered.isEmpty() ? scales : answered;
  }

  /** The reference of a share is of all facts, its part of some. */
  private static List<Explanation> narrowed(
      Narrowing to, Formula.Narrowable of, Evidence evidence) {
    List<Explanation> parts = parts(of, evidence);
    return IntStream.range(0, parts.size())
        .mapToObj(
            place ->
                of instanceof Formula.Share && place > 0
                    ? parts.get(place)
                    : parts.get(place).among(to.label()))
        .toList();
  }

  private static Explanation amount(Amount amount, Evidence evidence) {
    return switch (amount) {
      case Amount.Sum(Measure of) -> leaf(of, evidence.tally(), details(of));
      case Amount.Opening(Level of) -> opening(of, evidence);
      case Amount.Closing(Level of) ->
          figure(
              at(of, "à la fin de la période", "when the period ended"),
              evidence.closing(of),
              Optional.of("+ −"),
              closing(of, evidence));
      case Amount.Average(Level of) ->
          figure(
              at(of, "en moyenne, fin de journée", "on average, at the end of a day"),
              evidence.average(of),
              Optional.empty(),
              List.of());
      case Amount.Different(Distinct of) ->
          new Explanation(
              of.label(),
              Optional.of(amount.in(evidence)),
              amount.unit(),
              Optional.empty(),
              List.of());
      case Amount.Less(Amount from, Amount taken) -> less(amount, from, taken, evidence);
      case Amount.Beyond(var without, Amount of) ->
          amount(of, evidence.reference().orElse(evidence));
    };
  }

  private static Explanation less(Amount difference, Amount from, Amount taken, Evidence evidence) {
    Explanation whole = amount(from, evidence);
    Explanation less = amount(taken, evidence);
    return new Explanation(
        new Text(
            whole.label.french() + ", moins : " + less.label.french(),
            whole.label.english() + ", less: " + less.label.english()),
        Optional.of(difference.in(evidence)),
        difference.unit(),
        Optional.of("−"),
        List.of(whole, less));
  }

  private static List<Explanation> closing(Level level, Evidence evidence) {
    return List.of(
        opening(level, evidence),
        leaf(level.in(), evidence.tally()),
        leaf(level.out(), evidence.tally()));
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
      case UNDER_SLA -> List.of(Measure.DUE);
      case RESOLUTION_KNOWN -> List.of(Measure.RESOLVED);
      case WRITING_OF_HUNDREDTHS -> List.of(Measure.WRITING_REVIEWS);
      case COMPLIANCE_OF_HUNDREDTHS -> List.of(Measure.COMPLIANCE_REVIEWS);
      case TONE_OF_HUNDREDTHS -> List.of(Measure.TONE_REVIEWS);
      case BOT_SESSIONS, SESSIONS_OUTCOME_KNOWN, SESSIONS_FOLLOW_KNOWN ->
          List.of(Measure.SELFCARE_SESSIONS_TOLD);
      case CONVERSION_VISITS, BOUNCE_VISITS -> List.of(Measure.VISITS_TOLD);
      case QOS7_GAP -> List.of(Measure.QOS7_PERCEPTION, Measure.QOS7_EXPECTATION);
      case QOS5_GAP -> List.of(Measure.QOS5_PERCEPTION, Measure.QOS5_EXPECTATION);
      case CASE_KNOWN -> List.of(Measure.SETTLED);
      case PUBLIC_HANDLED -> List.of(Measure.HANDLED);
      case ARGUED_KNOWN -> List.of(Measure.ANSWERED);
      default -> List.of();
    };
  }

  private static Explanation opening(Level level, Evidence evidence) {
    return figure(
        at(level, "au début de la période", "when the period began"),
        evidence.opening(level),
        Optional.empty(),
        List.of());
  }

  private static Text at(Level level, String french, String english) {
    return new Text(level.label().french() + " " + french, level.label().english() + " " + english);
  }

  private static Explanation figure(
      Text label, double number, Optional<String> operation, List<Explanation> parts) {
    return new Explanation(label, Optional.of(number), Unit.COUNT, operation, parts);
  }

  private static Explanation leaf(Measure measure, Tally tally) {
    return leaf(measure, tally, List.of());
  }

  private static Explanation leaf(Measure measure, Tally tally, List<Measure> details) {
    Unit unit = Unit.of(measure.word());
    return new Explanation(
        measure.label(),
        Optional.of(unit.ofCounted(tally.get(measure))),
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

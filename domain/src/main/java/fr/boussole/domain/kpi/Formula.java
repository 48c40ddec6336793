package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Narrowing;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a KPI is computed from measures. Closed: what can be done with a formula grows, the formulas
 * themselves rarely.
 */
public sealed interface Formula {

  /** A count. */
  record Total(Measure of) implements Formula {}

  /**
   * Part ÷ whole, in percent.
   *
   * @param part counted among {@code whole}
   * @param evidence what must not be zero for the part to mean anything: a file that never tells
   *     whether contacts were resolved says nothing about the share resolved. Looked for in the
   *     whole scope asked about: a day on which nothing was resolved has a share of 0
   */
  record Ratio(Measure part, Measure whole, Measure evidence) implements Formula {}

  /** Sum of seconds ÷ count of contacts; the distribution gives median, P90 and the interval. */
  record MeanDuration(Measure sum, Measure count, Distribution spread) implements Formula {}

  /** (Plus − minus) ÷ answers, in points from −100 to +100. */
  record NetScore(Measure plus, Measure minus, Measure of) implements Formula {}

  /** What the filtered values of a dimension make of all of it, in percent. */
  record Share(Measure of, Dimension within) implements Formula {}

  /** What was there at the period's end: all that came in up to it less all that went out. */
  record Stock(Measure in, Measure out) implements Formula {}

  /**
   * The mean of CES points. Scales are never mixed silently: answers on 1–7 alone are read on 1–7;
   * when the scope holds both, those on 1–7 are brought to 1–5 by 1 + (points − 1) × 4 ÷ 6, and the
   * value says so.
   */
  record EffortScore() implements Formula {}

  /** A ratio of only those facts of the scope that the KPI is about. */
  record Narrowed(Narrowing to, Ratio of) implements Formula {}

  /** The facts of the scope that the formula is about; all of them when empty. */
  default Optional<Narrowing> narrowing() {
    return this instanceof Narrowed narrowed ? Optional.of(narrowed.to()) : Optional.empty();
  }

  /** The measures the formula reads. */
  default Set<Measure> measures() {
    return switch (this) {
      case Total(Measure of) -> EnumSet.of(of);
      case Ratio(Measure part, Measure whole, Measure evidence) ->
          EnumSet.of(part, whole, evidence);
      case MeanDuration(Measure sum, Measure count, Distribution spread) -> EnumSet.of(sum, count);
      case NetScore(Measure plus, Measure minus, Measure of) -> EnumSet.of(plus, minus, of);
      case Share(Measure of, Dimension within) -> EnumSet.of(of);
      case Stock(Measure in, Measure out) -> EnumSet.of(in, out);
      case Narrowed(Narrowing to, Ratio of) -> of.measures();
      case EffortScore() ->
          EnumSet.of(
              Measure.CES5_ANSWERS,
              Measure.CES5_POINTS,
              Measure.CES5_SQUARES,
              Measure.CES7_ANSWERS,
              Measure.CES7_POINTS,
              Measure.CES7_SQUARES);
    };
  }

  /** The distribution the formula reads, if any. */
  default Optional<Distribution> distribution() {
    return this instanceof MeanDuration mean ? Optional.of(mean.spread()) : Optional.empty();
  }
}

package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.Dimension;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An operand of a quotient. */
public sealed interface Amount {

  /** What the days of the period add up to. */
  record Sum(Measure of) implements Amount {}

  /** How many there were when the period began. */
  record Opening(Level of) implements Amount {}

  /** How many there are when the period has ended. */
  record Closing(Level of) implements Amount {}

  /** The mean of the levels at the end of each day of the period. */
  record Average(Level of) implements Amount {}

  /** A figure that is no sum of days. */
  record Different(Distinct of) implements Amount {}

  /** One amount less another of the same unit. */
  record Less(Amount from, Amount taken) implements Amount {}

  /**
   * An amount of the scope without its filter on a dimension, which the amount's own facts need not
   * carry.
   *
   * @param of of which nothing is beyond another dimension
   */
  record Beyond(Dimension without, Amount of) implements Amount {

    public Beyond {
      if (of.beyond().isPresent()) {
        throw new IllegalArgumentException("beyond one dimension only: " + of);
      }
    }
  }

  /** Its amount in its unit. */
  default double in(Evidence evidence) {
    return unit().ofCounted(counted(evidence));
  }

  /** Whole seconds, cents and counts, so that differences are exact. */
  private double counted(Evidence evidence) {
    return switch (this) {
      case Sum(Measure of) -> evidence.tally().get(of);
      case Opening(Level of) -> evidence.opening(of);
      case Closing(Level of) -> evidence.closing(of);
      case Average(Level of) -> evidence.average(of);
      case Different(Distinct of) -> evidence.distinct(of);
      case Less(Amount from, Amount taken) -> from.counted(evidence) - taken.counted(evidence);
      case Beyond(Dimension without, Amount of) ->
          of.counted(evidence.reference().orElse(evidence));
    };
  }

  default Unit unit() {
    return switch (this) {
      case Sum(Measure of) -> Unit.of(of.word());
      case Opening opening -> Unit.COUNT;
      case Closing closing -> Unit.COUNT;
      case Average average -> Unit.COUNT;
      case Different(Distinct of) -> Unit.of(of.word());
      case Less(Amount from, Amount taken) -> from.unit();
      case Beyond(Dimension without, Amount of) -> of.unit();
    };
  }

  /** What it is computed from in the scope itself. */
  default Needs needs() {
    return switch (this) {
      case Sum(Measure of) -> Needs.of(of);
      case Opening(Level of) -> Needs.ofOpening(of);
      case Closing(Level of) -> Needs.ofOpening(of).plus(Needs.of(of.in(), of.out()));
      case Average(Level of) -> Needs.ofAverage(of);
      case Different(Distinct of) -> Needs.of(of);
      case Less(Amount from, Amount taken) -> from.needs().plus(taken.needs());
      case Beyond beyond -> Needs.NOTHING;
    };
  }

  /** What it is computed from in the scope without the filter on {@link #beyond}. */
  default Needs needsBeyond() {
    return switch (this) {
      case Sum sum -> Needs.NOTHING;
      case Opening opening -> Needs.NOTHING;
      case Closing closing -> Needs.NOTHING;
      case Average average -> Needs.NOTHING;
      case Different different -> Needs.NOTHING;
      case Less(Amount from, Amount taken) -> from.needsBeyond().plus(taken.needsBeyond());
      case Beyond(Dimension without, Amount of) -> of.needs();
    };
  }

  /** The dimension whose filter some of it is told without. */
  default Optional<Dimension> beyond() {
    return switch (this) {
      case Sum sum -> Optional.empty();
      case Opening opening -> Optional.empty();
      case Closing closing -> Optional.empty();
      case Average average -> Optional.empty();
      case Different different -> Optional.empty();
      case Less(Amount from, Amount taken) -> from.beyond().or(taken::beyond);
      case Beyond(Dimension without, Amount of) -> Optional.of(without);
    };
  }

  /** What it can be filtered and told apart by: what its facts carry. */
  default Set<Dimension> dimensions() {
    return switch (this) {
      case Sum(Measure of) -> of.facts().dimensions();
      case Opening(Level of) -> of.facts().dimensions();
      case Closing(Level of) -> of.facts().dimensions();
      case Average(Level of) -> of.facts().dimensions();
      case Different(Distinct of) -> of.dimensions();
      case Less(Amount from, Amount taken) -> {
        Set<Dimension> both = EnumSet.copyOf(from.dimensions());
        both.retainAll(taken.dimensions());
        yield both;
      }
      case Beyond(Dimension without, Amount of) -> {
        Set<Dimension> more = EnumSet.copyOf(of.dimensions());
        more.add(without);
        yield more;
      }
    };
  }
}

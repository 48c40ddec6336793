package fr.boussole.domain.kpi;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Narrowing;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a KPI is computed from measures. Closed: what can be done with a formula grows, the formulas
 * themselves rarely.
 */
public sealed interface Formula {

  /** A formula of which there is a variant that counts only some of the scope's facts. */
  sealed interface Narrowable extends Formula {}

  /**
   * A count or a sum.
   *
   * @param facts what it rests on where that is not the count itself: without any there is no data
   */
  record Total(Measure of, Optional<Measure> facts) implements Formula {

    public Total(Measure of) {
      this(of, Optional.empty());
    }
  }

  /**
   * Part ÷ whole, in percent.
   *
   * @param part counted among {@code whole}
   * @param evidence what must not be zero for the part to mean anything: a file that never tells
   *     whether contacts were resolved says nothing about the share resolved. Looked for in the
   *     whole scope asked about: a day on which nothing was resolved has a share of 0
   */
  record Ratio(Measure part, Measure whole, Measure evidence) implements Narrowable {}

  /** Sum of seconds ÷ count of contacts; the distribution gives median, P90 and the interval. */
  record MeanDuration(Measure sum, Measure count, Distribution spread) implements Formula {}

  /** (Plus − minus) ÷ answers, in points from −100 to +100. */
  record NetScore(Measure plus, Measure minus, Measure of) implements Formula {}

  /** What the filtered values of a dimension, or the narrowing, make of all of it, in percent. */
  record Share(Measure of, Dimension within) implements Narrowable {}

  /** What was there at the period's end. */
  record Stock(Level of) implements Formula {}

  /**
   * Part ÷ whole, of amounts of any sort; in percent where that is the KPI's unit. It has an
   * interval only as a share of the facts it rests on.
   *
   * @param facts how many facts it rests on; the whole itself where that counts them
   * @param evidence each must not be zero in the whole scope asked about, as for a {@link Ratio}
   */
  record Quotient(Amount part, Amount whole, Amount facts, Set<Measure> evidence)
      implements Narrowable {

    public Quotient {
      evidence = Set.copyOf(evidence);
      if (part.beyond().isPresent()
          || facts.beyond().isPresent() && !facts.beyond().equals(whole.beyond())) {
        throw new IllegalArgumentException("only the whole reaches beyond the scope");
      }
    }

    /** A quotient of sums whose facts always tell both. */
    public Quotient(Measure part, Measure whole, Measure facts) {
      this(new Amount.Sum(part), new Amount.Sum(whole), new Amount.Sum(facts), Set.of());
    }
  }

  /**
   * The mean of points. Scales are never mixed silently: points of one scale are read on it; when
   * the scope holds several, all are brought to the first, and the value says so.
   *
   * @param scales at least one, the one that others are brought to first
   * @param gaps whether points are differences of two answers on the scale
   */
  record ScaledMean(List<Scale> scales, boolean gaps) implements Narrowable {

    public ScaledMean {
      scales = List.copyOf(scales);
      if (scales.isEmpty()) {
        throw new IllegalArgumentException("points are on some scale");
      }
    }
  }

  /**
   * Points given on one scale.
   *
   * @param squares sum of the squared points, for the interval
   * @param low the least an answer can be
   * @param high the most an answer can be
   */
  record Scale(Measure answers, Measure points, Measure squares, int low, int high) {

    public Scale {
      if (low >= high) {
        throw new IllegalArgumentException("no scale from %d to %d".formatted(low, high));
      }
    }
  }

  /** A formula of only those facts of the scope that the KPI is about. */
  record Narrowed(Narrowing to, Narrowable of) implements Formula {}

  /** The facts of the scope that the formula is about; all of them when empty. */
  default Optional<Narrowing> narrowing() {
    return this instanceof Narrowed narrowed ? Optional.of(narrowed.to()) : Optional.empty();
  }

  /** The dimension without whose filter the formula reads a reference. */
  default Optional<Dimension> beyond() {
    return switch (this) {
      case Share(Measure of, Dimension within) -> Optional.of(within);
      case Quotient quotient -> quotient.whole().beyond();
      case Narrowed(Narrowing to, Narrowable of) -> of.beyond();
      case Total total -> Optional.empty();
      case Ratio ratio -> Optional.empty();
      case MeanDuration mean -> Optional.empty();
      case NetScore score -> Optional.empty();
      case Stock stock -> Optional.empty();
      case ScaledMean mean -> Optional.empty();
    };
  }

  /** What the formula reads of the scope itself. */
  default Needs needs() {
    return switch (this) {
      case Total(Measure of, Optional<Measure> facts) ->
          facts.map(resting -> Needs.of(of, resting)).orElseGet(() -> Needs.of(of));
      case Ratio(Measure part, Measure whole, Measure evidence) ->
          Needs.of(EnumSet.of(part, whole, evidence));
      case MeanDuration(Measure sum, Measure count, Distribution spread) ->
          Needs.of(sum, count).plus(Needs.of(spread));
      case NetScore(Measure plus, Measure minus, Measure of) -> Needs.of(plus, minus, of);
      case Share(Measure of, Dimension within) -> Needs.of(of);
      case Stock(Level of) -> new Amount.Closing(of).needs();
      case Quotient(Amount part, Amount whole, Amount facts, Set<Measure> evidence) ->
          part.needs().plus(whole.needs()).plus(facts.needs()).plus(Needs.of(evidence));
      case ScaledMean(List<Scale> scales, boolean gaps) ->
          scales.stream()
              .map(scale -> Needs.of(scale.answers(), scale.points(), scale.squares()))
              .reduce(Needs.NOTHING, Needs::plus);
      case Narrowed(Narrowing to, Narrowable of) -> of.needs();
    };
  }

  /** What the formula reads of the scope without the filter on {@link #beyond}. */
  default Needs needsBeyond() {
    return switch (this) {
      case Share(Measure of, Dimension within) -> Needs.of(of);
      case Quotient quotient -> quotient.whole().needsBeyond().plus(quotient.facts().needsBeyond());
      case Narrowed(Narrowing to, Narrowable of) -> of.needsBeyond();
      case Total total -> Needs.NOTHING;
      case Ratio ratio -> Needs.NOTHING;
      case MeanDuration mean -> Needs.NOTHING;
      case NetScore score -> Needs.NOTHING;
      case Stock stock -> Needs.NOTHING;
      case ScaledMean mean -> Needs.NOTHING;
    };
  }

  /** Whether the formula is a sum that only contacts known one by one make. */
  private boolean restsOnSingleContacts() {
    return switch (this) {
      case Total(Measure of, Optional<Measure> facts) ->
          of.facts() == FactType.CONTACTS && !DailyContacts.MEASURES.contains(of);
      case Stock(Level of) -> of == Level.BACKLOG;
      case Ratio ratio -> false;
      case MeanDuration mean -> false;
      case NetScore score -> false;
      case Share share -> false;
      case Quotient quotient -> false;
      case ScaledMean mean -> false;
      case Narrowed(Narrowing to, Narrowable of) -> ((Formula) of).restsOnSingleContacts();
    };
  }

  /** What tells whether the facts tell the figure at all, beside what the formula reads. */
  default Needs toldBy() {
    return restsOnSingleContacts() ? Needs.of(Measure.RECEIVED, Measure.SINGLE) : Needs.NOTHING;
  }

  /**
   * Whether the facts tell the figure. Totals of a day say nothing of what became of their
   * contacts: where there is nothing else, that is no zero.
   *
   * @param around the measures of the whole scope asked about
   */
  default boolean isTold(Tally around) {
    return !restsOnSingleContacts()
        || around.get(Measure.RECEIVED) == 0
        || around.get(Measure.SINGLE) > 0;
  }

  /** The measures the formula reads, wherever. */
  default Set<Measure> measures() {
    return needs().plus(needsBeyond()).measures();
  }

  /** The facts the formula is made from. */
  default Set<FactType> factTypes() {
    return needs().plus(needsBeyond()).factTypes();
  }

  /** What the figure can be filtered and told apart by: what all facts it is made from carry. */
  default Set<Dimension> dimensions() {
    Set<Dimension> told = EnumSet.allOf(Dimension.class);
    switch (this) {
      case Quotient(Amount part, Amount whole, Amount facts, Set<Measure> evidence) -> {
        told.retainAll(part.dimensions());
        told.retainAll(whole.dimensions());
        told.retainAll(facts.dimensions());
        evidence.forEach(measure -> told.retainAll(measure.facts().dimensions()));
      }
      case Narrowed(Narrowing to, Narrowable of) -> told.retainAll(of.dimensions());
      case Total total -> keepCarried(told);
      case Ratio ratio -> keepCarried(told);
      case MeanDuration mean -> keepCarried(told);
      case NetScore score -> keepCarried(told);
      case Share share -> keepCarried(told);
      case Stock stock -> keepCarried(told);
      case ScaledMean mean -> keepCarried(told);
    }
    return Collections.unmodifiableSet(told);
  }

  private void keepCarried(Set<Dimension> told) {
    factTypes().forEach(type -> told.retainAll(type.dimensions()));
  }
}

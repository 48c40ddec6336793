package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.stat.Intervals;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * Points of one or several scales, all on one.
 *
 * @param n answers
 * @param sum of their points
 * @param squares sum of their squared points
 * @param scale which scale they are on, and whether some were brought there
 */
record ScaledPoints(long n, double sum, double squares, Optional<Text> scale) {

  private static final ScaledPoints NONE = new ScaledPoints(0, 0, 0, Optional.empty());

  static ScaledPoints of(Formula.ScaledMean formula, Tally tally) {
    List<Formula.Scale> given =
        formula.scales().stream().filter(scale -> tally.get(scale.answers()) > 0).toList();
    if (given.isEmpty()) {
      return NONE;
    }
    if (given.size() == 1) {
      Formula.Scale only = given.getFirst();
      return onto(only, only, formula.gaps(), tally).on(alone(only));
    }
    Formula.Scale first = formula.scales().getFirst();
    ScaledPoints all = NONE;
    for (Formula.Scale scale : given) {
      ScaledPoints brought = onto(first, scale, formula.gaps(), tally);
      all =
          new ScaledPoints(
              all.n + brought.n,
              all.sum + brought.sum,
              all.squares + brought.squares,
              scale.equals(first)
                  ? all.scale
                  : joined(all.scale, conversion(first, scale, formula.gaps())));
    }
    return all;
  }

  KpiValue mean() {
    if (n == 0) {
      return new KpiValue.Unknown(NoData.NO_FACTS);
    }
    double mean = sum / n;
    return new KpiValue.Known(
        mean,
        n,
        sum,
        Optional.of((double) n),
        n < 2
            ? Optional.empty()
            : Optional.of(
                Intervals.mean(mean, Math.max(0, squares - n * mean * mean) / (n - 1), n)),
        Optional.empty(),
        scale);
  }

  private ScaledPoints on(Text other) {
    return new ScaledPoints(n, sum, squares, Optional.of(other));
  }

  /** A point x becomes low + (x − low of its scale) × ratio of lengths; a gap is only stretched. */
  private static ScaledPoints onto(
      Formula.Scale target, Formula.Scale scale, boolean gaps, Tally tally) {
    long n = tally.get(scale.answers());
    double points = tally.get(scale.points());
    double squares = tally.get(scale.squares());
    double targetLength = target.high() - target.low();
    double length = scale.high() - scale.low();
    double from = gaps ? 0 : scale.low();
    double to = gaps ? 0 : target.low();
    double above = points - n * from;
    double squaresAbove = squares - 2 * from * points + n * from * from;
    double moved = above * targetLength / length;
    return new ScaledPoints(
        n,
        n * to + moved,
        n * to * to
            + 2 * to * moved
            + squaresAbove * targetLength * targetLength / (length * length),
        NONE.scale);
  }

  private static Text alone(Formula.Scale scale) {
    return new Text(
        "Échelle de %d à %d.".formatted(scale.low(), scale.high()),
        "Scale from %d to %d.".formatted(scale.low(), scale.high()));
  }

  private static Text conversion(Formula.Scale first, Formula.Scale scale, boolean gaps) {
    String how =
        gaps
            ? "%d ÷ %d".formatted(first.high() - first.low(), scale.high() - scale.low())
            : "%d + (points − %d) × %d ÷ %d"
                .formatted(
                    first.low(),
                    scale.low(),
                    first.high() - first.low(),
                    scale.high() - scale.low());
    String from = scale.low() + "–" + scale.high();
    String to = first.low() + "–" + first.high();
    return gaps
        ? new Text(
            "Les écarts sur %s sont ramenés à %s : écart × %s.".formatted(from, to, how),
            "Gaps on %s are brought to %s: gap × %s.".formatted(from, to, how))
        : new Text(
            "Les réponses sur %s sont ramenées à %s : %s.".formatted(from, to, how),
            "Answers on %s are brought to %s: %s.".formatted(from, to, how));
  }

  private static Optional<Text> joined(Optional<Text> some, Text more) {
    return Optional.of(some.map(said -> said.and(more)).orElse(more));
  }
}

package fr.boussole.application.dashboard;

import fr.boussole.domain.kpi.Explanation;
import fr.boussole.domain.kpi.Formula;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.Needs;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.scope.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is asked for KPIs that are read on the same facts of one scope: one question, and one more
 * for each dimension without whose filter some of them read a reference.
 *
 * @param narrowing of all the KPIs' formulas
 * @param pieces of the period, to be read beside it
 */
record Inquiry(
    Scope scope,
    Optional<Narrowing> narrowing,
    List<Kpi> kpis,
    Optional<Dimension> by,
    List<Period> pieces) {

  static Inquiry of(Scope scope, Kpi kpi, Optional<Dimension> by, List<Period> pieces) {
    return new Inquiry(scope, kpi.formula().narrowing(), List.of(kpi), by, pieces);
  }

  Answer ask(Asking facts) {
    Needs needs = kpis.stream().map(kpi -> needs(kpi.formula())).reduce(Needs.NOTHING, Needs::plus);
    return facts.answer(
        new Question(
            scope.filter(), narrowing, scope.rules(), by, needs, windows(), spreadWindows(needs)));
  }

  /** The answers without a filter, by the dimension that is left out. */
  Map<Dimension, Answer> references(Asking facts) {
    Map<Dimension, Answer> references = new EnumMap<>(Dimension.class);
    Set<Dimension> beyond = EnumSet.noneOf(Dimension.class);
    kpis.stream()
        .map(Kpi::formula)
        .filter(this::readsBeyondTheScope)
        .forEach(formula -> formula.beyond().ifPresent(beyond::add));
    for (Dimension dimension : beyond) {
      Needs needs =
          kpis.stream()
              .map(Kpi::formula)
              .filter(formula -> formula.beyond().equals(Optional.of(dimension)))
              .map(Formula::needsBeyond)
              .reduce(Needs.NOTHING, Needs::plus);
      // Told apart by this dimension, each value is a part of all; by another, of all of that
      // value.
      references.put(
          dimension,
          facts.answer(
              new Question(
                  scope.filter().without(dimension),
                  Optional.empty(),
                  scope.rules(),
                  by.filter(told -> told != dimension),
                  needs,
                  windows(),
                  List.of())));
    }
    return references;
  }

  private Needs needs(Formula formula) {
    Needs needs = formula.needs().plus(formula.toldBy());
    if (by.isEmpty()) {
      needs = needs.plus(Needs.of(Set.copyOf(Explanation.measuresBeside(formula))));
    }
    return readsBeyondTheScope(formula) ? needs : needs.plus(formula.needsBeyond());
  }

  /**
   * Whether the formula's reference is not what the scope itself, or all of its parts together,
   * tell.
   */
  private boolean readsBeyondTheScope(Formula formula) {
    if (formula.beyond().isEmpty()) {
      return false;
    }
    Dimension dimension = formula.beyond().get();
    return narrowing.isPresent()
        || scope.filter().on(dimension).isPresent()
        || by.equals(Optional.of(dimension)) && !(formula instanceof Formula.Share);
  }

  private List<Period> windows() {
    Set<Period> windows = new TreeSet<>(pieces);
    windows.add(scope.period());
    windows.add(scope.period().previous());
    return List.copyOf(windows);
  }

  /**
   * A trend of one KPI shows the median and the interval of each piece; the home's sparklines show
   * neither.
   */
  private List<Period> spreadWindows(Needs needs) {
    if (needs.distributions().isEmpty()) {
      return List.of();
    }
    List<Period> windows = new ArrayList<>(List.of(scope.period().previous(), scope.period()));
    if (kpis.size() == 1) {
      windows.addAll(pieces);
    }
    return windows;
  }
}

package fr.boussole.application.health;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Measure;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which KPIs a column of a file is needed for. Nothing is listed by hand: sample rows are counted
 * with and without the column, as the domain counts every row, and the measures that differ are
 * those that it feeds. What another column of the file tells as well is not missed.
 */
public final class Feeds {

  private Feeds() {}

  /**
   * The measures that a column feeds.
   *
   * @param others words of the columns that the file fills besides
   */
  public static Set<Measure> measures(ImportKind kind, Set<String> others, String column) {
    Set<String> without = new HashSet<>(others);
    without.remove(column);
    Set<String> with = new HashSet<>(without);
    with.add(column);
    Map<SampleRows.Counted, Long> before = SampleRows.count(kind, without);
    Map<SampleRows.Counted, Long> after = SampleRows.count(kind, with);
    Set<Measure> fed = EnumSet.noneOf(Measure.class);
    for (Map<SampleRows.Counted, Long> counts : List.of(before, after)) {
      counts
          .keySet()
          .forEach(
              counted -> {
                if (!Objects.equals(before.get(counted), after.get(counted))) {
                  fed.add(counted.measure());
                }
              });
    }
    return fed;
  }

  /**
   * The KPIs that have no value, or a less sure one, where the column is blank, in the order of the
   * catalogue.
   *
   * @param others words of the columns that the file fills besides
   */
  public static List<Kpi> kpis(ImportKind kind, Set<String> others, Column column) {
    Set<Measure> fed = measures(kind, others, column.word());
    return KpiCatalogue.all().stream()
        .filter(
            kpi ->
                !Collections.disjoint(kpi.formula().measures(), fed)
                    || isTakenFrom(kpi, kind, column)
                    || differs(kpi, kind, column))
        .toList();
  }

  /** Whether the KPI picks its facts by the values of the column. */
  private static boolean isTakenFrom(Kpi kpi, ImportKind kind, Column column) {
    return kpi.formula().factTypes().contains(kind.type())
        && (kpi.formula().narrowing().stream()
                .anyMatch(narrowing -> narrowing.dimension().word().equals(column.word()))
            || kpi.formula().beyond().stream()
                .anyMatch(dimension -> dimension.word().equals(column.word())));
  }

  /** Whether the KPI tells persons apart by the column. */
  private static boolean differs(Kpi kpi, ImportKind kind, Column column) {
    return kpi.formula().needs().distincts().stream()
        .map(distinct -> personOf(distinct, kind))
        .flatMap(Optional::stream)
        .anyMatch(column.word()::equals);
  }

  private static Optional<String> personOf(Distinct distinct, ImportKind kind) {
    return distinct.facts() != kind.type()
        ? Optional.empty()
        : Optional.of(kind.type() == FactType.CONTACTS ? "agent" : "customer");
  }
}

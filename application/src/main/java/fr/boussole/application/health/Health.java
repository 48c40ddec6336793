package fr.boussole.application.health;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.QualityReports;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The health of the data: of every source, and of what a KPI stands on. */
@ApplicationScoped
public class Health {

  /** How far back rhythm and missing days are told: a year and a month. */
  private static final int DAYS = 396;

  private final Supplies supplies;
  private final QualityReports reports;
  private final Clock clock;

  public Health(Supplies supplies, QualityReports reports, Clock clock) {
    this.supplies = supplies;
    this.reports = reports;
    this.clock = clock;
  }

  /** Of every source and kind: what deserves most looks first. */
  public List<SourceHealth> all() {
    return of(EnumSet.allOf(ImportKind.class));
  }

  /** What a KPI stands on; empty when nothing was imported for it. */
  public Optional<Standing> of(Kpi kpi) {
    List<SourceHealth> sources = of(kinds(kpi));
    return sources.isEmpty() ? Optional.empty() : Optional.of(new Standing(sources));
  }

  /**
   * The sources that a KPI stands on.
   *
   * @param sources at least one
   */
  public record Standing(List<SourceHealth> sources) {

    public Standing {
      sources = List.copyOf(sources);
    }

    /** The last day for which there are rows; empty where days say nothing. */
    public Optional<LocalDate> freshUntil() {
      return sources.stream()
          .filter(source -> source.rhythm().isPresent())
          .map(source -> source.supply().lastDay())
          .max(Comparator.naturalOrder());
    }

    /** Whether all sources of a kind that the figure needs are late. */
    public boolean isLate() {
      return needed().stream()
          .collect(Collectors.groupingBy(source -> source.supply().kind()))
          .values()
          .stream()
          .anyMatch(each -> each.stream().allMatch(SourceHealth::isLate));
    }

    public int remarks() {
      return needed().stream().mapToInt(SourceHealth::remarks).sum();
    }

    /** Where contacts are known one by one, totals of days may end. */
    private List<SourceHealth> needed() {
      boolean single =
          sources.stream().anyMatch(source -> source.supply().kind() == ImportKind.CONTACTS);
      return sources.stream()
          .filter(source -> !single || source.supply().kind() != ImportKind.DAILY_CONTACTS)
          .toList();
    }
  }

  private List<SourceHealth> of(Set<ImportKind> kinds) {
    LocalDate today = LocalDate.now(clock);
    List<Supply> wanted = supplies.of(kinds, Period.ofDays(today.minusDays(DAYS), today));
    Map<Long, Quality> last =
        reports.inShort(wanted.stream().map(Supply::importId).collect(Collectors.toSet()));
    return wanted.stream()
        .map(
            supply ->
                SourceHealth.of(
                    supply, last.getOrDefault(supply.importId(), Quality.none()), today))
        .sorted(
            Comparator.comparing(SourceHealth::isLate)
                .thenComparing(SourceHealth::remarks)
                .reversed()
                .thenComparing(source -> source.supply().kind())
                .thenComparing(source -> source.supply().source()))
        .toList();
  }

  /** Totals of a day count into some of the measures of contacts. */
  private static Set<ImportKind> kinds(Kpi kpi) {
    Set<ImportKind> kinds = EnumSet.noneOf(ImportKind.class);
    for (FactType type : kpi.formula().factTypes()) {
      kinds.add(ImportKind.of(type));
    }
    if (!Collections.disjoint(kpi.formula().measures(), DailyContacts.MEASURES)) {
      kinds.add(ImportKind.DAILY_CONTACTS);
    }
    return kinds;
  }
}

package fr.boussole.application.trial;

import fr.boussole.application.dashboard.Dashboards;
import fr.boussole.application.dashboard.Measurements;
import fr.boussole.application.dashboard.Origins;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Incoming;
import fr.boussole.application.importing.LoadRefused;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.application.rules.Rulings;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tries imports: they are made as they would be, asked for what the KPIs became, and given up.
 * Trials wait for one another, and imports for a trial as for one another.
 */
@ApplicationScoped
public class Trials {

  /** A longer file is tried on its first rows only: imports wait meanwhile. */
  public static final long MOST_ROWS = 2_000_000;

  /** Facts that are tried belong to no import; numbers of imports begin at 1. */
  private static final long NO_IMPORT = 0;

  private static final Viewer ALL_SEEING =
      new Viewer("(trial)", Role.ADMIN, Optional.empty(), Set.of());

  private final RowSource files;
  private final Facts facts;
  private final Measurements measurements;
  private final Origins origins;
  private final Rulings rulings;
  private final Clock clock;

  /** Trials that wait here need no connection to the database: these are few. */
  private final ReentrantLock turn = new ReentrantLock(true);

  public Trials(
      RowSource files,
      Facts facts,
      Measurements measurements,
      Origins origins,
      Rulings rulings,
      Clock clock) {
    this.files = files;
    this.facts = facts;
    this.measurements = measurements;
    this.origins = origins;
    this.rulings = rulings;
    this.clock = clock;
  }

  /**
   * Tries an import, after the trials asked for before; takes as long as the import would.
   *
   * @throws UnreadableFile when the file cannot be taken with this mapping
   */
  public Trial of(Path file, Mapping mapping) throws UnreadableFile {
    turn.lock();
    try {
      return tried(file, mapping);
    } finally {
      turn.unlock();
    }
  }

  private Trial tried(Path file, Mapping mapping) throws UnreadableFile {
    try (Facts.Load load = facts.begin(NO_IMPORT, Incoming.of(mapping), clock.getZone())) {
      TrialSink sink = new TrialSink(load, clock);
      FileShape shape = files.read(file, mapping, clock.getZone(), sink);
      Facts.Tried tried = load.trial(shape.with(sink.quality()), sink.rejected());
      Optional<Period> days =
          mapping.kinds().isEmpty() ? tried.measurements().extent() : sink.days();
      return new Trial(
          shape,
          tried.quality(),
          tried.counts(),
          sink.isLimited(),
          days,
          days.map(over -> changes(kpis(mapping.kinds()), over, tried.measurements()))
              .orElse(List.of()),
          sink.rejects());
    } catch (LoadRefused refused) {
      throw new UnreadableFile(refused.problem());
    }
  }

  /** Those that rest on such facts; names of values may change any. */
  private static List<Kpi> kpis(Set<ImportKind> kinds) {
    if (kinds.isEmpty()) {
      return KpiCatalogue.all();
    }
    Set<FactType> brought = EnumSet.noneOf(FactType.class);
    kinds.forEach(kind -> brought.add(kind.type()));
    if (brought.contains(FactType.DAILY_CONTACTS)) {
      brought.add(FactType.CONTACTS);
    }
    return KpiCatalogue.all().stream()
        .filter(kpi -> !Collections.disjoint(kpi.formula().factTypes(), brought))
        .toList();
  }

  /** Both while the load is open: an import in between would be taken for a change by this one. */
  private List<Trial.Change> changes(List<Kpi> kpis, Period days, Measurements after) {
    List<Reading> without = readings(measurements, kpis, days);
    List<Reading> with = readings(after, kpis, days);
    List<Trial.Change> changes = new ArrayList<>();
    for (int i = 0; i < kpis.size(); i++) {
      changes.add(new Trial.Change(kpis.get(i), without.get(i).value(), with.get(i).value()));
    }
    return changes;
  }

  private List<Reading> readings(Measurements from, List<Kpi> kpis, Period days) {
    return new Dashboards(from, origins, rulings, clock).readings(ALL_SEEING, kpis, Scope.of(days));
  }
}

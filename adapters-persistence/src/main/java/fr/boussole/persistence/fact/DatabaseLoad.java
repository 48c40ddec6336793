package fr.boussole.persistence.fact;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.Found;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.Incoming;
import fr.boussole.application.importing.Quality;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.importing.ImportRecord;
import fr.boussole.persistence.importing.QualityRecord;
import fr.boussole.persistence.rollup.RollupDeltas;
import fr.boussole.persistence.rollup.RollupTidying;
import fr.boussole.persistence.rollup.TrialMeasurements;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One import in one transaction: rows are taken by COPY while the file is read, then merged, a kind
 * after the other: contacts first, so that survey answers find theirs. Loads wait for each other on
 * an advisory lock, so that rollups and facts never race.
 */
final class DatabaseLoad implements Facts.Load {

  private static final System.Logger LOG = System.getLogger(DatabaseLoad.class.getName());

  private final Connection connection;
  private final DimensionValues dimensions;
  private final long importId;
  private final Merge merge;
  private final Trail trail;
  private final Numbering numbers;
  private final RollupDeltas deltas;
  private final RulesInForce rules;
  private final Map<ImportKind, RowLoad> loads = new EnumMap<>(ImportKind.class);
  private final Map<FactKind, RowLoad> loadsOfFacts = new HashMap<>();
  private final NameLoad valueNames = new NameLoad();
  private long place;
  private OptionalLong rank = OptionalLong.empty();
  private BooleanSupplier othersWait = () -> false;
  private @Nullable Instant committed;

  DatabaseLoad(
      Connection connection,
      DimensionValues dimensions,
      long importId,
      Incoming incoming,
      ZoneId zone,
      Path spool)
      throws SQLException {
    this.connection = connection;
    this.dimensions = dimensions;
    this.importId = importId;
    this.merge = new Merge(connection);
    this.deltas = new RollupDeltas(connection);
    try {
      connection.setAutoCommit(false);
      LoadLock.take(connection);
      trail = Trail.begin(connection);
      // Sorting and hashing millions of rows: one import runs at a time, so it may have more
      // memory than a query.
      merge.execute("SET LOCAL work_mem = '256MB'");
      numbers = new Numbering(connection);
      DimensionNames names = DimensionValues.read(connection);
      rules = new RulesInForce(RulingTable.book(connection, names), Rules.standard(), zone);
      begin(incoming, zone, names, spool);
    } catch (SQLException | RuntimeException failure) {
      try (connection) {
        closeAll(loads.values().iterator());
      } catch (SQLException another) {
        failure.addSuppressed(another);
      }
      throw failure;
    }
  }

  /**
   * The connection takes one COPY at a time: the first kind has it, rows of the others wait beside
   * the upload.
   */
  private void begin(Incoming incoming, ZoneId zone, DimensionNames names, Path spool)
      throws SQLException {
    Merge waiting = merge.spoolingInto(spool);
    // The first one last: once its COPY has begun, nothing else can be asked.
    for (ImportKind kind : List.copyOf(incoming.kinds()).reversed()) {
      Merge into = loads.size() + 1 == incoming.kinds().size() ? merge : waiting;
      loads.put(kind, load(kind, incoming.ranked().contains(kind), into, zone, names));
    }
    loads.forEach((kind, rows) -> kind.facts().ifPresent(facts -> loadsOfFacts.put(facts, rows)));
  }

  private RowLoad load(
      ImportKind kind, boolean ranked, Merge into, ZoneId zone, DimensionNames names)
      throws SQLException {
    if (kind.facts().isPresent()) {
      FactKind facts = kind.facts().get();
      return new FactMerge(
          into,
          facts,
          importId,
          numbers,
          FactCounting.of(facts, merge, deltas, connection),
          trail,
          ranked);
    }
    if (kind == ImportKind.SURVEYS) {
      return new SurveyMerge(into, importId, zone, numbers, deltas, trail, ranked);
    }
    // Straight into the table, the last of several rows is the last of the file.
    return ranked || merge.exists("SELECT 1 FROM contact")
        ? new ContactMerge(into, importId, rules, numbers, deltas, trail, ranked)
        : new FirstContacts(into, importId, rules, names, numbers, deltas);
  }

  @Override
  public void yieldWhen(BooleanSupplier others) {
    othersWait = others;
  }

  @Override
  public void rank(long next) {
    rank = OptionalLong.of(next);
  }

  @Override
  public void contact(long line, Contact contact) {
    numbers.at(line);
    try {
      next(loads.get(ImportKind.CONTACTS)).add(++place, contact);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void survey(long line, SurveyAnswer answer) {
    numbers.at(line);
    try {
      next(loads.get(ImportKind.SURVEYS)).add(++place, answer);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void fact(long line, Fact fact) {
    numbers.at(line);
    try {
      next(loadsOfFacts.get(fact.values().kind())).add(++place, fact);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void name(Dimension dimension, String value, String name) {
    valueNames.add(dimension, value, name);
  }

  @Override
  public ImportRun.Counts commit(FileShape shape, long rejected, Clock clock) {
    try {
      shape.quality().days().forEach(day -> numbers.source(day.source()));
      Brought brought = bring();
      ImportRun.Counts counts = brought.counts(rejected);
      FileShape known = shape.with(brought.quality());
      QualityRecord.write(connection, importId, known.quality(), numbers::source);
      Instant now = clock.instant();
      ImportRecord.done(connection, importId, trail, brought.parts(), counts, known, now);
      dimensions.commit(connection);
      committed = now;
      return counts;
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public Facts.Tried trial(FileShape shape, long rejected) {
    try {
      Brought brought = bring();
      return new Facts.Tried(
          brought.counts(rejected),
          shape.quality().and(brought.quality()),
          new TrialMeasurements(connection, brought.names(), rules.zone()));
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  private record Brought(
      List<ImportRun.Part> parts, ImportRun.Counts named, Quality quality, DimensionNames names) {

    ImportRun.Counts counts(long rejected) {
      return ImportRun.Counts.of(parts, rejected).plus(named);
    }
  }

  /** Brings what was taken into the tables and the rollups. */
  private Brought bring() throws SQLException {
    // The first has the connection until it ends.
    for (RowLoad rows : loads.values()) {
      rows.end();
    }
    numbers.save(connection, trail.sequence());
    ImportRun.Counts named = valueNames.write(connection, rules.zone());
    DimensionNames names = DimensionValues.read(connection);
    CountedFacts facts = new CountedFacts(connection, names, rules);
    List<ImportRun.Part> parts = new ArrayList<>();
    for (Map.Entry<ImportKind, RowLoad> each : loads.entrySet()) {
      Merge.Outcome outcome = each.getValue().merge(facts);
      parts.add(
          new ImportRun.Part(
              each.getKey(), outcome.created(), outcome.updated(), outcome.unchanged()));
    }
    deltas.write();
    List<Found> found =
        new DailyCoverage(connection, names).refresh(facts, deltas, loads.keySet(), importId);
    Quality met = Quality.of(numbers.findings());
    return new Brought(parts, named, Quality.of(found).and(met), names);
  }

  /** Where the next row goes; its rank goes with it. */
  private RowLoad next(@Nullable RowLoad rows) {
    if (rows == null) {
      throw new IllegalStateException("a row of a kind that was not announced");
    }
    rows.rank(rank);
    rank = OptionalLong.empty();
    return rows;
  }

  @Override
  public void close() {
    try (Connection ending = connection) {
      try {
        closeAll(loads.values().iterator());
      } finally {
        ending.rollback();
      }
      if (committed != null) {
        tidy(ending, committed);
      }
      ending.setAutoCommit(true);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  /** Each of them whatever becomes of the others: some keep a file. */
  private static void closeAll(Iterator<RowLoad> loads) throws SQLException {
    if (loads.hasNext()) {
      try (RowLoad unused = loads.next()) {
        closeAll(loads);
      }
    }
  }

  /**
   * The import is done whatever becomes of this: what is left is made up for after the next one.
   */
  private void tidy(Connection ending, Instant now) throws SQLException {
    try {
      RollupTidying.afterLoad(ending, () -> !othersWait.getAsBoolean());
      Sealing.afterLoad(ending, now);
      ending.setAutoCommit(true);
      for (RowLoad rows : loads.values()) {
        rows.tidy();
      }
    } catch (SQLException failure) {
      LOG.log(
          System.Logger.Level.WARNING, "rollups were not tidied after import " + importId, failure);
      if (!ending.getAutoCommit()) {
        ending.rollback();
      }
    }
  }

  private static IllegalStateException refused(SQLException failure) {
    return new IllegalStateException("the database refused the import", failure);
  }
}

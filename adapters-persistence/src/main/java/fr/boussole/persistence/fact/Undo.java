package fr.boussole.persistence.fact;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.importing.ImportRecord;
import fr.boussole.persistence.rollup.RollupDeltas;
import fr.boussole.persistence.rollup.RollupTidying;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes one import back in one transaction: its rows leave the chains of earlier rows, and those
 * that were still its own change as if an import brought them as they were.
 */
final class Undo {

  private static final System.Logger LOG = System.getLogger(Undo.class.getName());

  private final Connection connection;
  private final DimensionValues dimensions;
  private final Merge merge;
  private final RollupDeltas deltas;
  private final List<FactCounting> tidied = new ArrayList<>();
  private long removed;
  private long restored;
  private long kept;

  /** Takes back on this connection, which is closed by whoever opened it. */
  Undo(Connection connection, DimensionValues dimensions) {
    this.connection = connection;
    this.dimensions = dimensions;
    this.merge = new Merge(connection);
    this.deltas = new RollupDeltas(connection);
  }

  Facts.Undone run(long importId, Set<ImportKind> kinds, ZoneId zone, Clock clock)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      LoadLock.take(connection);
      merge.execute("SET LOCAL work_mem = '256MB'");
      long sequence = ImportRecord.sequence(connection, importId);
      DimensionNames names = DimensionValues.read(connection);
      RulesInForce rules =
          new RulesInForce(RulingTable.book(connection, names), Rules.standard(), zone);
      CountedFacts facts = new CountedFacts(connection, names, rules);
      UnmetValues values = new UnmetValues(merge, sequence);
      KeptRows keptRows = new KeptRows(connection);
      for (ImportKind kind : kinds) {
        UndoneRows rows =
            new UndoneRows(connection, GivenTable.of(kind), importId, sequence, keptRows);
        takeBack(kind, rows, values, facts, rules);
        rows.forget();
      }
      deltas.write();
      if (kinds.contains(ImportKind.CONTACTS) || kinds.contains(ImportKind.DAILY_CONTACTS)) {
        new DailyCoverage(connection, names).refresh(facts, deltas);
      }
      values.forget();
      keptRows.write();
      ImportRecord.undone(connection, importId, clock.instant());
      dimensions.commit(connection);
      tidy(importId);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return new Facts.Undone(removed, restored, kept);
  }

  private void takeBack(
      ImportKind kind, UndoneRows rows, UnmetValues values, CountedFacts facts, RulesInForce rules)
      throws SQLException {
    UndoneRows.RowsLeft left =
        rows.stage(values, kind == ImportKind.CONTACTS ? ContactChange.MATCHED : "");
    removed += left.removed();
    restored += left.restored();
    kept += left.kept();
    if (left.change()) {
      change(kind, rules).apply(facts);
    } else {
      merge.drop("staged_" + GivenTable.of(kind).name(), "matched");
    }
  }

  private RowChange change(ImportKind kind, RulesInForce rules) throws SQLException {
    RowChange.Cause cause = RowChange.Cause.undoing();
    if (kind == ImportKind.CONTACTS) {
      ContactChange.prepare(merge);
      merge.analyze("staged_contact");
      return new ContactChange(merge, rules, deltas, cause);
    }
    if (kind == ImportKind.SURVEYS) {
      return new SurveyChange(merge, deltas, cause);
    }
    FactKind facts = kind.facts().orElseThrow();
    FactCounting counting = FactCounting.of(facts, merge, deltas, connection);
    tidied.add(counting);
    return new FactChange(merge, new FactTable(facts), counting, cause);
  }

  /** The import is taken back whatever becomes of this: the next import makes up for it. */
  private void tidy(long importId) throws SQLException {
    try {
      RollupTidying.afterLoad(connection);
      connection.setAutoCommit(true);
      for (FactCounting counting : tidied) {
        counting.tidy();
      }
    } catch (SQLException failure) {
      LOG.log(
          System.Logger.Level.WARNING,
          "rollups were not tidied after import " + importId + " was taken back",
          failure);
    } finally {
      connection.setAutoCommit(false);
    }
  }
}

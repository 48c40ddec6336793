package fr.boussole.persistence.fact;

import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.scope.Rules;
import fr.boussole.domain.text.Text;
import fr.boussole.persistence.importing.ImportRecord;
import fr.boussole.persistence.rollup.RollupDeltas;
import fr.boussole.persistence.rollup.RollupTidying;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * One import in one transaction: rows are taken by COPY while the file is read, then merged. Loads
 * wait for each other on an advisory lock, so that rollups and facts never race.
 */
final class DatabaseLoad implements Facts.Load {

  private static final System.Logger LOG = System.getLogger(DatabaseLoad.class.getName());

  private final Connection connection;
  private final DimensionValues dimensions;
  private final ImportKind kind;
  private final long importId;
  private final Merge merge;
  private final Trail trail;
  private final Numbering numbers;
  private final RollupDeltas deltas;
  private final RulesInForce rules;
  private final RowLoad rows;
  private boolean committed;

  DatabaseLoad(
      Connection connection,
      DimensionValues dimensions,
      long importId,
      ImportKind kind,
      ZoneId zone)
      throws SQLException {
    this.connection = connection;
    this.dimensions = dimensions;
    this.kind = kind;
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
      rows =
          kind.facts().isPresent()
              ? new FactMerge(
                  connection,
                  kind.facts().get(),
                  importId,
                  numbers,
                  counting(kind.facts().get()),
                  trail)
              : withContacts(kind, zone, names);
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  private FactCounting counting(FactKind facts) {
    return facts == DailyContacts.KIND
        ? new DailyContactsCounting(merge, deltas)
        : FactCounting.ofItsOwn(connection, facts);
  }

  private RowLoad withContacts(ImportKind kind, ZoneId zone, DimensionNames names)
      throws SQLException {
    if (kind == ImportKind.SURVEYS) {
      return new SurveyMerge(merge, importId, zone, numbers, deltas, trail);
    }
    return merge.exists("SELECT 1 FROM contact")
        ? new ContactMerge(merge, importId, rules, numbers, deltas, trail)
        : new FirstContacts(merge, importId, rules, names, numbers, deltas);
  }

  @Override
  public void contact(long line, Contact contact) {
    try {
      rows.add(line, contact);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void survey(long line, SurveyAnswer answer) {
    try {
      rows.add(line, answer);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void fact(long line, Fact fact) {
    try {
      rows.add(line, fact);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public ImportRun.Counts commit(FileShape shape, long rejected, Clock clock) {
    try {
      rows.end();
      numbers.save(connection, trail.sequence());
      DimensionNames names = DimensionValues.read(connection);
      CountedFacts facts = new CountedFacts(connection, names, rules);
      Merge.Outcome outcome = rows.merge(facts);
      deltas.write();
      List<Text> remarks =
          kind == ImportKind.CONTACTS || kind == ImportKind.DAILY_CONTACTS
              ? new DailyCoverage(connection, names).refresh(facts, deltas, kind, importId)
              : List.of();
      ImportRun.Counts counts =
          new ImportRun.Counts(outcome.created(), outcome.updated(), outcome.unchanged(), rejected);
      ImportRecord.done(connection, importId, trail, counts, shape.with(remarks), clock.instant());
      connection.commit();
      committed = true;
      dimensions.changed();
      return counts;
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  @Override
  public void close() {
    try (Connection ending = connection) {
      rows.close();
      ending.rollback();
      if (committed) {
        tidy(ending);
      }
      ending.setAutoCommit(true);
    } catch (SQLException failure) {
      throw refused(failure);
    }
  }

  /**
   * The import is done whatever becomes of this: what is left is made up for after the next one.
   */
  private void tidy(Connection ending) throws SQLException {
    try {
      RollupTidying.afterLoad(ending);
      ending.setAutoCommit(true);
      rows.tidy();
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

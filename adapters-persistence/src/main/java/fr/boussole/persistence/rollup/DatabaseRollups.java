package fr.boussole.persistence.rollup;

import fr.boussole.application.rollup.Comparison;
import fr.boussole.application.rollup.Rollups;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.FactKinds;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.scope.Rules;
import fr.boussole.persistence.fact.CountedFacts;
import fr.boussole.persistence.fact.DimensionNames;
import fr.boussole.persistence.fact.DimensionValues;
import fr.boussole.persistence.fact.KindFacts;
import fr.boussole.persistence.fact.LoadLock;
import fr.boussole.persistence.fact.RulesInForce;
import fr.boussole.persistence.fact.RulingTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Rollups worked out anew from all facts, into temporary tables: memory stays flat however many
 * facts there are.
 */
@ApplicationScoped
public class DatabaseRollups implements Rollups {

  private final DataSource dataSource;
  private final DimensionValues dimensions;
  private final Clock clock;

  public DatabaseRollups(DataSource dataSource, DimensionValues dimensions, Clock clock) {
    this.dataSource = dataSource;
    this.dimensions = dimensions;
    this.clock = clock;
  }

  @Override
  public Comparison compare(int most) {
    return inTransaction(
        connection -> {
          // What follows sees facts and rollups as one of the imports under way left them.
          LoadLock.take(connection);
          DimensionNames names = DimensionValues.read(connection);
          new RollupTidying(connection, RollupTables.KEPT).run();
          long facts = recompute(connection, names);
          Comparison comparison = new RollupComparison(connection, names, most).run(facts);
          for (FactKind kind : FactKinds.ALL) {
            CubeTidying.run(connection, Cube.kept(kind));
            long counted = recompute(connection, kind);
            comparison =
                comparison.plus(
                    new CubeComparison(connection, names, kind, most).run(counted), most);
          }
          return comparison;
        });
  }

  @Override
  public void rebuild() {
    rebuildAfter(
        connection -> {
          for (FactKind kind : FactKinds.ALL) {
            recompute(connection, kind);
            replace(connection, Cube.kept(kind).table(), Cube.recomputed(kind).table());
          }
          return true;
        });
  }

  @Override
  public boolean areUpToDate() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT version FROM rollup_version")) {
      return row.next() && row.getInt(1) >= Counting.VERSION;
    } catch (SQLException failure) {
      throw new IllegalStateException("the rollups' version could not be read", failure);
    }
  }

  /** A change of what counting depends on. */
  public interface Change {

    /**
     * Makes it; nobody sees it before the transaction ends.
     *
     * @return whether facts that are there count otherwise by it
     */
    boolean in(Connection connection) throws SQLException;
  }

  /**
   * Makes a change, and rebuilds the rollups under it when facts count otherwise: both are seen
   * together, or neither is. Imports wait until it is done; readers see what was until then. It
   * takes minutes when there are millions of facts.
   */
  public void rebuildAfter(Change change) {
    inTransaction(
        connection -> {
          LoadLock.take(connection);
          boolean otherwise = change.in(connection);
          if (otherwise) {
            replaceAll(connection);
          }
          return otherwise;
        });
    dimensions.changed();
  }

  private void replaceAll(Connection connection) throws SQLException {
    recompute(connection, DimensionValues.read(connection));
    replace(connection, RollupTables.KEPT.sums(), RollupTables.RECOMPUTED.sums());
    replace(connection, RollupTables.KEPT.spreads(), RollupTables.RECOMPUTED.spreads());
    execute(
        connection,
        "DELETE FROM " + RollupTables.KEPT.untidy(),
        "UPDATE daily_contacts d SET counted = c.counts FROM countable c WHERE c.id = d.id AND c.counts <> d.counted",
        "UPDATE rollup_version SET version = " + Counting.VERSION);
  }

  private long recompute(Connection connection, DimensionNames names) throws SQLException {
    execute(
        connection,
        temporary(RollupTables.RECOMPUTED.sums(), RollupTables.KEPT.sums()),
        temporary(RollupTables.RECOMPUTED.spreads(), RollupTables.KEPT.spreads()),
        temporary(RollupTables.RECOMPUTED.untidy(), RollupTables.KEPT.untidy()));
    long facts =
        new CountedFacts(
                connection,
                names,
                new RulesInForce(
                    RulingTable.book(connection, names), Rules.standard(), clock.getZone()))
            .all(new RollupDeltas(connection, RollupTables.RECOMPUTED));
    new RollupTidying(connection, RollupTables.RECOMPUTED).run();
    return facts;
  }

  private static long recompute(Connection connection, FactKind kind) throws SQLException {
    Cube recomputed = Cube.recomputed(kind);
    execute(connection, temporary(recomputed.table(), Cube.kept(kind).table()));
    long facts = new KindFacts(connection, kind).all(new CubeDeltas(connection, recomputed));
    CubeTidying.run(connection, recomputed);
    return facts;
  }

  private static String temporary(String table, String like) {
    return "CREATE TEMP TABLE %s (LIKE %s INCLUDING INDEXES) ON COMMIT DROP".formatted(table, like);
  }

  /** Deletes row by row: emptying the table would make readers wait. */
  private static void replace(Connection connection, String kept, String recomputed)
      throws SQLException {
    execute(
        connection, "DELETE FROM " + kept, "INSERT INTO " + kept + " SELECT * FROM " + recomputed);
  }

  private static void execute(Connection connection, String... commands) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  private interface Work<R> {
    R in(Connection connection) throws SQLException;
  }

  private <R> R inTransaction(Work<R> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        R result = work.in(connection);
        connection.commit();
        return result;
      } finally {
        // After a commit there is nothing left to roll back.
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the rollups could not be recomputed", failure);
    }
  }
}

package fr.boussole.persistence.fact;

import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.persistence.rollup.CubeDeltas;
import fr.boussole.persistence.rollup.CubeTidying;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.Connection;
import java.sql.SQLException;

/** How the rows of a simple kind get out of their rollup and into it when they change. */
interface FactCounting {

  /**
   * Rows are about to change.
   *
   * @param relation a table or subquery with their column {@code id}
   */
  void take(CountedFacts facts, String relation) throws SQLException;

  /** Rows are as they shall be. */
  void add(CountedFacts facts, String relation) throws SQLException;

  /** No row follows. */
  void write() throws SQLException;

  /** What can wait until the import is committed; the connection commits by itself. */
  void tidy() throws SQLException;

  /** Into whichever rollup rows of the kind count. */
  static FactCounting of(FactKind kind, Merge merge, RollupDeltas deltas, Connection connection) {
    return kind == DailyContacts.KIND
        ? new DailyContactsCounting(merge, deltas)
        : ofItsOwn(connection, kind);
  }

  /** Into the rollup that the kind has of its own. */
  private static FactCounting ofItsOwn(Connection connection, FactKind kind) {
    KindFacts own = new KindFacts(connection, kind);
    CubeDeltas deltas = new CubeDeltas(connection, kind);
    return new FactCounting() {
      @Override
      public void take(CountedFacts facts, String relation) throws SQLException {
        own.countIn(relation, deltas.taking());
      }

      @Override
      public void add(CountedFacts facts, String relation) throws SQLException {
        own.countIn(relation, deltas.adding());
      }

      @Override
      public void write() throws SQLException {
        deltas.write();
      }

      @Override
      public void tidy() throws SQLException {
        CubeTidying.afterLoad(connection, kind, deltas.days());
      }
    };
  }
}

package fr.boussole.persistence.fact;

import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.kind.Values;
import fr.boussole.persistence.rollup.CubeDeltas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Reads facts of a simple kind out of the database, each counted by the kind itself. The rows come
 * in any order.
 */
public final class KindFacts {

  private final Connection connection;
  private final FactKind kind;
  private final FactTable table;

  public KindFacts(Connection connection, FactKind kind) {
    this.connection = connection;
    this.kind = kind;
    this.table = new FactTable(kind);
  }

  /**
   * Counts facts; the taker's keys are in the order of the kind's dimensions.
   *
   * @param from what follows FROM: a relation {@code f} with the columns of the kind's table, and
   *     its WHERE
   */
  public void count(String from, CountedFacts.Taker taker) throws SQLException {
    Values.Builder row = kind.row();
    int[] keys = new int[kind.dimensions().size()];
    String dimensions =
        kind.dimensions().stream()
            .map(dimension -> "f." + dimension.word() + ", ")
            .collect(Collectors.joining());
    try (CopyRows rows =
        new CopyRows(
            connection.unwrap(PGConnection.class).getCopyAPI(),
            "COPY (SELECT %s%s FROM %s) TO STDOUT BINARY"
                .formatted(dimensions, table.selected(), from))) {
      while (rows.next()) {
        for (int i = 0; i < keys.length; i++) {
          keys[i] = rows.integer();
        }
        kind.count(table.read(rows, row), taker.begin(keys));
        taker.end();
      }
    }
  }

  /**
   * Counts the facts whose ids are in a relation, in pieces.
   *
   * @param relation a table or subquery with a column {@code id}
   */
  void countIn(String relation, CubeDeltas deltas) throws SQLException {
    new Merge(connection)
        .inPieces(
            relation,
            deltas::writeWhenLarge,
            (after, last) ->
                count(
                    "%s t JOIN %s f ON f.id = t.id WHERE t.id > %d AND t.id <= %d"
                        .formatted(relation, table.name(), after, last),
                    deltas));
  }

  /**
   * Counts every fact of the kind into this rollup, and writes it.
   *
   * @return how many facts there are
   */
  public long all(CubeDeltas deltas) throws SQLException {
    countIn(table.name(), deltas);
    deltas.write();
    return new Merge(connection).number("SELECT count(*) FROM " + table.name());
  }
}

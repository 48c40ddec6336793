package fr.boussole.persistence.fact;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What an import leaves so that it can be taken back: the rows that it changes as they were, and
 * which rows it found as it brings them. Of new rows nothing is kept: one without an earlier row
 * was brought by its import.
 */
public final class Trail {

  private final Merge merge;
  private final long sequence;
  private long rowsBefore;

  private Trail(Merge merge, long sequence) {
    this.merge = merge;
    this.sequence = sequence;
  }

  /** Gives an import its place among all; whoever calls holds the {@link LoadLock}. */
  static Trail begin(Connection connection) throws SQLException {
    Merge merge = new Merge(connection);
    return new Trail(merge, merge.number("SELECT nextval('import_sequence')"));
  }

  /** The import's place in the order in which imports were committed. */
  public long sequence() {
    return sequence;
  }

  /** How many rows were kept as they were. */
  public long rowsBefore() {
    return rowsBefore;
  }

  /** Notes the rows that are there as the import brings them: those of {@code matched}. */
  void claim(GivenTable table) throws SQLException {
    claim(merge, table, sequence + " AS sequence", "matched WHERE same");
  }

  /**
   * Notes claims, as runs of ids: a file that is sent again is a handful of them.
   *
   * @param sequence what is selected as {@code sequence}
   * @param relation with a column {@code id}
   */
  static void claim(Merge merge, GivenTable table, String sequence, String relation)
      throws SQLException {
    merge.execute(
        """
        INSERT INTO import_claim (facts, sequence, first_id, last_id)
        SELECT '%1$s', sequence, min(id), max(id) FROM (
          SELECT id, sequence, id - row_number() OVER (PARTITION BY sequence ORDER BY id) AS run
          FROM (SELECT id, %2$s FROM %3$s) c) r
        GROUP BY sequence, run
        """
            .formatted(table.name(), sequence, relation));
  }

  /** Keeps the rows of {@code matched}, which are about to change. */
  void keep(GivenTable table) throws SQLException {
    rowsBefore +=
        merge.execute(
            "INSERT INTO %1$s (by_sequence, id, import_id, %2$s) SELECT %3$d, c.id, c.import_id, %4$s FROM matched m JOIN %5$s c ON c.id = m.id"
                .formatted(
                    table.before(),
                    table.columns(""),
                    sequence,
                    table.columns("c."),
                    table.name()));
  }
}

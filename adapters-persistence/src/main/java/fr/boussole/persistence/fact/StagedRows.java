package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.FactKey;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * The rows of one kind on their way into their staging table. There each has a number of its own in
 * {@code line}, which grows with its place in the file, and where rows tell by themselves which of
 * several of one key is the last, a {@code rank}.
 */
final class StagedRows {

  private final Merge merge;
  private final String table;
  private final int fields;
  private final boolean ranked;
  private final SeenKeys seen = new SeenKeys();
  private final CopyBuffer rows;
  private OptionalLong rank = OptionalLong.empty();

  /**
   * Begins to take rows.
   *
   * @param table the one they are meant for
   * @param columns those of its columns that are written
   * @param size how many these are
   */
  StagedRows(Merge merge, String table, String columns, int size, boolean ranked)
      throws SQLException {
    this.merge = merge;
    this.table = "staged_" + table;
    this.ranked = ranked;
    this.fields = size + (ranked ? 2 : 1);
    String given = ranked ? "line, rank, " : "line, ";
    merge.execute(
        "CREATE TEMP TABLE %s ON COMMIT DROP AS SELECT 0::bigint AS line, %s%s FROM %s WITH NO DATA"
            .formatted(this.table, ranked ? "0::bigint AS rank, " : "", columns, table));
    rows = merge.copy("COPY %s (%s%s) FROM STDIN BINARY".formatted(this.table, given, columns));
  }

  /** The rank of the rows that follow; those without go before all others of their key. */
  void rank(OptionalLong next) {
    rank = next;
  }

  /** Begins a row; its columns are put into the buffer in their order. */
  CopyBuffer row(long line, FactKey key) throws SQLException {
    seen.add(key);
    rows.row(fields);
    rows.bigint(line);
    if (ranked) {
      if (rank.isPresent()) {
        rows.bigint(rank.getAsLong());
      } else {
        rows.absent();
      }
    }
    return rows;
  }

  /** No row follows. */
  void end() throws SQLException {
    rows.finish();
  }

  /**
   * Of rows with the same key keeps the last one; tells how many went. Call it before anything else
   * is asked of the staged rows.
   */
  long keepLastOfEach(Numbering numbers) throws SQLException {
    merge.analyze(table);
    if (!merge.findSuperseded(table, "line", ranked ? "rank NULLS FIRST, " : "", seen, numbers)) {
      return 0;
    }
    long replaced =
        merge.execute("DELETE FROM %s s USING superseded r WHERE r.line = s.line".formatted(table));
    merge.drop("superseded", "repeated_key");
    return replaced;
  }

  /** Gives up what is open on the connection, if anything. */
  void close() throws SQLException {
    rows.close();
  }
}

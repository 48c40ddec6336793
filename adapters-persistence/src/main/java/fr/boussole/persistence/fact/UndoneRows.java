package fr.boussole.persistence.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * The rows of one table that an import brought, on the way to what they would be had it never come.
 *
 * <p>A row and its earlier rows are a chain: each link belongs to the import that brought it, and
 * lasts until the import that changed it. The links of an undone import go. Where a later import
 * brought the same while the link lasted, that import is its owner now; where another replaced it,
 * the chain is closed over it. No figure moves by either. Only rows that are still the import's own
 * change: they become their earlier row, or go when there is none.
 */
final class UndoneRows {

  private final Connection connection;
  private final Merge merge;
  private final GivenTable table;
  private final long importId;
  private final long sequence;
  private final KeptRows kept;

  /**
   * @param kept told which imports have more or fewer earlier rows then
   */
  UndoneRows(Connection connection, GivenTable table, long importId, long sequence, KeptRows kept) {
    this.connection = connection;
    this.merge = new Merge(connection);
    this.table = table;
    this.importId = importId;
    this.sequence = sequence;
    this.kept = kept;
  }

  /**
   * Takes the import out of all chains, and stages what is to become of the rows that are still its
   * own: {@code matched} and the staging table are as a {@link RowChange} wants them.
   *
   * @param matched what of a row {@code c} as it is the change wants to find there; may be empty
   */
  RowsLeft stage(UnmetValues values, String matched) throws SQLException {
    find();
    values.mayGo(table, "undone");
    long all = merge.number("SELECT count(*) FROM undone");
    handOver();
    closeChains();
    stageRest(matched);
    long own = merge.number("SELECT count(*) FROM matched");
    long restored = merge.number("SELECT count(*) FROM matched WHERE line IS NOT NULL");
    merge.drop("undone");
    return new RowsLeft(own - restored, restored, all - own);
  }

  /** How many rows go, become their earlier row, and stay as they are. */
  record RowsLeft(long removed, long restored, long kept) {

    boolean change() {
      return removed + restored > 0;
    }
  }

  /** The import's links: {@code until} has the sequence of the import that replaced one. */
  private void find() throws SQLException {
    String values =
        table.values().entrySet().stream()
            .map(value -> value.getValue() + " AS " + value.getKey())
            .collect(Collectors.joining(", "));
    merge.execute(
        """
        CREATE TEMP TABLE undone ON COMMIT DROP AS
        SELECT id, NULL::bigint AS until, %3$s FROM %1$s WHERE import_id = %4$d
        UNION ALL SELECT id, by_sequence, %3$s FROM %2$s WHERE import_id = %4$d
        """
            .formatted(table.name(), table.before(), values, importId));
    merge.execute("CREATE INDEX ON undone (id)");
    merge.analyze("undone");
  }

  /** A later import that brought the same is the owner from then on. */
  private void handOver() throws SQLException {
    new Heirs(connection).find("undone", table, sequence);
    merge.execute(
        """
        CREATE TEMP TABLE heir ON COMMIT DROP AS
        SELECT u.id, u.until, h.sequence, r.id AS import_id
        FROM undone u
        CROSS JOIN LATERAL (
          SELECT sequence, last_id FROM next_claim WHERE first_id <= u.id ORDER BY first_id DESC LIMIT 1) h
        JOIN import_run r ON r.sequence = h.sequence
        WHERE h.last_id >= u.id AND (u.until IS NULL OR h.sequence < u.until)
        """);
    merge.drop("next_claim");
    merge.analyze("heir");
    merge.execute(
        "UPDATE %s c SET import_id = h.import_id FROM heir h WHERE c.id = h.id AND h.until IS NULL"
            .formatted(table.name()));
    merge.execute(
        "UPDATE %s c SET import_id = h.import_id FROM heir h WHERE c.id = h.id AND c.by_sequence = h.until"
            .formatted(table.before()));
    passOn("heir", "sequence");
    merge.execute("DELETE FROM undone u USING heir h WHERE u.id = h.id");
    merge.drop("heir");
  }

  /**
   * What the import replaced is what the import after it replaced.
   *
   * @param relation with the {@code id}s of the rows
   * @param to its column with the sequence of that import
   */
  private void passOn(String relation, String to) throws SQLException {
    String rows =
        "%1$s n JOIN %2$s b ON b.id = n.id AND b.by_sequence = %3$d"
            .formatted(relation, table.before(), sequence);
    kept.count("SELECT n.%s, count(*) FROM %s GROUP BY 1".formatted(to, rows));
    merge.execute(
        "UPDATE %1$s c SET by_sequence = n.%2$s FROM %3$s n WHERE c.id = n.id AND c.by_sequence = %4$d"
            .formatted(table.before(), to, relation, sequence));
  }

  /** A later import replaced them already: the rows before and after them are neighbours now. */
  private void closeChains() throws SQLException {
    merge.execute(
        "CREATE TEMP TABLE passed ON COMMIT DROP AS SELECT id, until FROM undone WHERE until IS NOT NULL");
    merge.analyze("passed");
    kept.count(
        "WITH gone AS (DELETE FROM %s c USING passed p WHERE c.id = p.id AND c.by_sequence = p.until RETURNING p.until) SELECT until, -count(*) FROM gone GROUP BY 1"
            .formatted(table.before()));
    joinEqual();
    passOn("passed", "until");
    merge.execute("DELETE FROM undone WHERE until IS NOT NULL");
    merge.drop("passed");
  }

  /**
   * Neighbours that are the same are one: the later import would have found the row as it brings
   * it.
   */
  private void joinEqual() throws SQLException {
    merge.execute(
        """
        CREATE TEMP TABLE joined ON COMMIT DROP AS
        SELECT p.id, p.until, r.id AS follower, b.import_id
        FROM passed p JOIN %2$s b ON b.id = p.id AND b.by_sequence = %3$d
        JOIN import_run r ON r.sequence = p.until
        WHERE EXISTS (
          SELECT 1 FROM %1$s c WHERE c.id = p.id AND c.import_id = r.id AND c.content_hash = b.content_hash
          UNION ALL
          SELECT 1 FROM %2$s c WHERE c.id = p.id AND c.import_id = r.id AND c.content_hash = b.content_hash)
        """
            .formatted(table.name(), table.before(), sequence));
    merge.analyze("joined");
    for (String of : new String[] {table.name(), table.before()}) {
      merge.execute(
          "UPDATE %s c SET import_id = j.import_id FROM joined j WHERE c.id = j.id AND c.import_id = j.follower"
              .formatted(of));
    }
    Trail.claim(merge, table, "until AS sequence", "joined");
    merge.execute(
        "DELETE FROM %s c USING joined j WHERE c.id = j.id AND c.by_sequence = %d"
            .formatted(table.before(), sequence));
    merge.drop("joined");
  }

  /** Their number does for the line that they never had. */
  private void stageRest(String matched) throws SQLException {
    merge.execute(
        """
        CREATE TEMP TABLE staged_%1$s ON COMMIT DROP AS
        SELECT b.id AS line, b.import_id, %3$s FROM %2$s b JOIN undone u ON u.id = b.id WHERE b.by_sequence = %4$d
        """
            .formatted(table.name(), table.before(), table.columns("b."), sequence));
    merge.execute(
        """
        CREATE TEMP TABLE matched ON COMMIT DROP AS
        SELECT s.line, c.id %3$s FROM undone u JOIN %1$s c ON c.id = u.id LEFT JOIN %2$s s ON s.line = u.id
        """
            .formatted(
                table.name(), "staged_" + table.name(), matched.isEmpty() ? "" : ", " + matched));
    merge.analyze("matched");
  }

  /** Nothing of the import is needed any more. */
  void forget() throws SQLException {
    merge.execute("DELETE FROM %s WHERE by_sequence = %d".formatted(table.before(), sequence));
    merge.execute(
        "DELETE FROM import_claim WHERE facts = '%s' AND sequence = %d"
            .formatted(table.name(), sequence));
  }
}

package fr.boussole.persistence.fact;

import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Values that no row carries any more once an import is taken back, nor any that would come back
 * with another: they are as if no file had brought them. Their numbers stay theirs.
 */
final class UnmetValues {

  /** Most values are found among so many rows, and the whole tables need not be read. */
  private static final int LATEST = 50_000;

  private final Merge merge;

  /** Begins with the values that an import was the first to bring. */
  UnmetValues(Merge merge, long sequence) throws SQLException {
    this.merge = merge;
    merge.execute(
        "CREATE TEMP TABLE unmet ON COMMIT DROP AS SELECT dimension, id AS value FROM dimension_value WHERE met AND met_by = "
            + sequence);
  }

  /**
   * Notes the values of rows that are about to go or to change.
   *
   * @param relation has a column a dimension, named by its word
   */
  void mayGo(GivenTable table, String relation) throws SQLException {
    String carried =
        table.values().keySet().stream()
            .map(word -> "('%1$s', r.%1$s)".formatted(word))
            .collect(Collectors.joining(", "));
    merge.execute(
        """
        INSERT INTO unmet SELECT DISTINCT v.dimension, v.value
        FROM %s r CROSS JOIN LATERAL (VALUES %s) v (dimension, value) WHERE v.value <> %d
        """
            .formatted(relation, carried, DimensionNames.NONE));
  }

  /** Looks which of them are carried still, and has the others forgotten. */
  void forget() throws SQLException {
    for (GivenTable table : GivenTable.all()) {
      for (String word : table.values().keySet()) {
        spare(word, table, "(SELECT * FROM %s ORDER BY id DESC LIMIT " + LATEST + ")");
      }
    }
    for (GivenTable table : GivenTable.all()) {
      for (String word : table.values().keySet()) {
        if (merge.exists("SELECT 1 FROM unmet WHERE dimension = '%s'".formatted(word))) {
          spare(word, table, "%s");
          spare(word, table, "%s_before");
        }
      }
    }
    merge.execute("UPDATE dimension_value SET met = false WHERE id IN (SELECT value FROM unmet)");
  }

  private void spare(String word, GivenTable table, String relation) throws SQLException {
    merge.execute(
        "DELETE FROM unmet u WHERE u.dimension = '%s' AND EXISTS (SELECT 1 FROM %s c WHERE c.%s = u.value)"
            .formatted(word, relation.formatted(table.name()), table.values().get(word)));
  }
}

package fr.boussole.persistence.fact;

import java.sql.SQLException;

/**
 * Brings staged facts of a simple kind into their table; every row that changes goes out of its
 * rollup as it was and into it as it becomes.
 */
final class FactChange implements RowChange {

  private final Merge merge;
  private final FactTable table;
  private final FactCounting counting;
  private final Cause cause;

  FactChange(Merge merge, FactTable table, FactCounting counting, Cause cause) {
    this.merge = merge;
    this.table = table;
    this.counting = counting;
    this.cause = cause;
  }

  @Override
  public Changed apply(CountedFacts facts) throws SQLException {
    String name = table.name();
    String staged = "staged_" + name;
    counting.take(facts, "matched");
    long updated =
        merge.execute(
            "UPDATE %1$s f SET (%2$s, import_id) = ROW (%3$s, %4$s) FROM %5$s s JOIN matched m ON m.line = s.line WHERE f.id = m.id"
                .formatted(
                    name, table.columns(""), table.columns("s."), cause.importId("s."), staged));
    if (cause.takesAway()) {
      merge.execute(
          "DELETE FROM %s f USING matched m WHERE m.id = f.id AND m.line IS NULL".formatted(name));
    }
    long lastId = merge.number("SELECT coalesce(max(id), 0) FROM " + name);
    long created =
        merge.execute(
            "INSERT INTO %1$s (%2$s, import_id) SELECT %3$s, %4$s FROM %5$s s WHERE NOT EXISTS (SELECT 1 FROM matched m WHERE m.line = s.line)"
                .formatted(
                    name, table.columns(""), table.columns("s."), cause.importId("s."), staged));
    counting.add(facts, "matched");
    counting.add(facts, "(SELECT id FROM %s WHERE id > %d)".formatted(name, lastId));
    counting.write();
    merge.drop(staged, "matched");
    return new Changed(created, updated);
  }
}

package fr.boussole.persistence.fact;

import java.sql.SQLException;

/**
 * How staged rows get into their table, and rows out of it, so that everything that follows from
 * them follows: what imports and their undoing have in common. The staged rows are in {@code
 * staged_} and the table's name, each with its {@code line}; {@code matched} has the {@code id} of
 * each row that changes and the {@code line} of what it becomes, none where it goes. Both are gone
 * afterwards.
 */
interface RowChange {

  /** How many rows came, and how many became others. */
  record Changed(long created, long updated) {}

  /**
   * Why rows change.
   *
   * @param importId in SQL, the import that a staged row {@code s} or {@code n} belongs to then
   * @param takesAway whether there are rows that go
   */
  record Cause(String importId, boolean takesAway) {

    static Cause importing(long importId) {
      return new Cause(Long.toString(importId), false);
    }

    /** Every staged row has the import it belongs to with it. */
    static Cause undoing() {
      return new Cause("import_id", true);
    }

    String importId(String prefix) {
      return takesAway ? prefix + importId : importId;
    }
  }

  Changed apply(CountedFacts facts) throws SQLException;
}

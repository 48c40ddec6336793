package fr.boussole.persistence.fact;

import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings staged contacts into an empty {@code contact}: nothing to look for, and no index until all
 * rows are there. With the table emptied in the same transaction PostgreSQL need not log its rows
 * either. The outcome is that of a merge.
 */
final class FirstContacts {

  private final Merge merge;
  private final CountedFacts facts;
  private final RollupDeltas deltas;

  FirstContacts(Merge merge, CountedFacts facts, RollupDeltas deltas) {
    this.merge = merge;
    this.facts = facts;
    this.deltas = deltas;
  }

  /**
   * Does it all for the rows staged in {@code staged_contact}. From here to the end of the
   * transaction nobody can read the table; there is nothing in it to be read.
   */
  Merge.Outcome run(long importId, SeenKeys seen, Numbering numbers) throws SQLException {
    long replaced = merge.keepLastOfEach("staged_contact", "line", seen, numbers);
    merge.execute("TRUNCATE contact");
    List<String> indexes = merge.dropIndexes("contact");
    merge.execute(
        "CREATE TEMP TABLE gap ON COMMIT DROP AS SELECT * FROM (SELECT line, "
            + ContactMerge.GAPS
            + " FROM staged_contact WHERE flags"
            + ContactMerge.IN_SEQUENCE
            + ContactMerge.SAME
            + ") g WHERE since_previous_seconds IS NOT NULL OR until_next_seconds IS NOT NULL");
    merge.execute("ANALYZE gap");
    long created = ContactMerge.insert(merge, importId, "");
    merge.execute("SET LOCAL maintenance_work_mem = '512MB'");
    for (String index : indexes) {
      merge.execute(index);
    }
    merge.execute("ANALYZE contact");
    RollupDeltas adding = deltas.adding();
    merge.inPieces(
        "contact",
        adding,
        (after, last) ->
            facts.contacts(
                "contact f WHERE f.id > %d AND f.id <= %d".formatted(after, last), adding));
    return new Merge.Outcome(created, replaced, 0);
  }
}

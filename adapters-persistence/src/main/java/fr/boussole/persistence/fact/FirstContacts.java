package fr.boussole.persistence.fact;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.scope.ContactRules;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Brings contacts into an empty {@code contact}: straight into it, nothing to look for, no index
 * until all rows are there, and each counted as it comes, as if it had no neighbours. With the
 * table emptied in the same transaction PostgreSQL need not log its rows either. The outcome is
 * that of a merge. Until the transaction ends nobody else can read the table; there is nothing in
 * it to be read.
 */
final class FirstContacts implements RowLoad {

  private static final String COPY =
      "COPY contact (%s, import_id) FROM STDIN (FORMAT binary, FREEZE)"
          .formatted(ContactTable.columns(""));

  private final Merge merge;
  private final long importId;
  private final RulesInForce rules;
  private final DimensionNames names;
  private final Numbering numbers;
  private final RollupDeltas deltas;
  private final SeenKeys seen = new SeenKeys();
  private final Map<String, String> indexes;
  private CopyBuffer rows;
  private long created;

  /**
   * Begins to take contacts.
   *
   * @param names those of values that were met before
   */
  FirstContacts(
      Merge merge,
      long importId,
      RulesInForce rules,
      DimensionNames names,
      Numbering numbers,
      RollupDeltas deltas)
      throws SQLException {
    this.merge = merge;
    this.importId = importId;
    this.rules = rules;
    this.names = names;
    this.numbers = numbers;
    this.deltas = deltas.adding();
    merge.execute("TRUNCATE contact");
    indexes = merge.dropIndexes("contact");
    rows = merge.copy(COPY);
  }

  @Override
  public void add(long line, Contact contact) throws SQLException {
    seen.add(contact.key());
    ContactRow row = ContactRow.of(contact, numbers, rules.zone());
    rows.row(ContactTable.COLUMNS.size() + 1);
    row.write(rows);
    rows.bigint(importId);
    Counting.contact(row.figures(), null, null, rules(row), deltas.begin(row.keys()));
    deltas.end();
    if (deltas.isLarge()) {
      // The connection cannot take rows and rollups at once.
      created += rows.finish();
      deltas.write();
      rows = merge.copy(COPY);
    }
  }

  private ContactRules rules(ContactRow row) {
    return rules.of(
        row.figures().day(), row.figures().channelKind(), row.keys(), () -> labels(row));
  }

  /** What it is called here goes before what the file calls it. */
  private Map<Dimension, String> labels(ContactRow row) {
    Map<Dimension, String> labels = new EnumMap<>(Dimension.class);
    labels.putAll(row.contact().labels().values());
    labels.putAll(names.labels(row.keys()));
    return labels;
  }

  @Override
  public void end() throws SQLException {
    created += rows.finish();
  }

  @Override
  public Merge.Outcome merge(CountedFacts facts) throws SQLException {
    merge.execute("SET LOCAL maintenance_work_mem = '512MB'");
    // Reading and sorting all rows is most of the work, and may be shared.
    merge.execute("SET LOCAL parallel_setup_cost = 0");
    merge.execute("SET LOCAL parallel_tuple_cost = 0");
    merge.execute(indexes.remove("contact_id"));
    long replaced = takeSuperseded(facts);
    gaps(facts);
    for (String index : indexes.values()) {
      merge.execute(index);
    }
    merge.execute("ANALYZE contact");
    SurveyLabels.follow(merge, "a.contact IS NOT NULL", facts, deltas);
    return new Merge.Outcome(created - replaced, replaced, 0);
  }

  private long takeSuperseded(CountedFacts facts) throws SQLException {
    if (!merge.findSuperseded("contact", "id", "", seen, numbers)) {
      return 0;
    }
    facts.contactsIn("superseded", deltas.taking());
    long replaced = merge.execute("DELETE FROM contact c USING superseded s WHERE s.id = c.id");
    merge.drop("superseded", "repeated_key");
    return replaced;
  }

  private void gaps(CountedFacts facts) throws SQLException {
    merge.execute(
        "CREATE TEMP TABLE gap ON COMMIT DROP AS SELECT * FROM (SELECT id, "
            + Gaps.COLUMNS
            + " FROM contact WHERE "
            + Gaps.IN_SEQUENCE
            + new Gaps(facts.names()).same()
            + ") g WHERE since_previous_seconds IS NOT NULL OR until_next_seconds IS NOT NULL");
    merge.analyze("gap");
    merge.execute(
        "CREATE TEMP TABLE touched ON COMMIT DROP AS SELECT id FROM gap WHERE "
            + Gaps.cross("NULL", "NULL", rules.windows()));
    merge.analyze("touched");
    facts.contactsIn("touched", deltas.taking());
    merge.execute(
        "UPDATE contact c SET since_previous_seconds = g.since_previous_seconds,"
            + " until_next_seconds = g.until_next_seconds FROM gap g WHERE g.id = c.id");
    facts.contactsIn("touched", deltas.adding());
    merge.drop("gap", "touched");
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }

  /** Clears away what the update of gaps left behind: else the next to read a page has to. */
  @Override
  public void tidy() throws SQLException {
    long limit = merge.number("SELECT setting FROM pg_settings WHERE name = 'statement_timeout'");
    merge.execute("SET statement_timeout = 0");
    try {
      merge.execute("VACUUM (BUFFER_USAGE_LIMIT 0) contact");
    } finally {
      // The connection goes back to the others.
      merge.execute("SET statement_timeout = " + limit);
    }
  }
}

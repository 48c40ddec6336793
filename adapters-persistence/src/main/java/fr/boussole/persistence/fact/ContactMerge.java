package fr.boussole.persistence.fact;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.fact.Contact;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Stages contacts and brings into {@code contact} those that are not there as they come. */
final class ContactMerge implements RowLoad {

  private final Merge merge;
  private final long importId;
  private final RulesInForce rules;
  private final Numbering numbers;
  private final RollupDeltas deltas;
  private final Trail trail;
  private final StagedRows rows;

  /**
   * Begins to take contacts.
   *
   * @param ranked whether they tell by themselves which of several of one key is the last
   */
  ContactMerge(
      Merge merge,
      long importId,
      RulesInForce rules,
      Numbering numbers,
      RollupDeltas deltas,
      Trail trail,
      boolean ranked)
      throws SQLException {
    this.merge = merge;
    this.importId = importId;
    this.rules = rules;
    this.numbers = numbers;
    this.deltas = deltas;
    this.trail = trail;
    rows =
        new StagedRows(
            merge, "contact", ContactTable.columns(""), ContactTable.COLUMNS.size(), ranked);
  }

  @Override
  public void rank(OptionalLong rank) {
    rows.rank(rank);
  }

  @Override
  public void add(long line, Contact contact) throws SQLException {
    ContactRow.of(contact, numbers, rules.zone()).write(rows.row(line, contact.key()));
  }

  @Override
  public void end() throws SQLException {
    rows.end();
  }

  @Override
  public Merge.Outcome merge(CountedFacts facts) throws SQLException {
    ContactChange.prepare(merge);
    long replaced = rows.keepLastOfEach(numbers);
    long unchanged = merge.match(GivenTable.of(ImportKind.CONTACTS), ContactChange.MATCHED, trail);
    RowChange.Changed changed =
        new ContactChange(merge, rules, deltas, RowChange.Cause.importing(importId)).apply(facts);
    return new Merge.Outcome(changed.created(), changed.updated() + replaced, unchanged);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}

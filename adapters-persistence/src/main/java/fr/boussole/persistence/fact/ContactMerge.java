package fr.boussole.persistence.fact;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.domain.fact.Contact;
import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;

/** Stages contacts and brings into {@code contact} those that are not there as they come. */
final class ContactMerge implements RowLoad {

  private final Merge merge;
  private final long importId;
  private final RulesInForce rules;
  private final Numbering numbers;
  private final RollupDeltas deltas;
  private final Trail trail;
  private final SeenKeys seen = new SeenKeys();
  private final CopyBuffer rows;

  ContactMerge(
      Merge merge,
      long importId,
      RulesInForce rules,
      Numbering numbers,
      RollupDeltas deltas,
      Trail trail)
      throws SQLException {
    this.merge = merge;
    this.importId = importId;
    this.rules = rules;
    this.numbers = numbers;
    this.deltas = deltas;
    this.trail = trail;
    merge.stage("contact", ContactTable.columns(""));
    rows =
        merge.copy(
            "COPY staged_contact (line, %s) FROM STDIN BINARY".formatted(ContactTable.columns("")));
  }

  @Override
  public void add(long line, Contact contact) throws SQLException {
    seen.add(contact.key());
    rows.row(1 + ContactTable.COLUMNS.size());
    rows.bigint(line);
    ContactRow.of(contact, numbers, rules.zone()).write(rows);
  }

  @Override
  public void end() throws SQLException {
    rows.finish();
  }

  @Override
  public Merge.Outcome merge(CountedFacts facts) throws SQLException {
    ContactChange.prepare(merge);
    long replaced = merge.keepLastOfEach("staged_contact", seen, numbers);
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

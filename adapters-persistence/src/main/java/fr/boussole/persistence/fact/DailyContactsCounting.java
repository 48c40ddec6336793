package fr.boussole.persistence.fact;

import fr.boussole.persistence.rollup.RollupDeltas;
import java.sql.SQLException;

/**
 * Takes rows of daily contacts that change out of the rollup of contacts. Whether they count as
 * they become, {@link DailyCoverage} finds out when all is in place.
 */
final class DailyContactsCounting implements FactCounting {

  private final Merge merge;
  private final RollupDeltas deltas;

  DailyContactsCounting(Merge merge, RollupDeltas deltas) {
    this.merge = merge;
    this.deltas = deltas;
  }

  @Override
  public void take(CountedFacts facts, String relation) throws SQLException {
    facts.dailyContacts(
        "%s t JOIN daily_contacts f ON f.id = t.id WHERE f.counted".formatted(relation),
        deltas.taking());
    merge.execute(
        "UPDATE daily_contacts f SET counted = false FROM %s t WHERE f.id = t.id"
            .formatted(relation));
  }

  @Override
  public void add(CountedFacts facts, String relation) {
    // They do not count yet.
  }

  @Override
  public void write() {
    // Whoever has the deltas writes them.
  }

  @Override
  public void tidy() {
    // The rollup of contacts is tidied after every import.
  }
}

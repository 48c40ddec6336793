package fr.boussole.persistence.rollup;

import fr.boussole.domain.measure.Buckets;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.PackedHistogram;
import fr.boussole.persistence.fact.CountedFacts;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Adds facts to, or takes them from, every grouping of the rollups. What one fact counts for is
 * worked out once and noted; another thread adds the notes to the rows they belong to while the
 * next facts are read. When enough has gathered, it is written to the database. Call {@link #write}
 * after the last fact. To be used by one thread at a time.
 */
public final class RollupDeltas implements CountedFacts.Taker, Counting.Sink {

  private final RollupWriter writer;
  private RollupCells cells = new RollupCells();
  private final List<CompletableFuture<RollupCells.Settled>> settling = new ArrayList<>();
  private boolean adding = true;

  // One is filled while the other is counted.
  private FactNotes notes = new FactNotes();
  private FactNotes spare = new FactNotes();
  private CompletableFuture<Void> counted = CompletableFuture.completedFuture(null);
  private boolean large;

  // Facts mostly come day by day: the number of the day met last.
  private LocalDate day = LocalDate.EPOCH;
  private int dayNumber;

  /** Changes the rollups that questions are answered from. */
  public RollupDeltas(Connection connection) {
    this(connection, RollupTables.KEPT);
  }

  RollupDeltas(Connection connection, RollupTables tables) {
    this.writer = new RollupWriter(connection, tables);
  }

  /** Facts that follow are added. */
  public RollupDeltas adding() {
    adding = true;
    return this;
  }

  /** Facts that follow are taken away. */
  public RollupDeltas taking() {
    adding = false;
    return this;
  }

  @Override
  public Counting.Sink begin(int[] factKeys) {
    notes.begin(factKeys);
    return this;
  }

  @Override
  public void add(LocalDate on, Measure measure, long amount) {
    note(on, measure.ordinal(), Math.toIntExact(adding ? amount : -amount));
  }

  @Override
  public void add(LocalDate on, Distribution distribution, int seconds) {
    int change = PackedHistogram.change(Buckets.of(seconds), adding);
    note(on, FactNotes.change(distribution.ordinal()), change);
  }

  private void note(LocalDate on, int entry, int amount) {
    if (!on.equals(day)) {
      day = on;
      dayNumber = (int) on.toEpochDay();
    }
    notes.add(dayNumber, entry, amount);
  }

  @Override
  public void end() {
    notes.end();
    if (notes.isFull()) {
      count();
    }
  }

  private void count() {
    counted.join();
    large = cells.areMany();
    FactNotes full = notes;
    notes = spare;
    spare = full;
    RollupCells into = cells;
    counted =
        CompletableFuture.runAsync(
            () -> {
              into.count(full);
              full.clear();
            });
  }

  /** Whether so much has gathered that it had better be written. */
  public boolean isLarge() {
    return large;
  }

  /**
   * Writes what has gathered when it is much. Not to be called while facts are being read from the
   * connection.
   */
  public void writeWhenLarge() {
    if (large) {
      write();
    }
  }

  /**
   * Has the rows of what has gathered worked out while the connection does something else. The next
   * {@link #write} writes them.
   */
  public void settle() {
    count();
    counted.join();
    RollupCells gathered = cells;
    settling.add(CompletableFuture.supplyAsync(gathered::settled));
    cells = new RollupCells();
    large = false;
  }

  /** Writes what has gathered. */
  public void write() {
    settle();
    settling.forEach(rows -> writer.write(rows.join()));
    settling.clear();
  }
}

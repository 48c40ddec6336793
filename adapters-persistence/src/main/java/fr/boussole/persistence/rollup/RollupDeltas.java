package fr.boussole.persistence.rollup;

import fr.boussole.domain.measure.Buckets;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.PackedHistogram;
import fr.boussole.persistence.fact.CountedFacts;
import io.netty.util.collection.LongObjectHashMap;
import java.sql.Connection;
import java.time.LocalDate;

/**
 * Adds facts to, or takes them from, every grouping of the rollups. What one fact counts for is
 * worked out once and then added to each row it belongs to; when enough has gathered, it is written
 * to the database. Call {@link #write} after the last fact.
 */
public final class RollupDeltas implements CountedFacts.Taker, Counting.Sink {

  private static final int WRITE_AT_CELLS = 100_000;
  private static final int WRITE_AT_CHANGES = 6_000_000;
  private static final int MOST_ENTRIES = 64;
  private static final Grouping[] GROUPINGS = Grouping.values();

  private final RollupWriter writer;
  private final LongObjectHashMap<Cell> cells = new LongObjectHashMap<>(2 * WRITE_AT_CELLS);
  private boolean adding = true;
  private int changes;

  // The fact being counted: its keys, and what it adds on which day.
  private int[] keys = {};
  private final int[] days = new int[MOST_ENTRIES];
  private final int[] entries = new int[MOST_ENTRIES];
  private final int[] amounts = new int[MOST_ENTRIES];
  private int size;

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
    keys = factKeys;
    size = 0;
    return this;
  }

  @Override
  public void add(LocalDate day, Measure measure, long amount) {
    put(day, measure.ordinal(), Math.toIntExact(amount));
  }

  @Override
  public void add(LocalDate day, Distribution distribution, int seconds) {
    put(day, -1 - distribution.ordinal(), PackedHistogram.change(Buckets.of(seconds), adding));
  }

  private void put(LocalDate day, int entry, int amount) {
    days[size] = (int) day.toEpochDay();
    entries[size] = entry;
    amounts[size++] = amount;
  }

  @Override
  public void end() {
    for (Grouping grouping : GROUPINGS) {
      int first = grouping.first() < 0 ? 0 : keys[grouping.first()];
      int second = grouping.second() < 0 ? 0 : keys[grouping.second()];
      // A fact's entries come day by day, so the row found last is nearly always the next one too.
      int day = Integer.MIN_VALUE;
      Cell cell = null;
      for (int i = 0; i < size; i++) {
        if (cell == null || days[i] != day) {
          day = days[i];
          cell = cell(CellKey.of(grouping, day, first, second));
        }
        add(cell, entries[i], amounts[i]);
      }
    }
  }

  private Cell cell(long key) {
    Cell cell = cells.get(key);
    if (cell == null) {
      cell = new Cell();
      cells.put(key, cell);
    }
    return cell;
  }

  private void add(Cell cell, int entry, int amount) {
    if (entry >= 0) {
      cell.add(entry, adding ? amount : -(long) amount);
    } else {
      cell.change(-1 - entry, amount);
      changes++;
    }
  }

  /**
   * Writes what has gathered when it is much. Not to be called while facts are being read from the
   * connection.
   */
  public void writeWhenLarge() {
    if (cells.size() >= WRITE_AT_CELLS || changes >= WRITE_AT_CHANGES) {
      write();
    }
  }

  /** Writes what has gathered. */
  public void write() {
    writer.write(cells);
    cells.clear();
    changes = 0;
  }
}

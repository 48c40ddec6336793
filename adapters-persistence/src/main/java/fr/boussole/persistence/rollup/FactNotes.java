package fr.boussole.persistence.rollup;

/**
 * Notes what facts add on which days, in one flat array: for each fact its keys, how many entries
 * it has, and the entries themselves (day, measure or distribution, amount or change).
 */
final class FactNotes {

  private static final int CAPACITY = 1 << 18;
  private static final int MOST_ENTRIES = 64;
  private static final int ENTRY = 3;

  private final int[] notes = new int[CAPACITY];
  private int end;
  private int keys;
  private int size;

  /** What stands for a distribution where a measure's place may stand, too. */
  static int change(int distribution) {
    return -1 - distribution;
  }

  void begin(int[] factKeys) {
    System.arraycopy(factKeys, 0, notes, end, factKeys.length);
    keys = factKeys.length;
    end += keys + 1;
    size = 0;
  }

  void add(int day, int entry, int amount) {
    notes[end] = day;
    notes[end + 1] = entry;
    notes[end + 2] = amount;
    end += ENTRY;
    size++;
  }

  void end() {
    notes[end - size * ENTRY - 1] = size;
  }

  /** Whether another fact might not find room. */
  boolean isFull() {
    return end + keys + 1 + MOST_ENTRIES * ENTRY > CAPACITY;
  }

  void clear() {
    end = 0;
  }

  /**
   * Adds all notes to the cells of the groupings that facts are counted into.
   *
   * @return how many facts there were
   */
  int countInto(RollupCells cells) {
    int facts = 0;
    int at = 0;
    while (at < end) {
      int entries = at + keys + 1;
      int after = entries + notes[entries - 1] * ENTRY;
      for (Grouping grouping : RollupCells.COUNTED) {
        count(grouping, at, entries, after, cells);
      }
      at = after;
      facts++;
    }
    return facts;
  }

  private void count(Grouping grouping, int fact, int entries, int after, RollupCells cells) {
    int first = notes[fact + grouping.first()];
    int second = notes[fact + grouping.second()];
    // A fact's entries come day by day, so the cell found last is nearly always the next one too.
    int day = Integer.MIN_VALUE;
    Cell cell = null;
    for (int at = entries; at < after; at += ENTRY) {
      if (cell == null || notes[at] != day) {
        day = notes[at];
        cell = cells.cell(CellKey.of(grouping, day, first, second));
      }
      int entry = notes[at + 1];
      if (entry >= 0) {
        cell.add(entry, notes[at + 2]);
      } else {
        cell.change(-1 - entry, notes[at + 2]);
      }
    }
  }
}

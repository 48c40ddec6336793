package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.files.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet on a thread of its own, some of them ahead: taking XML apart costs more
 * than all that is done with the rows, and goes on meanwhile. Whoever takes the rows is one thread.
 */
final class RowsAhead implements AutoCloseable {

  private static final int BATCHES = 4;
  private static final int ROWS = 32;

  /** Of a batch, of which the last row may go beyond: rows may be long. */
  private static final int CHARACTERS = 64 * 1_024;

  /** Rows that were read, in the sheet's order; the last batch tells why there is no other. */
  private static final class Batch {
    private final List<Row> rows = new ArrayList<>();
    private int count;
    private boolean last;
    private @Nullable Exception failure;

    /** The next row to be filled; those of an earlier turn are used again. */
    private Row free() {
      if (count == rows.size()) {
        rows.add(new Row());
      }
      return rows.get(count);
    }
  }

  private final SheetCells cells;
  private final BlockingQueue<Batch> filled = new ArrayBlockingQueue<>(BATCHES);
  private final BlockingQueue<Batch> used = new ArrayBlockingQueue<>(BATCHES + 1);
  private final Thread reader = Thread.ofPlatform().daemon().name("sheet").unstarted(this::read);

  /** The one whose rows are being taken; empty at first. */
  private Batch current = new Batch();

  private int taken;

  /** Begins to read on from where the cells are; nobody else may read them until this is closed. */
  RowsAhead(SheetCells cells) {
    this.cells = cells;
    for (int batch = 0; batch < BATCHES; batch++) {
      used.add(new Batch());
    }
    reader.start();
  }

  /**
   * Puts the next row into this one.
   *
   * @return false when there is none left
   */
  boolean next(Row into) throws UnreadableFile {
    while (taken == current.count) {
      if (current.last) {
        return ended(current.failure);
      }
      advance();
    }
    into.swap(current.rows.get(taken++));
    return true;
  }

  private void advance() {
    try {
      Batch done = current;
      current = filled.take();
      taken = 0;
      used.add(done);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading a sheet", interrupted);
    }
  }

  private static boolean ended(@Nullable Exception failure) throws UnreadableFile {
    switch (failure) {
      case null -> {
        return false;
      }
      case UnreadableFile unreadable -> throw unreadable;
      case RuntimeException mistake -> throw mistake;
      default -> throw new IllegalStateException(failure);
    }
  }

  private void read() {
    try {
      boolean more = true;
      while (more) {
        Batch batch = used.take();
        more = fill(batch);
        filled.put(batch);
      }
    } catch (InterruptedException closed) {
      // Nobody takes rows any more.
      Thread.currentThread().interrupt();
    }
  }

  /** Answers whether there may be rows after these. */
  private boolean fill(Batch batch) {
    batch.count = 0;
    long characters = 0;
    try {
      while (batch.count < ROWS && characters < CHARACTERS) {
        Row row = batch.free();
        if (!cells.next(row)) {
          batch.last = true;
          return false;
        }
        characters += row.length();
        batch.count++;
      }
      return true;
    } catch (UnreadableFile | RuntimeException failure) {
      batch.last = true;
      batch.failure = failure;
      return false;
    }
  }

  /** Stops reading; the cells can be closed then. */
  @Override
  public void close() {
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

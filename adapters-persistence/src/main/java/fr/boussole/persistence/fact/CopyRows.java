package fr.boussole.persistence.fact;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Reads the rows of a COPY … TO STDOUT BINARY one after the other; fields are taken in the order of
 * the columns.
 */
public final class CopyRows implements AutoCloseable {

  private static final int HEADER = 19;
  private static final long EPOCH_2000_DAYS = 10_957L;
  private static final long SECONDS_A_DAY = 86_400L;
  private static final long MICROS_A_SECOND = 1_000_000L;
  private static final long NANOS_A_MICRO = 1_000L;
  private static final long EPOCH_2000_MICROS = EPOCH_2000_DAYS * SECONDS_A_DAY * MICROS_A_SECOND;

  private final CopyOut copy;
  private byte[] row = {};
  private int at;
  private boolean first = true;

  public CopyRows(CopyManager manager, String sql) throws SQLException {
    copy = manager.copyOut(sql);
  }

  /** Moves to the next row. */
  public boolean next() throws SQLException {
    byte[] message = copy.readFromCopy();
    if (message == null) {
      return false;
    }
    row = message;
    at = 0;
    if (first) {
      at = HEADER;
      first = false;
      if (row.length == HEADER) {
        return next();
      }
    }
    short fields = (short) ((row[at] << 8) | (row[at + 1] & 0xff));
    at += 2;
    // Minus one fields is the trailer; the driver still wants to see the end of the stream.
    return fields >= 0 || next();
  }

  public int integer() {
    at += 4;
    return raw();
  }

  public @Nullable Integer integerOrNull() {
    return raw() < 0 ? null : Integer.valueOf(raw());
  }

  public @Nullable LocalDate dateOrNull() {
    return raw() < 0 ? null : LocalDate.ofEpochDay(raw() + EPOCH_2000_DAYS);
  }

  @Nullable Long bigintOrNull() {
    if (raw() < 0) {
      return null;
    }
    long high = raw();
    return high << 32 | (raw() & 0xFFFF_FFFFL);
  }

  /** An instant as microseconds since 1970. */
  @Nullable Long microsOrNull() {
    Long since2000 = bigintOrNull();
    return since2000 == null ? null : Long.valueOf(since2000 + EPOCH_2000_MICROS);
  }

  @Nullable String textOrNull() {
    int length = raw();
    if (length < 0) {
      return null;
    }
    at += length;
    return new String(row, at - length, length, StandardCharsets.UTF_8);
  }

  public LocalDate date() {
    return LocalDate.ofEpochDay(integer() + EPOCH_2000_DAYS);
  }

  public @Nullable Instant instantOrNull() {
    if (raw() < 0) {
      return null;
    }
    at -= 4;
    return instant();
  }

  public Instant instant() {
    at += 4;
    long micros = (long) raw() << Integer.SIZE | raw() & 0xffff_ffffL;
    return Instant.ofEpochSecond(
        EPOCH_2000_DAYS * SECONDS_A_DAY + Math.floorDiv(micros, MICROS_A_SECOND),
        NANOS_A_MICRO * Math.floorMod(micros, MICROS_A_SECOND));
  }

  private int raw() {
    int value =
        (row[at] << 24)
            | ((row[at + 1] & 0xff) << 16)
            | ((row[at + 2] & 0xff) << 8)
            | (row[at + 3] & 0xff);
    at += 4;
    return value;
  }

  /** Reads on to the end when rows are left, so that the connection stays usable. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}

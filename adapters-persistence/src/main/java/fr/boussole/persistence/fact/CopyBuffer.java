package fr.boussole.persistence.fact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/**
 * Writes rows in PostgreSQL's binary COPY format and sends them in large pieces. Fields are put in
 * the order of the columns; a row begins with {@link #row}.
 */
public final class CopyBuffer implements AutoCloseable {

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int SEND_AT = 1 << 18;
  private static final long EPOCH_2000_SECONDS = 946_684_800L;
  private static final long EPOCH_2000_DAYS = 10_957L;

  private final CopyTarget copy;
  private byte[] bytes = new byte[SEND_AT + (1 << 16)];
  private int end;

  /**
   * @param sql a COPY … FROM STDIN BINARY statement
   */
  public CopyBuffer(CopyManager manager, String sql) throws SQLException {
    this(new DirectCopy(manager.copyIn(sql)));
  }

  CopyBuffer(CopyTarget target) {
    copy = target;
    System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
    end = HEADER.length;
  }

  /** Begins a row of that many fields. */
  public void row(int fields) throws SQLException {
    if (end >= SEND_AT) {
      send();
    }
    room(2);
    bytes[end++] = (byte) (fields >>> 8);
    bytes[end++] = (byte) fields;
  }

  /** Where the next field will begin; only to be compared within a row. */
  public int position() {
    return end;
  }

  /** A hash of what was written since that position. */
  public long hashSince(int position) {
    long hash = 0x9E3779B97F4A7C15L ^ (end - position);
    int at = position;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << 8 | (bytes[at] & 0xff);
    }
    return mixed(hash ^ rest);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 29);
  }

  public void integer(int value) {
    room(8);
    raw(4);
    raw(value);
  }

  public void integer(@Nullable Integer value) {
    if (value == null) {
      absent();
    } else {
      integer(value.intValue());
    }
  }

  public void small(int value) {
    room(6);
    raw(2);
    bytes[end++] = (byte) (value >>> 8);
    bytes[end++] = (byte) value;
  }

  public void bigint(long value) {
    room(12);
    raw(8);
    raw((int) (value >>> 32));
    raw((int) value);
  }

  /** An instant, cut to microseconds. */
  public void instant(@Nullable Instant value) {
    if (value == null) {
      absent();
    } else {
      bigint((value.getEpochSecond() - EPOCH_2000_SECONDS) * 1_000_000L + value.getNano() / 1000);
    }
  }

  /** An instant as microseconds since 1970. */
  void micros(long value) {
    bigint(value - EPOCH_2000_SECONDS * 1_000_000L);
  }

  public void date(@Nullable LocalDate value) {
    if (value == null) {
      absent();
    } else {
      integer((int) (value.toEpochDay() - EPOCH_2000_DAYS));
    }
  }

  public void text(@Nullable String value) {
    if (value == null) {
      absent();
    } else {
      bytes(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  public void bytes(byte @Nullable [] value) {
    if (value == null) {
      absent();
    } else {
      room(4 + value.length);
      raw(value.length);
      System.arraycopy(value, 0, bytes, end, value.length);
      end += value.length;
    }
  }

  /** A field without value. */
  public void absent() {
    room(4);
    raw(-1);
  }

  /**
   * Sends what is left and ends the COPY.
   *
   * @return rows taken by the database
   */
  public long finish() throws SQLException {
    room(2);
    bytes[end++] = -1;
    bytes[end++] = -1;
    send();
    return copy.end();
  }

  /**
   * Gives an unfinished COPY up: while it lasts, whatever else is asked of the connection hangs.
   */
  @Override
  public void close() throws SQLException {
    copy.close();
  }

  private void send() throws SQLException {
    copy.write(bytes, end);
    end = 0;
  }

  private void room(int more) {
    if (end + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
    }
  }

  private void raw(int value) {
    bytes[end++] = (byte) (value >>> 24);
    bytes[end++] = (byte) (value >>> 16);
    bytes[end++] = (byte) (value >>> 8);
    bytes[end++] = (byte) value;
  }
}

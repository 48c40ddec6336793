package fr.boussole.bootstrap.bench;

import java.io.IOException;
import java.io.OutputStream;

/** Writes CSV lines as bytes through one buffer, without making objects for each field. */
final class ByteLines {
  private static final int ROOM_FOR_A_LINE = 4_096;
  private static final int BUFFER = 1 << 20;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int length;

  ByteLines(OutputStream out) {
    this.out = out;
  }

  /** Ends the field before it; a line's last field is ended by {@link #endLine}. */
  ByteLines comma() {
    buffer[length++] = ',';
    return this;
  }

  ByteLines text(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** A number of at least so many digits, with leading zeros. */
  ByteLines number(long value, int digits) {
    int width = Math.max(digits, widthOf(value));
    long left = value;
    for (int place = length + width - 1; place >= length; place--) {
      buffer[place] = (byte) ('0' + left % 10);
      left /= 10;
    }
    length += width;
    return this;
  }

  void endLine() throws IOException {
    buffer[length++] = '\n';
    if (length > BUFFER - ROOM_FOR_A_LINE) {
      flush();
    }
  }

  void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  private static int widthOf(long value) {
    int width = 1;
    for (long left = value / 10; left > 0; left /= 10) {
      width++;
    }
    return width;
  }
}

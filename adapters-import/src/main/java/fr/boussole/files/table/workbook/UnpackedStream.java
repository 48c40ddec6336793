package fr.boussole.files.table.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The unpacked bytes of a part. Stops what grows beyond measure, and checks at the end what the JDK
 * does not: that the bytes are those that were packed.
 */
final class UnpackedStream extends FilterInputStream {

  /** A part larger than {@link #FREE} may be so many times larger than packed. */
  static final int MOST_TIMES = 200;

  private static final long FREE = 64L << 20;

  /** A part that is far larger than its packed bytes let expect. */
  static final class Swelling extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** A part that is larger than any part of its sort. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final long most;
  private final long mostOfAll;
  private final long expected;
  private final CRC32 checksum = new CRC32();
  private volatile long count;

  /**
   * @param mostOfAll how large it may be however it is packed
   */
  UnpackedStream(InputStream in, ZipEntry entry, long mostOfAll) {
    super(in);
    this.mostOfAll = mostOfAll;
    most = Math.max(FREE, MOST_TIMES * entry.getCompressedSize());
    expected = entry.getCrc();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read < 0) {
      if (expected >= 0 && checksum.getValue() != expected) {
        throw new ZipException("wrong checksum");
      }
      return read;
    }
    checksum.update(buffer, offset, read);
    count = count + read; // One thread reads; others may look how far it is.
    if (count > mostOfAll) {
      throw new TooLarge();
    }
    if (count > most) {
      throw new Swelling();
    }
    return read;
  }

  /** Reads what is left, so that it is checked too. */
  void drain() throws IOException {
    byte[] block = new byte[1 << 13];
    int read;
    do {
      read = read(block, 0, block.length);
    } while (read >= 0);
  }

  long count() {
    return count;
  }
}

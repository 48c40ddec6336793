package fr.boussole.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip stream that must be read to the last byte of its file: the library takes what follows a
 * whole member and is no member for nothing, and half a table would look like all of it.
 */
final class WholeGzip extends GZIPInputStream {

  private static final int TRAILER = 8;

  WholeGzip(InputStream in) throws IOException {
    super(in, 1 << 16);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read < 0) {
      checkNothingFollows();
    }
    return read;
  }

  private void checkNothingFollows() throws IOException {
    for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
      checkPadding(buf[i]);
    }
    int value;
    while ((value = in.read()) >= 0) {
      checkPadding(value);
    }
  }

  private static void checkPadding(int value) throws ZipException {
    if (value != 0) {
      throw new ZipException("bytes after the end");
    }
  }
}

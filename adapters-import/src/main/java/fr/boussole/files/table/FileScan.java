package fr.boussole.files.table;

import fr.boussole.application.importing.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A first pass over the bytes of a file, which decides its charset before any row is read: a wrong
 * guess half-way would leave garbled names in the store. Valid UTF-8 is UTF-8; a file with more
 * broken than valid sequences is Windows-1252; anything in between is damaged and refused.
 *
 * @param byteOrderMark whether the file begins with UTF-8's mark
 * @param endsWithLine whether its last line is ended
 */
record FileScan(Charset charset, boolean byteOrderMark, boolean endsWithLine) {

  /** Bytes of UTF-8's byte order mark. */
  static final int MARK_LENGTH = 3;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int BLOCK = 1 << 18;

  static FileScan of(Path file) throws UnreadableFile, IOException {
    Utf8Check check = new Utf8Check();
    boolean mark = false;
    byte last = 0;
    boolean blank = true;
    long offset = 0;
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      int length;
      while ((length = in.readNBytes(block, 0, BLOCK)) > 0) {
        int start = 0;
        if (offset == 0) {
          refuseOtherFormats(block, length);
          mark = startsWith(block, length, 0xEF, 0xBB, 0xBF);
          start = mark ? MARK_LENGTH : 0;
        }
        blank = blank && isBlank(block, start, length);
        scan(block, start, length, offset, check);
        last = block[length - 1];
        offset += length;
      }
    }
    if (blank) {
      throw TableProblems.empty();
    }
    check.end(offset);
    return new FileScan(charset(file, mark, check), mark, last == '\n' || last == '\r');
  }

  private static Charset charset(Path file, boolean mark, Utf8Check check)
      throws UnreadableFile, IOException {
    if (check.broken() == 0) {
      return StandardCharsets.UTF_8;
    }
    if (mark || check.valid() >= check.broken()) {
      throw TableProblems.badCharacters(lineAt(file, check.firstBroken()));
    }
    if (check.firstOutsideWindows() >= 0) {
      throw TableProblems.badCharacters(lineAt(file, check.firstOutsideWindows()));
    }
    return WINDOWS_1252;
  }

  private static void scan(byte[] block, int start, int length, long offset, Utf8Check check) {
    int i = start;
    while (i < length) {
      if (check.atBoundary()) {
        while (i + 8 <= length && ((long) LONGS.get(block, i) & HIGH_BITS) == 0) {
          i += 8;
        }
        if (i == length) {
          return;
        }
      }
      check.accept(block[i] & 0xFF, offset + i);
      i++;
    }
  }

  private static boolean isBlank(byte[] block, int start, int length) {
    for (int i = start; i < length; i++) {
      if (block[i] < 0 || block[i] > ' ' || block[i] == 0) {
        return false;
      }
    }
    return true;
  }

  private static void refuseOtherFormats(byte[] block, int length) throws UnreadableFile {
    if (startsWith(block, length, 'P', 'K', 3, 4)) {
      throw TableProblems.notText("XLSX, ODS, ZIP");
    }
    if (startsWith(block, length, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw TableProblems.notText("XLS");
    }
    if (startsWith(block, length, 0x1F, 0x8B)) {
      throw TableProblems.notText("GZIP");
    }
    if (startsWith(block, length, '%', 'P', 'D', 'F')) {
      throw TableProblems.notText("PDF");
    }
    if (startsWith(block, length, 0xFF, 0xFE) || startsWith(block, length, 0xFE, 0xFF)) {
      throw TableProblems.notText("UTF-16");
    }
    int looked = Math.min(length, 8192);
    int zeros = 0;
    for (int i = 0; i < looked; i++) {
      zeros += block[i] == 0 ? 1 : 0;
    }
    // A stray NUL is a bad cell, and told as such; a text in which they abound is not one.
    if (zeros * 50 > looked) {
      throw TableProblems.notText("NUL");
    }
  }

  private static boolean startsWith(byte[] block, int length, int... expected) {
    if (length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((block[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static long lineAt(Path file, long target) throws IOException {
    long line = 1;
    long offset = 0;
    int before = 0;
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      int length;
      while (offset < target && (length = in.readNBytes(block, 0, BLOCK)) > 0) {
        for (int i = 0; i < length && offset < target; i++, offset++) {
          boolean ends = block[i] == '\n' ? before != '\r' : block[i] == '\r';
          line += ends ? 1 : 0;
          before = block[i];
        }
      }
    }
    return line;
  }
}

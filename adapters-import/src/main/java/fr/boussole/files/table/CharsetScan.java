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
import java.util.Optional;

/**
 * A first pass over the bytes of a file, which decides its charset before any row is read: a wrong
 * guess half-way would leave garbled names in the store. A byte order mark tells; else a wish is
 * obeyed; else NULs at every second byte are UTF-16, and valid UTF-8 is UTF-8; a file with more
 * broken than valid sequences is Windows-1252 or ISO-8859-15; anything in between is damaged and
 * refused.
 *
 * @param markLength bytes of the byte order mark; 0 when there is none
 * @param endsWithLine whether its last line is ended
 */
record CharsetScan(Charset charset, int markLength, boolean endsWithLine) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int BLOCK = 1 << 18;
  private static final int LOOKED = 8192;

  /** How many bytes decide: those of the whole file. */
  static final long ALL = Long.MAX_VALUE;

  /** How many bytes decide where the names and the first rows are wanted only. */
  static final long SOME = 16L << 20;

  /**
   * @param wanted the charset that the file is said to have
   * @param most {@link #ALL} or {@link #SOME}
   * @throws UnreadableFile when it is empty, no text, or not all in one charset
   */
  static CharsetScan of(Path file, Optional<Charset> wanted, long most)
      throws UnreadableFile, IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(LOOKED);
    }
    ByteOrderMark mark = ByteOrderMark.of(beginning);
    Optional<Charset> told = mark.charset().or(() -> wanted).or(() -> wideWithoutMark(beginning));
    if (told.isEmpty() || !isWide(told.get())) {
      refuseManyNuls(beginning);
    }
    if (told.isPresent() && !told.get().equals(StandardCharsets.UTF_8)) {
      return decoded(file, told.get(), mark.length(), most);
    }
    return ofBytes(file, mark.length(), told.isPresent(), most);
  }

  /**
   * @param surely whether it is UTF-8 or nothing
   */
  private static CharsetScan ofBytes(Path file, int mark, boolean surely, long most)
      throws UnreadableFile, IOException {
    Utf8Check check = new Utf8Check();
    byte last = 0;
    boolean blank = true;
    long offset = 0;
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      int length;
      while (offset < most && (length = in.readNBytes(block, 0, BLOCK)) > 0) {
        int start = offset == 0 ? mark : 0;
        blank = blank && isBlank(block, start, length);
        scan(block, start, length, offset, check);
        last = block[length - 1];
        offset += length;
      }
    }
    if (blank) {
      throw TableProblems.empty();
    }
    boolean whole = offset < most;
    if (whole) {
      check.end(offset);
    }
    boolean ended = !whole || last == '\n' || last == '\r';
    return new CharsetScan(charset(file, surely, check, most), mark, ended);
  }

  private static Charset charset(Path file, boolean surely, Utf8Check check, long most)
      throws UnreadableFile, IOException {
    if (check.broken() == 0) {
      return StandardCharsets.UTF_8;
    }
    if (surely || check.valid() >= check.broken()) {
      throw TableProblems.badCharacters(lineAt(file, check.firstBroken()));
    }
    // Bytes that Windows-1252 leaves undefined are control characters in ISO-8859-15: of no text.
    if (check.firstOutsideWindows() >= 0) {
      throw TableProblems.badCharacters(lineAt(file, check.firstOutsideWindows()));
    }
    return Latin9Check.isLatin9(file, most) ? Latin9Check.LATIN_9 : WINDOWS_1252;
  }

  private static CharsetScan decoded(Path file, Charset charset, int mark, long most)
      throws UnreadableFile, IOException {
    StrictDecoding decoding = StrictDecoding.of(file, charset, mark, most);
    if (decoding.badLine().isPresent()) {
      throw TableProblems.charactersOutside(charset.name(), decoding.badLine().getAsLong());
    }
    if (decoding.blank()) {
      throw TableProblems.empty();
    }
    return new CharsetScan(charset, mark, decoding.endsWithLine());
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

  /** Latin letters, digits and delimiters have one zero byte of two in UTF-16, on the same side. */
  private static Optional<Charset> wideWithoutMark(byte[] beginning) {
    int[] zeros = new int[2];
    for (int i = 0; i < beginning.length; i++) {
      zeros[i & 1] += beginning[i] == 0 ? 1 : 0;
    }
    int few = beginning.length / 50;
    int many = Math.max(1, beginning.length / 8);
    if (zeros[1] >= many && zeros[0] <= few) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[0] >= many && zeros[1] <= few
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** A stray NUL is a bad cell, and told as such; a text in which they abound is not one. */
  private static void refuseManyNuls(byte[] beginning) throws UnreadableFile {
    int zeros = 0;
    for (byte value : beginning) {
      zeros += value == 0 ? 1 : 0;
    }
    if (zeros * 50 > beginning.length) {
      throw TableProblems.notText("NUL");
    }
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
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

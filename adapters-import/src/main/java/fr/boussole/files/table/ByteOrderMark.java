package fr.boussole.files.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The mark at the beginning of a text that tells its charset more surely than any wish.
 *
 * @param length bytes of the mark; 0 when there is none
 */
public record ByteOrderMark(Optional<Charset> charset, int length) {

  /** No mark is longer. */
  public static final int LONGEST = 3;

  /**
   * @param beginning the first {@link #LONGEST} bytes or more, if there are as many
   */
  public static ByteOrderMark of(byte[] beginning) {
    if (begins(beginning, 0xEF, 0xBB, 0xBF)) {
      return new ByteOrderMark(Optional.of(StandardCharsets.UTF_8), 3);
    }
    if (begins(beginning, 0xFF, 0xFE)) {
      return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16LE), 2);
    }
    return begins(beginning, 0xFE, 0xFF)
        ? new ByteOrderMark(Optional.of(StandardCharsets.UTF_16BE), 2)
        : new ByteOrderMark(Optional.empty(), 0);
  }

  private static boolean begins(byte[] bytes, int... expected) {
    boolean begins = bytes.length >= expected.length;
    for (int i = 0; begins && i < expected.length; i++) {
      begins = (bytes[i] & 0xFF) == expected[i];
    }
    return begins;
  }
}
